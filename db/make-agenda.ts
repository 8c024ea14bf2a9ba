import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { AgendaMeeting, AgendaProposal } from '../shared/api/agendas.ts';
import { approvalVerb } from '../shared/domain/approval.ts';
import { type AgendaLine, minutesPlace, numberAmong, numberLines } from '../shared/domain/next-agenda.ts';
import {
  type BodyId,
  blockIdSchema,
  type InterimId,
  type ItemId,
  interimIdSchema,
  itemIdSchema,
  type MeetingId,
  plannedItemIdSchema,
  presentationIdSchema,
} from '../shared/ids.ts';
import { agendaSourceRows } from './agenda-source-rows.ts';
import { blockRows } from './blocks.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { fillTable } from './fill-outstanding.ts';
import { itemRows } from './item-rows.ts';
import { listItems } from './items.ts';
import { meetingBefore } from './meeting-before.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { getMeeting } from './meetings.ts';
import { likelyMeeting, proposeAgenda } from './next-agenda.ts';
import { findOutstandingTable } from './outstanding-rows.ts';
import { putPresentation } from './papers-of-meeting.ts';
import { markTaken } from './planned-items.ts';
import { presentationRows } from './presentation-rows.ts';
import { putRow } from './restorer.ts';
import { reviewRows, reviewsFor } from './review-rows.ts';
import { saveBlocks } from './save-blocks.ts';
import { minuteReport } from './save-interim.ts';
import { putNewMeeting } from './save-meeting.ts';
import { all, sql } from './sql.ts';
import type { WritableDb } from './types.ts';

export type MakeAgenda = {
  readonly bodyId: BodyId;
  /** Of the meeting, when it is new. */
  readonly meetingId: MeetingId;
  readonly meeting: { readonly [Key in keyof AgendaMeeting]?: AgendaMeeting[Key] | undefined };
  readonly leaveOut: readonly string[];
};

/** The key by which the table is left out. */
const TABLE = 'outstanding';

const makeMeeting = (db: WritableDb, { bodyId, meetingId, meeting }: MakeAgenda): void => {
  const lastId = meetingBefore(db, bodyId, undefined);
  const last = lastId && getMeeting(db, lastId);
  const said = Object.fromEntries(Object.entries(meeting).filter(([, value]) => value !== undefined));
  const facts = likelyMeeting(db, bodyId, last, said);
  putNewMeeting(db, { id: meetingId, bodyId, state: 'planned', ...facts });
};

/** The lines that are wanted: without those that are left out, and those below them. */
const wanted = ({ lines }: AgendaProposal, leaveOut: ReadonlySet<string>): AgendaLine[] => {
  const out = new Set(leaveOut);
  return lines.filter(({ key, under, source }) => {
    const goes = source !== 'on the agenda' && (out.has(key) || (under !== undefined && out.has(under)));
    if (goes) out.add(key);
    return !goes;
  });
};

/** Puts the papers of an item that was put off before the meeting that it comes to. */
const takePapersAlong = (db: WritableDb, from: string, itemId: ItemId): void => {
  const rows = all<{ id: string }>(
    db,
    sql`SELECT id FROM presentations WHERE item_id = ${from} AND deleted_at IS NULL ORDER BY rank, id`,
  );
  for (const { id: old } of rows) {
    const before = presentationRows.read(db, old);
    if (!before) continue;
    // Each meeting gives a paper its own reference.
    const { reference: _reference, ...rest } = before;
    const id = presentationIdSchema.parse(db.makeId());
    putPresentation(db, id, { ...rest, id, itemId });
  }
};

const report = (db: WritableDb, interimId: InterimId, meetingId: MeetingId, itemId: ItemId): void =>
  minuteReport(db, { interimId, meetingId, itemId, blockId: blockIdSchema.parse(db.makeId()) });

type Placed = { readonly line: AgendaLine; readonly itemId: ItemId };

/** The new lines with ranks between those that are there. */
const ranksFor = (db: WritableDb, meetingId: MeetingId, lines: readonly AgendaLine[]): ReadonlyMap<string, string> => {
  const there = new Map<string, string>(listItems(db, meetingId).map(({ id, rank }) => [id, rank]));
  const ranks = new Map<string, string>();
  lines.forEach(({ key }, at) => {
    if (there.has(key) || ranks.has(key)) return;
    const end = lines.findIndex((line, index) => index > at && there.has(line.key));
    const run = lines.slice(at, end === -1 ? undefined : end);
    const before = lines[at - 1];
    const [low, high] = [before && there.get(before.key), lines[end] && there.get(lines[end].key)];
    const keys = generateNKeysBetween(low ?? null, high ?? null, run.length);
    run.forEach((line, index) => {
      ranks.set(line.key, keys[index] ?? '');
    });
  });
  return ranks;
};

/** Gives an item that is there the number that it has now: other items came before it. */
const renumber = (db: WritableDb, { key, number }: AgendaLine): void => {
  const row = itemRows.read(db, key);
  if (row && row.number !== number) putRow(db, itemRows, key, { ...row, number });
};

const putItems = (db: WritableDb, meetingId: MeetingId, lines: readonly AgendaLine[]): Placed[] => {
  const items = new Map<string, ItemId>(listItems(db, meetingId).map(({ id }) => [id, id]));
  const ranks = ranksFor(db, meetingId, lines);
  for (const line of lines) if (items.has(line.key)) renumber(db, line);
  const added = lines.filter(({ source }) => source !== 'on the agenda');
  return added.map((line) => {
    const itemId = itemIdSchema.parse(db.makeId());
    const { key, source, why, under, papers: _papers, ...item } = line;
    const parentId = under === undefined ? undefined : items.get(under);
    const rank = ranks.get(key) ?? '';
    items.set(key, itemId);
    putRow(db, itemRows, itemId, itemRows.row.parse({ ...item, id: itemId, meetingId, parentId, rank }));
    putRow(db, agendaSourceRows, itemId, { itemId, meetingId, source, key, why });
    return { line, itemId };
  });
};

const bring = (db: WritableDb, meetingId: MeetingId, { line: { source, key }, itemId }: Placed): void => {
  if (source === 'deferred') takePapersAlong(db, key, itemId);
  if (source === 'planned') markTaken(db, plannedItemIdSchema.parse(key), itemId);
  if (source === 'interim') report(db, interimIdSchema.parse(key), meetingId, itemId);
};

type Approval = { readonly meetingId: MeetingId; readonly itemId: ItemId; readonly verb: string };

/** Minutes an approval to be, behind what stands in its item. */
const approve = (db: WritableDb, sentence: string, { meetingId, itemId, verb }: Approval): void => {
  const last = blockRows(db, meetingId).findLast((row) => row.itemId === itemId);
  const rank = generateKeyBetween(last?.rank ?? null, null);
  const content = { kind: 'decision' as const, verb, runs: [{ text: sentence.slice(verb.length + 1) }] };
  const block = { id: blockIdSchema.parse(db.makeId()), itemId, rank, content, baseRevision: 0 };
  saveBlocks(db, { meetingId, blocks: [block], removed: [] });
};

/** What was reviewed before the meeting was in the book is for it. */
const bindReviews = (db: WritableDb, bodyId: BodyId, meetingId: MeetingId): void => {
  for (const review of reviewsFor(db, { bodyId, meetingId }).values()) {
    putRow(db, reviewRows, review.id, { ...review, meetingId });
  }
};

/**
 * Makes the next meeting of a body with its agenda; where one is planned already, what is not on its agenda is put there.
 * Its minutes begin with the approval of the last ones and the actions outstanding. Gives the meeting. Errors: notFound,
 * refused.
 */
export const makeAgenda = (db: WritableDb, said: MakeAgenda): { readonly meetingId: MeetingId } => {
  const { bodyId } = said;
  const leaveOut = new Set(said.leaveOut);
  const proposal = proposeAgenda(db, bodyId, said.meeting.date);
  const meetingId = proposal.planned ?? said.meetingId;
  if (proposal.planned === undefined) makeMeeting(db, said);
  const lines = wanted(proposal, leaveOut);
  const there = new Map<string, string>(listItems(db, meetingId).map(({ id, number }) => [id, number]));
  const placed = putItems(db, meetingId, there.size > 0 ? numberAmong(lines, there) : numberLines(lines));
  for (const one of placed) bring(db, meetingId, one);
  const itemOf = (key: string): ItemId | undefined =>
    placed.find(({ line }) => line.key === key)?.itemId ?? listItems(db, meetingId).find(({ id }) => id === key)?.id;
  const verb = approvalVerb(getBody(db, bodyId).verbs);
  for (const { key, under, sentence } of proposal.approvals) {
    const itemId = itemOf(under);
    if (itemId && !leaveOut.has(key)) approve(db, sentence, { meetingId, itemId, verb });
  }
  bindReviews(db, bodyId, meetingId);
  const tableItem = proposal.table && itemOf(proposal.table.under);
  if (tableItem && !leaveOut.has(TABLE) && !proposal.hasTable) fillTable(db, meetingId, tableItem);
  return { meetingId };
};

const NO_PLACE =
  'No item of this agenda is for the actions outstanding. Add one that is called so; nothing was changed.';

type Fill = { readonly meetingId: MeetingId; readonly itemId?: ItemId | undefined };

/** Where the table stands, or is to stand. Errors: refused. */
const tablePlace = (db: WritableDb, { meetingId, itemId }: Fill): ItemId => {
  const items = listItems(db, meetingId);
  const { table } = minutesPlace(items.map(({ id, title }) => ({ key: id, title })));
  const id = findOutstandingTable(db, meetingId)?.itemId ?? itemId ?? table;
  const item = items.find((one) => one.id === id);
  if (!item) throw refusal('refused', NO_PLACE, 'itemId');
  return item.id;
};

/** Makes the table of a meeting again; what was typed in it stays. Errors: notFound, refused. */
export const refillTable = (db: WritableDb, said: Fill): void => {
  assertChangeable(getMeetingFacts(db, said.meetingId));
  fillTable(db, said.meetingId, tablePlace(db, said));
};
