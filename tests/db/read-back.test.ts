import { beforeEach, describe, expect, it } from 'vitest';
import { listBlocks } from '../../db/blocks.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { publicReadBack } from '../../db/read-back.ts';
import type { Book } from '../../db/types.ts';
import { type PublicReadBack, publicReadBackSchema } from '../../shared/api/read-back.ts';
import { textOf } from '../../shared/domain/block.ts';
import { type BlockId, blockIdSchema, type MeetingId } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { openDesk, smallFile } from '../helpers/builders.ts';
import { createBook } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

/** Stands in everything that nobody but the secretary may read. */
const CANARY = 'kingfisher';

const AGENDA: MeetingFile['agenda'] = [
  {
    number: '1',
    title: 'Water',
    blocks: [
      { kind: 'decision', verb: 'NOTED', text: 'the level' },
      { kind: 'decision', verb: 'AGREED', text: `to pay ${CANARY}`, visibility: 'confidential' },
      { kind: 'decision', verb: 'AGREED', text: 'to dig' },
      { kind: 'action', text: `to pay the ${CANARY}`, owners: [`The ${CANARY}`], visibility: 'confidential' },
      { kind: 'action', text: 'to hire a digger', owners: ['Otis Bell'], reference: 'AT 3/02' },
      { kind: 'paragraph', text: `It was said: ${CANARY}.`, visibility: 'confidential' },
    ],
  },
  {
    number: '2',
    title: `Offer of the ${CANARY}`,
    confidential: true,
    blocks: [{ kind: 'decision', verb: 'AGREED', text: `the ${CANARY}` }],
  },
  { number: '2.1', title: `Below ${CANARY}`, blocks: [{ kind: 'decision', verb: 'NOTED', text: CANARY }] },
];

describe('a decision for a window that others see', () => {
  let book: Book;
  let meetingId: MeetingId;
  let ids: ReadonlyMap<string, BlockId>;
  beforeEach(async () => {
    book = await createBook();
    meetingId = loadFile(book, smallFile({ agenda: AGENDA }));
    const { blocks } = book.read((db) => listBlocks(db, meetingId));
    ids = new Map(blocks.map(({ id, content }) => ['runs' in content ? textOf(content.runs) : '', id]));
    return () => book.close();
  });
  const ask = (blockId?: BlockId, id = meetingId): PublicReadBack =>
    publicReadBackSchema.parse(book.read((db) => publicReadBack(db, { meetingId: id, blockId })));
  const askFor = (text: string): PublicReadBack => {
    const id = ids.get(text);
    if (!id) throw new Error(`There is no block '${text}'`);
    return ask(id);
  };
  const wordsOf = ({ said }: PublicReadBack): string[] =>
    said ? [...said.lines, ...said.after].map((line) => line.map(({ text }) => text).join('')) : [];
  const ROOM = { bodyName: 'Allotments Trust', meetingNumber: '3', date: '2027-03-02' };

  it('is as it will be printed in public, with the action that follows it', () => {
    const shown = askFor('to dig');
    expect(shown).toMatchObject({ ...ROOM, item: { number: '1', title: 'Water' } });
    // Without the confidential one between them the two are one group.
    expect(wordsOf(shown)).toEqual(['NOTED the level; and', 'AGREED to dig.', 'AT 3/02: Otis Bell to hire a digger.']);
    expect(askFor('the level')).toEqual(shown);
  });

  it('is not shown when it is confidential, and its item by no name', () => {
    expect(askFor(`to pay ${CANARY}`)).toEqual({ ...ROOM, item: { number: '1', title: 'Water' } });
    expect(askFor(`the ${CANARY}`)).toEqual({ ...ROOM, item: { confidential: true } });
    expect(askFor(CANARY)).toEqual({ ...ROOM, item: { confidential: true } });
  });

  it('is the last that is no secret when none is named', () => {
    expect(wordsOf(ask())).toContain('AGREED to dig.');
    const desk = openDesk(book, meetingId);
    desk.put(desk.newId(), { kind: 'decision', verb: 'NOTED', runs: [{ text: 'the tap' }] }, { rank: '0' });
    expect(wordsOf(ask())[0]).toBe('NOTED the tap;');
  });

  it('is none for a block that is no decision, is not there, or is of another meeting', () => {
    const other = loadFile(book, smallFile({ meeting: { number: '4', state: 'draft' }, agenda: [] }));
    expect(askFor('to hire a digger').said).toBeUndefined();
    expect(ask(blockIdSchema.parse('0192f0c0-0000-7000-8000-00000000ffff'))).toEqual(ROOM);
    expect(ask(ids.get('to dig'), other)).toEqual({ bodyName: 'Allotments Trust', meetingNumber: '4' });
    expect(ask(undefined, other)).toEqual({ bodyName: 'Allotments Trust', meetingNumber: '4' });
  });

  it('never says a word that is confidential or private, whatever is asked', () => {
    const desk = openDesk(book, meetingId);
    const note = desk.newId();
    desk.put(note, { kind: 'privateNote', runs: [{ text: CANARY }] }, { rank: 'a1' });
    const asked = [undefined, note, ...ids.values()].map((id) => JSON.stringify(ask(id)));
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((answer) => answer.includes(CANARY))).toEqual([]);
    const record = JSON.stringify(book.read((db) => readMeetingRecord(db, meetingId)));
    expect(record.split(CANARY).length, 'the control').toBeGreaterThan(7);
  });
});
