import { beforeEach, describe, expect, it } from 'vitest';
import { ignoreNone, ignoreWord } from '../../db/ignored-words.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { refused } from '../helpers/registers.ts';

describe('words that are ignored in a meeting', () => {
  let book: Book;
  let desk: Desk;
  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    return () => book.close();
  });

  const ignore = (word: string) => {
    const editId = makeEditId();
    write(book, (db) => ignoreWord(db, { meetingId: desk.meetingId, word }), editId);
    return editId;
  };
  const ignored = () => book.read((db) => getMeetingSheet(db, desk.meetingId)).ignoredWords;

  it('are none at first, and each is kept once, whatever its capitals', () => {
    expect(ignored()).toEqual([]);
    ignore('Vlierhaven');
    ignore('vlierhaven');
    ignore('gunwale');
    expect(ignored()).toEqual(['Vlierhaven', 'gunwale']);
  });

  it('are none again when that is asked for, which can be undone', () => {
    ignore('Vlierhaven');
    const editId = makeEditId();
    write(book, (db) => ignoreNone(db, { meetingId: desk.meetingId }), editId);
    expect(ignored()).toEqual([]);
    write(book, (db) => undoEdit(db, editId), makeEditId());
    expect(ignored()).toEqual(['Vlierhaven']);
  });

  it('go by undo and come back by another one', () => {
    const first = ignore('Vlierhaven');
    const again = makeEditId();
    write(book, (db) => undoEdit(db, first), again);
    expect(ignored()).toEqual([]);
    write(book, (db) => undoEdit(db, again), makeEditId());
    expect(ignored()).toEqual(['Vlierhaven']);
  });

  it('belong to a meeting that is in the book', () => {
    const meetingId = meetingIdSchema.parse('0192f0c0-0000-7000-8000-00000000dead');
    expect(refused(() => write(book, (db) => ignoreWord(db, { meetingId, word: 'gunwale' })))).toMatchObject({
      code: 'notFound',
    });
  });
});
