import { beforeEach, describe, expect, it } from 'vitest';
import { getBodySheet } from '../../db/bodies.ts';
import { addWord } from '../../db/body-words.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { bodyIdSchema } from '../../shared/ids.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { aBody, refused, rules } from '../helpers/registers.ts';

describe('addWord', () => {
  let book: Book;
  const body = aBody();
  beforeEach(async () => {
    book = await createBook();
    write(book, (db) => saveBody(db, { body, rules }));
    return () => book.close();
  });

  const add = (word: string) => {
    const editId = makeEditId();
    write(book, (db) => addWord(db, { bodyId: body.id, word }), editId);
    return editId;
  };
  const sheet = () => book.read((db) => getBodySheet(db, body.id));

  it('puts a word on the list of a body, once, and leaves the rest of its rules alone', () => {
    add('Vlierhaven');
    add('gunwale');
    add('GUNWALE');
    expect(sheet().rules).toEqual({ ...rules, words: [...(rules.words ?? []), 'Vlierhaven', 'gunwale'] });
    expect(sheet().body).toEqual(body);
  });

  it('can be undone', () => {
    const edit = add('gunwale');
    write(book, (db) => undoEdit(db, edit), makeEditId());
    expect(sheet().rules).toEqual(rules);
  });

  it('refuses a body that is not in the book', () => {
    const bodyId = bodyIdSchema.parse('0192f0c0-0000-7000-8000-00000000dead');
    expect(refused(() => write(book, (db) => addWord(db, { bodyId, word: 'gunwale' })))).toMatchObject({
      code: 'notFound',
    });
  });
});
