import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { attendanceIdSchema, blockIdSchema } from '../../../shared/ids.ts';
import { readFileBlock } from '../../../shared/interchange/block.ts';
import type { ReadContext } from '../../../shared/interchange/facts.ts';
import { personKeys } from '../../../shared/interchange/people.ts';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import type { FileBlock, FileItem, MeetingFile } from '../../../shared/interchange/schema.ts';
import { anItem, aPerson, aRecord, nextId } from './records.ts';

type People = readonly Attendance[];

const contextOf = (people: People): ReadContext => {
  const keys = personKeys(people);
  return { makeId: nextId, personOf: (key) => attendanceIdSchema.parse(people[keys.indexOf(key)]?.id) };
};

const blockOf = (block: FileBlock, references: Record<string, string>, context: ReadContext) => {
  const id = blockIdSchema.parse(nextId());
  if (block.kind === 'action' && block.reference !== undefined) references[id] = block.reference;
  return { id, visibility: block.visibility, content: readFileBlock(block, context).content };
};

const itemOf = (
  { number, title, confidential, blocks = [] }: FileItem,
  references: Record<string, string>,
  context: ReadContext,
) => {
  const item = anItem([], { number, title, ...(confidential !== undefined && { confidential }) });
  const filled = blocks.map((block, index) => {
    const { visibility, ...rest } = blockOf(block, references, context);
    const rank = `a${String(index).padStart(6, '0')}`;
    return { ...rest, itemId: item.id, rank, ...(visibility && { visibility }) };
  });
  return { ...item, blocks: filled };
};

/** An interchange file as the record of its meeting, without a book. */
const recordOfFile = (file: MeetingFile): MeetingRecord => {
  const references: Record<string, string> = {};
  const attendance = (file.attendance ?? []).map((person) => aPerson(person.name, person));
  const context = contextOf(attendance);
  return aRecord({
    body: file.body,
    meeting: file.meeting,
    attendance,
    matters: file.matters ?? [],
    items: (file.agenda ?? []).map((item) => itemOf(item, references, context)),
    references,
    ...(file.previousActions && { previousActions: file.previousActions }),
  });
};

const readFile = (path: string): MeetingFile => {
  const read = readMeetingFile(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

/** The fictional meeting of the project. */
export const fictionalRecord = (): MeetingRecord =>
  recordOfFile(readFile(join(import.meta.dirname, '..', '..', 'fixtures', 'harbour-lights-7.json')));

/** Published minutes as data, where a folder of them is named; every test of these runs on our own meetings too. */
export const realMeetingFiles = (): readonly MeetingFile[] => {
  const shared = process.env['MINUTEBOOK_SHARED'];
  return shared === undefined ? [] : [readFile(join(shared, 'replay', 'csc15.json'))];
};

/** The same as the records of their meetings. */
export const realRecords = (): readonly MeetingRecord[] => realMeetingFiles().map(recordOfFile);
