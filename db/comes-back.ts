import type { Item } from '../shared/domain/item.ts';
import type { PresentedPaper } from '../shared/domain/paper.ts';
import type { AttendanceId, ItemId, MeetingId } from '../shared/ids.ts';
import { personKeys } from '../shared/interchange/people.ts';
import type { FileItem, MeetingFile } from '../shared/interchange/schema.ts';
import { listAttendance } from './attendance.ts';
import { attendanceRows } from './attendance-rows.ts';
import { blockRows, contentOf } from './blocks.ts';
import { refusal } from './errors.ts';
import { isAsHandedOver } from './hand-overs.ts';
import { itemRows } from './item-rows.ts';
import { listItems } from './items.ts';
import { assertChangeable, getMeetingFacts } from './meeting-facts.ts';
import { meetingRows, type WholeMeeting } from './meeting-rows.ts';
import { listPresentedPapers } from './papers.ts';
import { presentationRows } from './presentation-rows.ts';
import { listPrivateNotes } from './private-notes.ts';
import { putRow } from './restorer.ts';
import { saveBlocks } from './save-blocks.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/*
 * A meeting that a colleague covered comes back as a file. It takes the place of what was handed over where that did not
 * change meanwhile; what would be lost by it stops it.
 */

/** What the book has of a meeting that becomes what a file says: what is the same there keeps its id. */
export type KnownMeeting = {
  readonly meeting?: WholeMeeting | undefined;
  /** By the number that the file gives them. */
  readonly items: ReadonlyMap<string, ItemId>;
  /** By what the file calls them. */
  readonly people: ReadonlyMap<string, AttendanceId>;
  readonly papers: readonly PresentedPaper[];
};

type Named = {
  readonly name: string;
  /** The first thing that the file says otherwise. */
  readonly path: string;
};

const hasActions = (db: ReadableDb, meetingId: MeetingId): boolean =>
  get(db, sql`SELECT 1 FROM actions WHERE meeting_id = ${meetingId} AND deleted_at IS NULL LIMIT 1`) !== undefined;

/** Errors: refused, with what to do, for a meeting that a file may not replace. */
export const assertComesBack = (db: ReadableDb, meetingId: MeetingId, { name, path }: Named): void => {
  const refuse = (why: string) => refusal('refused', `${why} Nothing was changed.`, path);
  const asHandedOver = isAsHandedOver(db, meetingId);
  if (asHandedOver === undefined) throw refuse(`${name} is already in the book and differs at ${path}.`);
  if (!asHandedOver) {
    throw refuse(
      `${name} was changed here after it was handed over, so the file can’t take its place: it differs at ${path}. Load the file into an empty book to see both, and write in here what is missing.`,
    );
  }
  assertChangeable(getMeetingFacts(db, meetingId));
  if (!hasActions(db, meetingId)) return;
  throw refuse(
    `${name} had actions already when it was handed over, and these have their numbers here: the file can’t take their place. Load it into an empty book, and write in here what is missing.`,
  );
};

/**
 * Which item of the agenda each item of the file is, by its number there: the one of the same title, under the same number
 * if there is one; else the one of its number, where the file has that title nowhere.
 */
const matchItems = (here: readonly Item[], filed: readonly FileItem[]): Map<string, ItemId> => {
  const titles = new Set(filed.map(({ title }) => title));
  const free = new Map(here.map((item) => [item.id, item]));
  const ways: readonly ((item: Item, one: FileItem) => boolean)[] = [
    (item, one) => item.title === one.title && item.number === one.number,
    (item, one) => item.title === one.title,
    (item, one) => item.number === one.number && !titles.has(item.title),
  ];
  const matched = new Map<string, ItemId>();
  for (const isSameItem of ways) {
    for (const one of filed) {
      const item = matched.has(one.number) ? undefined : [...free.values()].find((each) => isSameItem(each, one));
      if (!item) continue;
      matched.set(one.number, item.id);
      free.delete(item.id);
    }
  }
  return matched;
};

/** Errors: refused, when an item goes that the secretary has a private note under: the file can't have it. */
const assertNotesStay = (db: ReadableDb, meetingId: MeetingId, kept: ReadonlySet<string>): void => {
  const lost = listPrivateNotes(db, meetingId).find(({ itemId }) => !kept.has(itemId));
  if (!lost) return;
  const number = listItems(db, meetingId).find(({ id }) => id === lost.itemId)?.number ?? '';
  throw refusal(
    'refused',
    `The file has no item ${number} as it stands here, and you have a private note under it. Move the note to another item, then load the file again. Nothing was changed.`,
  );
};

const takeTextOut = (db: WritableDb, meetingId: MeetingId): void => {
  const removed = blockRows(db, meetingId)
    .filter((row) => contentOf(row).kind !== 'privateNote')
    .map(({ id, revision }) => ({ id, baseRevision: revision }));
  saveBlocks(db, { meetingId, blocks: [], removed });
};

/** The lines of the attendance list that the file has too; the others go. */
const keepPeople = (db: WritableDb, meetingId: MeetingId, { attendance = [] }: MeetingFile) => {
  const here = listAttendance(db, meetingId);
  const keys = personKeys(here);
  const named = new Set(personKeys(attendance));
  const people = new Map<string, AttendanceId>();
  for (const [at, { id }] of here.entries()) {
    const key = keys[at] ?? '';
    if (named.has(key)) people.set(key, id);
    else putRow(db, attendanceRows, id, null);
  }
  return people;
};

/** The papers that the file has too, by reference or title; the others are taken off, and stay in the register. */
const keepPapers = (db: WritableDb, meetingId: MeetingId, { agenda = [] }: MeetingFile): PresentedPaper[] => {
  const filed = agenda.flatMap(({ papers = [] }) => papers);
  const here = listPresentedPapers(db, meetingId);
  const isFiled = ({ reference, paper }: PresentedPaper): boolean =>
    filed.some((one) => (reference !== undefined && one.reference === reference) || one.title === paper.title);
  for (const paper of here) if (!isFiled(paper)) putRow(db, presentationRows, paper.id, null);
  return here.filter(isFiled);
};

/**
 * Takes out of a meeting what the file says in another way, and tells what keeps its id. Private notes stay where they
 * are. Errors: refused.
 */
export const makeRoom = (db: WritableDb, meetingId: MeetingId, file: MeetingFile): KnownMeeting => {
  const here = listItems(db, meetingId);
  const items = matchItems(here, file.agenda ?? []);
  const kept = new Set<string>(items.values());
  assertNotesStay(db, meetingId, kept);
  takeTextOut(db, meetingId);
  run(db, sql`DELETE FROM meeting_matters WHERE meeting_id = ${meetingId}`);
  const meeting = meetingRows.read(db, meetingId) ?? undefined;
  const papers = keepPapers(db, meetingId, file);
  for (const { id } of here) if (!kept.has(id)) putRow(db, itemRows, id, null);
  return { meeting, papers, items, people: keepPeople(db, meetingId, file) };
};
