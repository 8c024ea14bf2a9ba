import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isOfBook } from '../../../electron/desktop/book-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let folder: string;
let book: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  book = join(folder, 'data', 'minutebook.db');
  for (const file of [book, `${book}-wal`, join(folder, 'data', 'minutes.docx')]) writeFileSync(file, '');
  symlinkSync(book, join(folder, 'link.json'));
  symlinkSync(join(folder, 'data'), join(folder, 'other-way'));
});

describe('isOfBook', () => {
  it.each([
    'data/minutebook.db',
    'data/minutebook.db-wal',
    'data/minutebook.db-journal',
    'data/MINUTEBOOK.DB',
    'data/../data/minutebook.db',
    'link.json',
    'other-way/minutebook.db',
    'other-way/minutebook.db-shm',
  ])('knows %s', (way) => {
    expect(isOfBook(book, join(folder, way))).toBe(true);
  });

  it.each(['data/minutes.docx', 'data/new.docx', 'minutebook.db', 'missing/minutebook.db'])('leaves %s be', (way) => {
    expect(isOfBook(book, join(folder, way))).toBe(false);
  });
});
