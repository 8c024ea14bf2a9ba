import { beforeEach, describe, expect, it } from 'vitest';
import { putRow } from '../../db/restorer.ts';
import { getSettings, saveSettings, settingRows } from '../../db/settings.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { usualSettings } from '../../shared/domain/settings.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';

describe('saveSettings', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });
  const settings = () => book.read(getSettings);

  it('sets what is given, and leaves the rest as it is', () => {
    expect(settings()).toEqual(usualSettings);
    write(book, (db) => saveSettings(db, { theme: 'dark', keys: { 'text.bold': ['F9'] } }));
    const { changes } = write(book, (db) => saveSettings(db, { textSize: 125, theme: undefined }));
    expect(settings()).toEqual({ ...usualSettings, theme: 'dark', keys: { 'text.bold': ['F9'] }, textSize: 125 });
    expect(changes).toEqual([
      { noun: 'setting', id: 'textSize', before: null, after: { name: 'textSize', value: 125 } },
    ]);
    expect(write(book, (db) => saveSettings(db, { textSize: 125 })).changes).toEqual([]);
  });

  it('is taken back, to what was set before and to nothing set', () => {
    const [first, second] = [makeEditId(), makeEditId()];
    write(book, (db) => saveSettings(db, { theme: 'dark' }), first);
    write(book, (db) => saveSettings(db, { theme: 'light' }), second);
    write(book, (db) => undoEdit(db, second));
    expect(settings().theme).toBe('dark');
    write(book, (db) => undoEdit(db, first));
    expect(settings()).toEqual(usualSettings);
  });

  it('leaves alone what a newer version has set', () => {
    write(book, (db) => putRow(db, settingRows, 'weather', { name: 'weather', value: { rain: true } }));
    write(book, (db) => saveSettings(db, { contrast: 'high' }));
    expect(settings()).toEqual({ ...usualSettings, contrast: 'high' });
    expect(book.read((db) => settingRows.read(db, 'weather'))).toEqual({ name: 'weather', value: { rain: true } });
  });
});
