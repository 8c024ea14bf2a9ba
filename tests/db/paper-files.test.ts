import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { toApiError } from '../../db/errors.ts';
import { listItems } from '../../db/items.ts';
import { keepPaperFile, putFilePart } from '../../db/keep-paper-file.ts';
import { filesOfPapers, readPaperFile, removePaperFile } from '../../db/paper-files.ts';
import { presentPaper } from '../../db/save-papers.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { MOST_PAPER_BYTES, PART_BYTES } from '../../shared/domain/paper-file.ts';
import { paperFileIdSchema, paperIdSchema, presentationIdSchema } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const PAPER = paperIdSchema.parse('0192f0c0-0000-7000-8000-0000000a0001');
const fileId = (number: number) => paperFileIdSchema.parse(`0192f0c0-0000-7000-8000-0000000f000${number}`);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the files of a paper', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    const meetingId = loadFile(book, smallFile());
    const [item] = book.read((db) => listItems(db, meetingId));
    if (!item) throw new Error('There is no item');
    const id = presentationIdSchema.parse('0192f0c0-0000-7000-8000-0000000b0001');
    const paper = { id: PAPER, title: 'Water rates', attachments: [] };
    write(book, (db) => presentPaper(db, { id, itemId: item.id, rank: 'a0', recommendations: [], paper }));
    return () => book.close();
  });

  const send = (number: number, parts: readonly Uint8Array[]) => {
    for (const [place, bytes] of parts.entries())
      write(book, (db) => putFilePart(db, { fileId: fileId(number), place, bytes }));
  };
  const keep = (number: number, size: number, more: { fileName?: string; version?: string } = {}) => {
    const editId = makeEditId();
    const file = { id: fileId(number), paperId: PAPER, fileName: 'rates.pdf', size, received: '2027-03-01', ...more };
    write(book, (db) => keepPaperFile(db, file), editId);
    return editId;
  };
  const names = () => book.read((db) => filesOfPapers(db, [PAPER])).map(({ fileName, version }) => [fileName, version]);
  const bytesOf = (number: number) => Buffer.from(book.read((db) => readPaperFile(db, fileId(number))).bytes);
  const count = (what: string) =>
    book.read(({ connection }) => connection.prepare(`SELECT count(*) FROM ${what}`).pluck().get());

  it('come in parts and are given byte for byte, each version its own, the same bytes once', () => {
    const [one, other] = [randomBytes(PART_BYTES), randomBytes(17)];
    send(1, [one, other]);
    expect(names(), 'before it is whole').toEqual([]);
    keep(1, PART_BYTES + 17, { version: '0.1' });
    send(2, [other]);
    keep(2, 17, { version: '0.2' });
    send(3, [one, other]);
    keep(3, PART_BYTES + 17, { version: '0.3' });
    expect(names().map(([, version]) => version)).toEqual(['0.1', '0.2', '0.3']);
    expect(sha256(bytesOf(1))).toBe(sha256(Buffer.concat([one, other])));
    expect(bytesOf(3).equals(bytesOf(1))).toBe(true);
    expect(bytesOf(2).equals(other)).toBe(true);
    expect(count('kept_files')).toBe(2);
    expect(count('file_parts')).toBe(0);
  });

  it('are kept whole or not at all', () => {
    send(1, [Buffer.from('half')]);
    expect(refused(() => keep(1, 8))?.message).toContain('did not come whole');
    expect([names(), count('kept_files')]).toEqual([[], 0]);
    send(1, [Buffer.from('half'), Buffer.from('half')]);
    keep(1, 8);
    expect(bytesOf(1).toString()).toBe('halfhalf');
  });

  it('are kept once for a version of it, and not once more', () => {
    send(1, [Buffer.from('rates')]);
    keep(1, 5, { version: '0.1' });
    send(2, [Buffer.from('rates')]);
    expect(refused(() => keep(2, 5, { version: '0.1', fileName: 'again.pdf' }))?.message).toContain(
      'again.pdf is with the paper already, byte for byte, as rates.pdf',
    );
    expect(names()).toEqual([['rates.pdf', '0.1']]);
    // Control: the same bytes are another version of it where somebody says so.
    keep(2, 5, { version: '0.2' });
    expect(names().map(([, version]) => version)).toEqual(['0.1', '0.2']);
  });

  it('are refused where they are larger than the book keeps', () => {
    expect(() => keep(1, MOST_PAPER_BYTES + 1)).toThrow(
      expect.objectContaining({
        error: expect.objectContaining({ code: 'tooLarge', message: expect.stringContaining('40 MB') }),
      }),
    );
    const fill = () => send(1, [Buffer.alloc(PART_BYTES + 1)]);
    expect(fill).toThrow(expect.objectContaining({ error: expect.objectContaining({ code: 'tooLarge' }) }));
  });

  it('go by an edit that can be undone, and leave their bytes in the book', () => {
    send(1, [Buffer.from('rates')]);
    keep(1, 5);
    const editId = makeEditId();
    write(book, (db) => removePaperFile(db, fileId(1)), editId);
    expect(names()).toEqual([]);
    write(book, (db) => undoEdit(db, editId));
    expect(bytesOf(1).toString()).toBe('rates');
  });

  it('are not given where their bytes are not those that came', () => {
    send(1, [Buffer.from('rates')]);
    keep(1, 5);
    write(book, ({ connection }) =>
      connection.exec("DROP TRIGGER kept_files_not_changed; UPDATE kept_files SET bytes = x'00'"),
    );
    expect(() => bytesOf(1)).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ message: expect.stringContaining('damaged') }) }),
    );
  });

  it('have names that every file system takes, whatever they are sent under', () => {
    send(1, [Buffer.from('x')]);
    keep(1, 1, { fileName: '../../../etc/rates:\u202Efdp.exe ' });
    const [[name = ''] = []] = names();
    expect(name).not.toMatch(/[/\\:\u202E]|^\.| $/u);
  });

  it('leave nothing half kept where the disk is full, and are kept when there is room', () => {
    const bytes = randomBytes(2_000_000);
    send(1, [bytes]);
    const { connection } = book.read((db) => db);
    connection.pragma(`max_page_count = ${String(connection.pragma('page_count', { simple: true }))}`);
    let error: unknown;
    try {
      keep(1, bytes.length);
    } catch (thrown) {
      error = thrown;
    }
    expect(toApiError(error).code).toBe('diskFull');
    expect([names(), count('kept_files'), count('file_parts')]).toEqual([[], 0, 1]);
    connection.pragma('max_page_count = 1000000');
    keep(1, bytes.length);
    expect(bytesOf(1).equals(bytes)).toBe(true);
  });
});
