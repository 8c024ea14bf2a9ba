import { beforeEach, describe, expect, it } from 'vitest';
import { readLog } from '../../db/edit-log.ts';
import { Refusal, refusal } from '../../db/errors.ts';
import { get, run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { createBook, FIXED_NOW, makeEditId, write } from '../helpers/create-book.ts';

const addMatter = (code: string) => (db: WritableDb) => {
  const id = db.makeId();
  run(db, sql`INSERT INTO matters (id, code, title) VALUES (${id}, ${code}, '')`);
  db.record({ noun: 'matter', id, before: null, after: { id, code } });
  return { id };
};

const codes = (book: Book): unknown[] =>
  book.read((db) => db.connection.prepare('SELECT code FROM matters ORDER BY code').pluck().all());

describe('a book', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it('appends one line to the edit log for each write, in its transaction', () => {
    const written = write(book, addMatter('PL01'));
    const [line, ...rest] = book.read((db) => readLog(db, 0));
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ seq: written.seq, method: 'test', at: FIXED_NOW });
    expect(JSON.parse(line?.changes ?? '')).toEqual(written.changes);
    expect(JSON.parse(line?.reply ?? '')).toEqual(written.reply);
  });

  it('leaves no line when nothing changed', () => {
    const written = write(book, () => 'nothing');
    expect(written).toEqual({ reply: 'nothing', changes: [] });
    expect(book.read((db) => readLog(db, 0))).toEqual([]);
  });

  it('answers a repeated edit from the log and does not do it again', () => {
    const editId = makeEditId();
    const first = write(book, addMatter('PL01'), editId);
    const second = write(book, addMatter('PL02'), editId);
    expect(second).toEqual({ reply: first.reply, seq: first.seq, changes: [] });
    expect(codes(book)).toEqual(['PL01']);
  });

  it('refuses an edit id that was used for another method', () => {
    const editId = makeEditId();
    write(book, addMatter('PL01'), editId);
    const codec = { encode: () => null, decode: () => ({ id: '' }) };
    expect(() => book.write({ editId, method: 'other' }, codec, addMatter('PL02'))).toThrow(Refusal);
    expect(codes(book)).toEqual(['PL01']);
  });

  it('runs an edit that keeps no reply again, and logs what it changes then as a line of its own', () => {
    const editId = makeEditId();
    const codec = { encode: () => null, decode: () => ({ id: 'never' }) };
    book.write({ editId, method: 'test' }, codec, addMatter('PL01'));
    const again = book.write({ editId, method: 'test' }, codec, () => ({ id: 'again' }));
    expect(again).toEqual({ reply: { id: 'again' }, changes: [] });
    const more = book.write({ editId, method: 'test' }, codec, addMatter('PL02'));
    expect(more.seq).toBe(2);
    expect(codes(book)).toEqual(['PL01', 'PL02']);
  });

  it('leaves nothing of a write that throws, and takes the next one', () => {
    const failing = (db: WritableDb) => {
      addMatter('PL01')(db);
      throw refusal('refused', 'No.');
    };
    expect(() => write(book, failing)).toThrow('No.');
    expect(codes(book)).toEqual([]);
    write(book, addMatter('PL02'));
    expect(codes(book)).toEqual(['PL02']);
  });

  it('lets nothing be written in a read', () => {
    write(book, addMatter('PL01'));
    const sneak = () => book.read((db) => get(db, sql`DELETE FROM matters RETURNING id`));
    expect(sneak).toThrow('A read must not write');
    expect(codes(book)).toEqual(['PL01']);
  });

  it('lets SQLite itself refuse to write in a read, before the first write, after one, and after one that failed', () => {
    const sneak = () => book.read(({ connection }) => connection.exec('DELETE FROM matters'));
    const failing = () => {
      throw refusal('refused', 'No.');
    };
    expect(sneak).toThrow('readonly');
    write(book, addMatter('PL01'));
    expect(sneak).toThrow('readonly');
    expect(() => write(book, failing)).toThrow('No.');
    expect(sneak).toThrow('readonly');
    expect(codes(book)).toEqual(['PL01']);
  });
});
