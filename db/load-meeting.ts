import { generateNKeysBetween } from 'fractional-indexing';
import type { Block } from '../shared/domain/block.ts';
import type { Body } from '../shared/domain/body.ts';
import type { Item } from '../shared/domain/item.ts';
import { findParentByNumber } from '../shared/domain/item-nesting.ts';
import { isRecord } from '../shared/domain/meeting.ts';
import type { MeetingRecord } from '../shared/domain/meeting-record.ts';
import {
  type AttendanceId,
  attendanceIdSchema,
  blockIdSchema,
  itemIdSchema,
  type MeetingId,
  meetingIdSchema,
} from '../shared/ids.ts';
import { readFileBlock } from '../shared/interchange/block.ts';
import { firstDifference } from '../shared/interchange/difference.ts';
import { meetingFormOf } from '../shared/interchange/form.ts';
import { personKeys } from '../shared/interchange/people.ts';
import type { FileBlock, MeetingFile } from '../shared/interchange/schema.ts';
import { meetingFileOf } from '../shared/interchange/write.ts';
import { importedNumber } from './action-numbers.ts';
import { isReferenceTaken } from './action-rows.ts';
import { withPerson } from './attendance.ts';
import { attendanceRows } from './attendance-rows.ts';
import { findBody, insertBody } from './bodies.ts';
import { assertComesBack, type KnownMeeting, makeRoom } from './comes-back.ts';
import { refusal } from './errors.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import { keepImage } from './kept-files.ts';
import { insertPapers } from './load-papers.ts';
import { insertMeetingMatter } from './matters.ts';
import { getMeetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { readMeetingRecord } from './meeting-record.ts';
import { meetingRows } from './meeting-rows.ts';
import { findMeetingByNumber } from './meetings.ts';
import { putRow } from './restorer.ts';
import { insertBlocks, type NewBlock } from './save-blocks.ts';
import type { ReadableDb, WritableDb } from './types.ts';

export type Loaded = { readonly meetingId: MeetingId; readonly outcome: 'loaded' | 'already there' | 'taken back' };

/** What a body says of itself, but for what each meeting has of its own. */
const styleOf = ({ classification: _classification, statement: _statement, ...style }: Omit<Body, 'id'>) => style;

/** A file that says nothing of the look of its documents leaves it as the book has it. */
const asFarAsSaid = <B extends Partial<Body>>({ houseStyle, ...body }: B, { body: said }: MeetingFile) => ({
  ...body,
  ...(said.houseStyle && { houseStyle }),
});

const sameFarFile = (record: MeetingRecord, file: MeetingFile): MeetingFile => {
  const { logo, body, ...rest } = record;
  return meetingFileOf({ ...rest, body: asFarAsSaid(body, file), ...(file.logo && logo && { logo }) });
};

const assertSameBody = (known: Body, file: MeetingFile): void => {
  const { id: _id, ...body } = known;
  const path = firstDifference(styleOf(asFarAsSaid(body, file)), styleOf(file.body), 'body');
  if (path === undefined) return;
  throw refusal(
    'refused',
    `The file’s ${path} is not what the book has for ${known.code}. Make both say the same, then load it again. ` +
      'Nothing was changed.',
    path,
  );
};

const differenceFrom = (db: ReadableDb, meetingId: MeetingId, file: MeetingFile): string | undefined =>
  firstDifference(sameFarFile(readMeetingRecord(db, meetingId), file), file);

const assertFreeReference = (db: ReadableDb, meeting: MeetingFacts, reference: string, path: string): void => {
  if (!isReferenceTaken(db, meeting.bodyId, reference)) return;
  throw refusal(
    'refused',
    `${path}: "${reference}" is the reference of another action in the book already. Nothing was changed.`,
    path,
  );
};

/** An item that is being loaded, and its path in the file. */
type Place = { readonly item: Item; readonly path: string };

/** A file on its way into the book, when its meeting and its people are there. */
type Loading = {
  readonly db: WritableDb;
  readonly meeting: MeetingFacts;
  readonly personOf: (key: string) => AttendanceId;
  readonly known: KnownMeeting;
};

const newBlock = (
  { db, meeting, personOf }: Loading,
  block: FileBlock,
  place: Omit<Block, 'id' | 'content'>,
): NewBlock => {
  const { content, form } = readFileBlock(block, { makeId: db.makeId, personOf });
  const number = block.kind === 'action' ? importedNumber(meeting, block.reference, db.at) : undefined;
  return { id: blockIdSchema.parse(db.makeId()), ...place, content, form, number };
};

const newBlocks = (loading: Loading, blocks: readonly FileBlock[], { item, path }: Place): NewBlock[] => {
  const { db, meeting } = loading;
  const ranks = generateNKeysBetween(null, null, blocks.length);
  return blocks.map((block, index) => {
    if (block.kind === 'action' && block.reference !== undefined) {
      assertFreeReference(db, meeting, block.reference, `${path}.blocks[${index}].reference`);
    }
    const place = { itemId: item.id, rank: ranks[index] ?? '', visibility: block.visibility };
    return newBlock(loading, block, place);
  });
};

type Agenda = NonNullable<MeetingFile['agenda']>;

/** The items of a file; a number such as 2.1 nests its item below item 2, since a file has nothing else to say it by. */
const itemsOf = ({ db, meeting: { id: meetingId }, known }: Loading, agenda: Agenda): ItemRow[] => {
  const ranks = generateNKeysBetween(null, null, agenda.length);
  const items: ItemRow[] = [];
  const ids = new Map(agenda.map(({ number }) => [number, known.items.get(number) ?? itemIdSchema.parse(db.makeId())]));
  for (const [index, { blocks: _blocks, papers: _papers, mergedInto, ...item }] of agenda.entries()) {
    const parentId = findParentByNumber(item.number, items)?.id;
    const id = itemIdSchema.parse(ids.get(item.number));
    const merged = mergedInto === undefined ? undefined : ids.get(mergedInto);
    items.push({ ...item, id, meetingId, parentId, mergedInto: merged, rank: ranks[index] ?? '' });
  }
  return items;
};

const insertAgenda = (loading: Loading, agenda: Agenda): void => {
  const { db, meeting, known } = loading;
  const items = itemsOf(loading, agenda);
  // All of them first: one may stand under, or be merged into, another that comes later.
  for (const item of items) putRow(db, itemRows, item.id, item);
  const blocks = items.flatMap((item, index) => {
    const place = { itemId: item.id, patterns: meeting.matterPatterns, known: known.papers };
    insertPapers(db, agenda[index]?.papers ?? [], place);
    return newBlocks(loading, agenda[index]?.blocks ?? [], { item, path: `agenda[${index}]` });
  });
  insertBlocks(db, meeting, blocks);
};

/** Puts the people of a file on the list of its meeting, and tells who is who in its text. */
const insertPeople = (
  db: WritableDb,
  meetingId: MeetingId,
  { attendance = [] }: MeetingFile,
  known: KnownMeeting['people'],
) => {
  const keys = personKeys(attendance);
  const ids = new Map<string, AttendanceId>();
  const ranks = generateNKeysBetween(null, null, attendance.length);
  for (const [position, person] of attendance.entries()) {
    const id = known.get(keys[position] ?? person.name) ?? attendanceIdSchema.parse(db.makeId());
    putRow(db, attendanceRows, id, withPerson(db, { id, meetingId, rank: ranks[position] ?? '', ...person }));
    ids.set(keys[position] ?? person.name, id);
  }
  return (key: string): AttendanceId => attendanceIdSchema.parse(ids.get(key));
};

/** Keeps the image of a style. Errors: refused, when it is not the one that the style names. */
const keepLogo = (db: WritableDb, { body, logo }: MeetingFile): void => {
  if (!logo || keepImage(db, logo) === body.houseStyle?.logo?.image) return;
  const path = 'body.houseStyle.logo.image';
  throw refusal('refused', `${path} is not the SHA-256 of the logo in the file. Nothing was changed.`, path);
};

const NOTHING_KNOWN: KnownMeeting = { items: new Map(), people: new Map(), papers: [] };

/** Writes the meeting of a file; the path of a fault is said in a `Refusal`. */
const writeFile = (db: WritableDb, body: Body, file: MeetingFile, known: KnownMeeting): MeetingId => {
  const { classification, statement } = file.body;
  const { previousActions } = file;
  const extras = { classification, statement, previousActions, form: meetingFormOf(file) };
  const id = known.meeting?.id ?? meetingIdSchema.parse(db.makeId());
  const meeting = { id, bodyId: body.id, ...file.meeting, ...extras, waived: known.meeting?.waived };
  // Approved minutes take nothing in: they are closed once all of them is there.
  putRow(db, meetingRows, id, isRecord(meeting.state) ? { ...meeting, state: 'draft' } : meeting);
  const personOf = insertPeople(db, id, file, known.people);
  for (const [position, matter] of (file.matters ?? []).entries()) insertMeetingMatter(db, id, position, matter);
  insertAgenda({ db, meeting: getMeetingFacts(db, id), personOf, known }, file.agenda ?? []);
  putRow(db, meetingRows, id, meeting);
  return id;
};

/**
 * Takes the meeting of a file into the book. A meeting that is there already and says the same is left alone; one that was
 * handed over and is as it was then becomes what the file says. Errors: refused, with the path of the first difference,
 * when it says something else, or its body does; then nothing changes.
 */
export const loadMeeting = (db: WritableDb, file: MeetingFile): Loaded => {
  const known = findBody(db, file.body.code);
  const meetingId = known && findMeetingByNumber(db, known.id, file.meeting.number);
  if (known) assertSameBody(known, file);
  if (known && meetingId !== undefined) {
    const path = differenceFrom(db, meetingId, file);
    if (path === undefined) return { meetingId, outcome: 'already there' };
    assertComesBack(db, meetingId, { name: `${file.body.code} ${file.meeting.number}`, path });
    writeFile(db, known, file, makeRoom(db, meetingId, file));
    return { meetingId, outcome: 'taken back' };
  }
  keepLogo(db, file);
  return { meetingId: writeFile(db, known ?? insertBody(db, file.body), file, NOTHING_KNOWN), outcome: 'loaded' };
};
