import { beforeEach, describe, expect, it } from 'vitest';
import { chooseTemplate, findTemplate, removeTemplate, templateOf } from '../../db/body-templates.ts';
import { sha256Of } from '../../db/kept-files.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { aBody, refused, rules } from '../helpers/registers.ts';
import { para, wordTemplate } from '../helpers/word-template.ts';

describe('the Word template of a body', () => {
  let book: Book;
  const body = aBody();
  beforeEach(async () => {
    book = await createBook();
    write(book, (db) => saveBody(db, { body, rules }));
    return () => book.close();
  });

  const choose = (bytes: Uint8Array, fileName = 'letterhead.docx', editId = makeEditId()) =>
    write(book, (db) => chooseTemplate(db, { bodyId: body.id, fileName, bytes }), editId);

  it('is kept byte for byte, with its name, its size and its hash', () => {
    const bytes = wordTemplate();
    choose(bytes);
    expect(book.read((db) => findTemplate(db, body.id))).toEqual({
      bodyId: body.id,
      fileName: 'letterhead.docx',
      size: bytes.length,
      sha256: sha256Of(bytes),
    });
    const kept = book.read((db) => templateOf(db, body.id));
    expect(kept && Buffer.from(kept.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it('gives way to another one, and to none; undo brings back the one before', () => {
    const [first, second] = [wordTemplate(), wordTemplate({ header: para('Another head') })];
    choose(first, 'first.docx');
    const editId = makeEditId();
    choose(second, 'second.docx', editId);
    expect(book.read((db) => findTemplate(db, body.id))?.fileName).toBe('second.docx');
    write(book, (db) => undoEdit(db, editId));
    const kept = book.read((db) => templateOf(db, body.id));
    expect(kept?.fileName).toBe('first.docx');
    expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(first))).toBe(true);
    write(book, (db) => removeTemplate(db, body.id));
    expect(book.read((db) => templateOf(db, body.id))).toBeUndefined();
  });

  it('belongs to a body that is there', () => {
    const nobody = aBody().id;
    const wish = { bodyId: nobody, fileName: 'a.docx', bytes: wordTemplate() };
    expect(refused(() => write(book, (db) => chooseTemplate(db, wish)))?.code).toBe('notFound');
  });
});
