import { beforeEach, describe, expect, it } from 'vitest';
import { listAttendance } from '../../db/attendance.ts';
import { listItems } from '../../db/items.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { saveAttendanceRows } from '../../db/save-attendance.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveItems } from '../../db/save-items.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { presentPaper } from '../../db/save-papers.ts';
import type { Book } from '../../db/types.ts';
import {
  attendanceIdSchema,
  bodyIdSchema,
  itemIdSchema,
  type MeetingId,
  meetingIdSchema,
  paperIdSchema,
  presentationIdSchema,
} from '../../shared/ids.ts';
import { readFileBlock } from '../../shared/interchange/block.ts';
import { personKeys } from '../../shared/interchange/people.ts';
import { readMeetingFile } from '../../shared/interchange/read.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import { openDesk, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { meetingTexts } from '../helpers/fictional-meeting.ts';

const makeId = countedIds(0xba4d_0000_0000);

/** A meeting that can be typed: what only a file can say (cut texts, foreign references) is not in it. */
const typed = (): MeetingFile => {
  const small = smallFile();
  return {
    ...small,
    body: { ...small.body, classification: 'Green', statement: 'For trustees.' },
    matters: [
      { code: 'PL04', title: 'The gate' },
      { code: 'PL02', title: '' },
    ],
    agenda: [
      {
        number: '1',
        title: 'Water',
        blocks: [
          {
            kind: 'paragraph',
            text: 'No comments came. The Trust NOTED the minutes.',
            decisions: [{ verb: 'NOTED', text: 'the minutes' }],
          },
          { kind: 'heading', level: 1, text: 'PL04 ‘The gate’' },
          { kind: 'decision', verb: 'AGREED', text: 'to paint it' },
          { kind: 'action', reference: 'AT 3/01', text: 'to buy paint', owners: ['HC'], due: { meeting: 'next' } },
          { kind: 'heading', level: 1, text: 'PL02' },
          { kind: 'bullet', text: 'nothing new' },
        ],
      },
      { number: '2', title: 'Fences', confidential: true, blocks: [] },
    ],
  };
};

/** The real meeting where it is there, with our own: the fictional fixture has forms that nobody types. */
const files = (): readonly (readonly [string, MeetingFile])[] => {
  const real = meetingTexts().slice(1);
  return [
    ['our own meeting', typed()],
    ...real.map(([name, text]) => {
      const read = readMeetingFile(JSON.parse(text));
      if (!read.ok) throw new Error(read.error.message);
      return [name, read.value] as const;
    }),
  ];
};

describe.each(files())('%s, made by hand', (_name, file) => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const plan = (standingItems: readonly string[]): MeetingId => {
    const body = { id: bodyIdSchema.parse(makeId()), ...file.body };
    write(book, (db) => saveBody(db, { body, rules: { classes: [], standingItems: [...standingItems] } }));
    const meeting = { id: meetingIdSchema.parse(makeId()), bodyId: body.id, ...file.meeting };
    return write(book, (db) => saveMeeting(db, meeting)).reply.meetingId;
  };
  const tick = (meetingId: MeetingId) => {
    const rows = (file.attendance ?? []).map((person) => ({ id: attendanceIdSchema.parse(makeId()), ...person }));
    write(book, (db) => saveAttendanceRows(db, { meetingId, rows, removed: [] }));
  };
  const set = (meetingId: MeetingId) => {
    const planned = book.read((db) => listItems(db, meetingId));
    const items = (file.agenda ?? []).map(
      ({ blocks: _blocks, papers: _papers, mergedInto: _merged, ...item }, index) => ({
        id: itemIdSchema.parse(makeId()),
        rank: `a${index}`,
        ...planned[index],
        ...item,
      }),
    );
    const merged = (number: string | undefined) => items.find((item) => item.number === number)?.id;
    const whole = items.map((item, index) => ({ ...item, mergedInto: merged(file.agenda?.[index]?.mergedInto) }));
    write(book, (db) => saveItems(db, { meetingId, items: whole }));
  };
  const present = (meetingId: MeetingId) => {
    const planned = book.read((db) => listItems(db, meetingId));
    for (const [index, { papers = [] }] of (file.agenda ?? []).entries()) {
      for (const [at, { recommendations = [], attachments = [], reference, asked, ...paper }] of papers.entries()) {
        write(book, (db) =>
          presentPaper(db, {
            id: presentationIdSchema.parse(makeId()),
            itemId: itemIdSchema.parse(planned[index]?.id),
            rank: `a${at}`,
            reference,
            asked,
            recommendations,
            paper: { ...paper, attachments, id: paperIdSchema.parse(makeId()) },
          }),
        );
      }
    }
  };
  const type = (meetingId: MeetingId) => {
    const desk = openDesk(book, meetingId);
    const people = book.read((db) => listAttendance(db, meetingId));
    const keys = personKeys(people);
    const personOf = (key: string) => attendanceIdSchema.parse(people[keys.indexOf(key)]?.id);
    const put = (block: FileBlock, item: number) =>
      desk.put(desk.newId(), readFileBlock(block, { makeId, personOf }).content, { item });
    for (const [item, { blocks }] of (file.agenda ?? []).entries()) for (const block of blocks ?? []) put(block, item);
  };

  it('says the same as the one that is loaded, byte for byte', () => {
    const meetingId = plan((file.agenda ?? []).slice(0, 1).map(({ title }) => title));
    tick(meetingId);
    set(meetingId);
    present(meetingId);
    type(meetingId);
    const exported = book.read((db) => formatMeetingFile(meetingFileOf(readMeetingRecord(db, meetingId))));
    expect(exported).toBe(formatMeetingFile(file));
  });
});
