import { beforeEach, describe, expect, it } from 'vitest';
import { agreeWording, listAgreedWordings } from '../../db/agreed-wordings.ts';
import { listBlocks } from '../../db/blocks.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { agreedWordingIdSchema, type BlockId, blockIdSchema, type MeetingId } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const makeId = countedIds(0xa9ed_0000_0000);
let book: Book;
let meetingId: MeetingId;
let blockId: BlockId;

beforeEach(async () => {
  book = await createBook();
  const blocks = [{ kind: 'decision', verb: 'AGREED', text: 'to dig' }] as const;
  meetingId = loadFile(book, smallFile({ agenda: [{ number: '1', title: 'Water', blocks: [...blocks] }] }));
  const [block] = book.read((db) => listBlocks(db, meetingId)).blocks;
  blockId = blockIdSchema.parse(block?.id);
  return () => book.close();
});

const agreement = (time: string, at = blockId) => ({
  id: agreedWordingIdSchema.parse(makeId()),
  blockId: at,
  words: 'The Trust AGREED to dig.',
  date: '2027-03-02',
  time,
});
const list = () => book.read((db) => listAgreedWordings(db, meetingId));

describe('words that a room agreed to', () => {
  it('are kept with the time, the earliest first, and taken back by undo', () => {
    const [late, early] = [agreement('10:20'), agreement('10:10')];
    write(book, (db) => agreeWording(db, { meetingId, agreed: late }));
    const editId = makeEditId();
    write(book, (db) => agreeWording(db, { meetingId, agreed: early }), editId);
    expect(list()).toEqual([early, late]);
    write(book, (db) => undoEdit(db, editId));
    expect(list()).toEqual([late]);
  });

  it('are refused for a decision that is not in the book, and a second time', () => {
    const nowhere = blockIdSchema.parse(makeId());
    expect(() => write(book, (db) => agreeWording(db, { meetingId, agreed: agreement('10:10', nowhere) }))).toThrow(
      'This decision is not in the book yet',
    );
    const agreed = agreement('10:10');
    write(book, (db) => agreeWording(db, { meetingId, agreed }));
    expect(() => write(book, (db) => agreeWording(db, { meetingId, agreed }))).toThrow('in the book already');
    expect(list()).toEqual([agreed]);
  });
});
