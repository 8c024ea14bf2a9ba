import { putDues } from '../../../db/action-dues.ts';
import { putOwnerLists } from '../../../db/action-owner-lists.ts';
import { setOwners } from '../../../db/action-owners.ts';
import { putAction } from '../../../db/action-rows.ts';
import { putStates } from '../../../db/action-states.ts';
import { updateRows } from '../../../db/action-updates.ts';
import { putBlock } from '../../../db/blocks.ts';
import { bodyRows } from '../../../db/body-rows.ts';
import { followDecisions } from '../../../db/decisions.ts';
import { itemRows } from '../../../db/item-rows.ts';
import { matterRows } from '../../../db/matter-rows.ts';
import { meetingRows } from '../../../db/meeting-rows.ts';
import { organisationRows } from '../../../db/organisations.ts';
import { personRows } from '../../../db/person-rows.ts';
import { recommendationAnswerRows } from '../../../db/recommendation-answers.ts';
import { all, sql } from '../../../db/sql.ts';
import type { Book, WritableDb } from '../../../db/types.ts';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { type PastDue, settleDue } from '../../../shared/domain/due-history.ts';
import { renderReference } from '../../../shared/domain/numbering.ts';
import { currentOwners, type PastOwners, settleOwners } from '../../../shared/domain/owner-history.ts';
import { currentState, type StateChange, settleState } from '../../../shared/domain/state-history.ts';
import type { BlockId, DecisionId } from '../../../shared/ids.ts';
import { write } from '../create-book.ts';
import { aBody, rules } from '../registers.ts';
import { momentOf } from './draw.ts';
import type { InventedAction, InventedDecision, InventedMeeting, Secretariat } from './model.ts';

/*
 * The rows are written by the functions that the store itself writes rows with, in one transaction; only the edit log
 * knows nothing of it, as of a book whose history was disposed of.
 */

const PATTERN = '{prefix} {meeting}/{seq:2}';

const loadKnown = (db: WritableDb, { bodies, organisations, people, matters }: Secretariat): void => {
  for (const { id, code, name, parentId } of bodies) {
    const body = aBody({ id, code, name, shortName: code, actionPattern: PATTERN, actionPrefix: code });
    const own = { ...rules, record: { ...rules.record, ...(parentId && { parentBody: parentId }) } };
    bodyRows.write(db, { ...body, matterPatterns: ['HP\\d{3}'], rules: own });
  }
  for (const { id, name, alias } of organisations) organisationRows.write(db, { id, name, aliases: [alias] });
  const organisationId = new Map(organisations.map(({ id, name }) => [name, id]));
  for (const { id, name, alias, organisation } of people) {
    personRows.write(db, { id, name, aliases: [alias], organisationId: organisationId.get(organisation) });
  }
  for (const { id, code, title } of matters) {
    matterRows.write(db, { id, codes: [{ code }], title, confidential: false, registered: true });
  }
};

const loadMeeting = (db: WritableDb, { items, ...meeting }: InventedMeeting): void => {
  meetingRows.write(db, meeting);
  for (const [at, { confidential, ...item }] of items.entries()) {
    itemRows.write(db, { ...item, meetingId: meeting.id, rank: `a${at}`, ...(confidential ? { confidential } : {}) });
  }
};

/** Behind each other, in the order in which they are written. */
const ranks = () => {
  let count = 0;
  return (): string => {
    count += 1;
    return `a${String(count).padStart(8, '0')}V`;
  };
};

type Line = Pick<InventedAction, 'blockId' | 'itemId' | 'matterId'> & { readonly confidential: boolean };

const blockOf = ({ blockId, itemId, matterId, confidential }: Line, meetingId: InventedMeeting['id']) => ({
  id: blockId,
  meetingId,
  itemId,
  visibility: confidential ? ('confidential' as const) : null,
  matterId: matterId ?? null,
  form: null,
  revision: 1,
  deletedAt: null,
});

/** All that it ever was due, since the moments at which that was said. */
const duesOf = ({ due, life }: InventedAction, raised: string): readonly PastDue[] => {
  let dues = settleDue([], { due, kept: false, at: momentOf(raised) });
  for (const [order, event] of life.entries()) {
    if (event.kind === 'due') dues = settleDue(dues, { due: event.due, kept: true, at: momentOf(event.day, order) });
  }
  return dues;
};

/** Whom it was with, and since when. */
const ownerListsOf = ({ owners, life }: InventedAction, raised: string): readonly PastOwners[] => {
  let lists = settleOwners([], { owners, kept: false, at: momentOf(raised) });
  for (const [order, event] of life.entries()) {
    if (event.kind !== 'owners') continue;
    lists = settleOwners(lists, { owners: event.owners, kept: true, at: momentOf(event.day, order) });
  }
  return lists;
};

/** Every state that it came to. */
const statesOf = ({ life }: InventedAction): readonly StateChange[] => {
  let states: readonly StateChange[] = [];
  for (const [order, event] of life.entries()) {
    if (event.kind !== 'state' || event.state === currentState(states)) continue;
    states = settleState(states, { state: event.state, date: event.day, at: momentOf(event.day, order) });
  }
  return states;
};

type Loading = {
  readonly db: WritableDb;
  readonly rank: () => string;
  readonly meetings: ReadonlyMap<string, InventedMeeting>;
  readonly prefixes: ReadonlyMap<string, string>;
};

const loadAction = ({ db, rank, meetings, prefixes }: Loading, action: InventedAction): void => {
  const meeting = meetings.get(action.meetingId);
  if (!meeting) throw new Error('An action without a meeting');
  const { id, blockId, meetingId, itemId, seq, text, owners, due, life } = action;
  const runs = [{ text }];
  const content = JSON.stringify({ kind: 'action', owners, ...(due ? { due } : {}), runs });
  putBlock(db, undefined, { ...blockOf(action, meeting.id), rank: rank(), content });
  const body = { actionPattern: PATTERN, actionPrefix: prefixes.get(meeting.bodyId) ?? '' };
  const reference = renderReference(body, meeting.number, seq);
  const frozenAt = momentOf(meeting.date, 1);
  const [ownerLists, states] = [ownerListsOf(action, meeting.date), statesOf(action)];
  const [matterId, state] = [action.matterId ?? null, currentState(states)];
  const place = { bodyId: meeting.bodyId, meetingId, itemId, blockId, matterId, series: meetingId, seq, reference };
  const own = { raisedOn: null, confidential: 0, snoozeDays: null, fromId: null };
  putAction(db, { id, ...place, ...own, frozenAt, text, state, revision: 1, deletedAt: null });
  setOwners(db, action, currentOwners(ownerLists));
  putOwnerLists(db, id, ownerLists);
  putStates(db, id, states);
  putDues(db, id, duesOf(action, meeting.date));
  for (const [order, event] of life.entries()) {
    if (event.kind !== 'update') continue;
    const { day, text: said } = event;
    updateRows.write(db, { id: event.id, actionId: id, date: day, text: said, at: momentOf(day, order) });
  }
};

const contentOf = ({ id, verb, text, marked }: InventedDecision): BlockContent => {
  if (!marked) return { kind: 'decision', verb, runs: [{ text }] };
  return {
    kind: 'paragraph',
    runs: [{ text: 'It was late. The body ' }, { text: `${verb} ${text}`, decision: { id, verb } }],
  };
};

/** The line of a decision, as it is saved in minutes, and the vote behind it. */
const loadDecision = ({ db, rank }: Loading, decision: InventedDecision): void => {
  const { meetingId, vote } = decision;
  const block = { ...blockOf(decision, meetingId), rank: rank(), content: JSON.stringify(contentOf(decision)) };
  putBlock(db, undefined, block);
  followDecisions(db, block);
  if (!vote) return;
  const line = blockOf({ ...decision, blockId: vote.blockId, matterId: undefined }, meetingId);
  const said = { kind: 'vote', for: { count: vote.for }, runs: [{ text: `For: ${vote.for}` }] };
  putBlock(db, undefined, { ...line, rank: rank(), content: JSON.stringify(said) });
};

/** What became of recommendations; a decision goes by the id that the book gave it. */
const loadAnswers = (db: WritableDb, { decisions, answers }: Secretariat): void => {
  const stored = new Map(
    all<{ id: DecisionId; blockId: BlockId }>(db, sql`SELECT id, block_id AS blockId FROM decisions`).map(
      ({ id, blockId }) => [blockId, id],
    ),
  );
  const inBook = new Map(decisions.map(({ id, blockId }) => [id, stored.get(blockId)]));
  for (const { decisionId, ...answer } of answers) {
    const id = inBook.get(decisionId);
    const row = 'answerId' in answer ? { answerId: inBook.get(answer.answerId) } : answer;
    if (id) recommendationAnswerRows.write(db, { id, reason: undefined, ...row });
  }
};

/** Takes an invented secretariat into a book that has nothing of it yet. */
export const loadSecretariat = (book: Book, secretariat: Secretariat): void => {
  write(book, (recording) => {
    const db = { ...recording, record: () => undefined };
    loadKnown(db, secretariat);
    for (const meeting of secretariat.meetings) loadMeeting(db, meeting);
    const loading: Loading = {
      db,
      rank: ranks(),
      meetings: new Map(secretariat.meetings.map((meeting) => [meeting.id, meeting])),
      prefixes: new Map(secretariat.bodies.map(({ id, code }) => [id, code])),
    };
    for (const action of secretariat.actions) loadAction(loading, action);
    for (const decision of secretariat.decisions) loadDecision(loading, decision);
    loadAnswers(db, secretariat);
  });
};
