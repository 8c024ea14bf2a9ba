import { beforeEach, describe, expect, it } from 'vitest';
import { listActions } from '../../db/actions.ts';
import { matterHistory } from '../../db/matter-history.ts';
import { matterRows } from '../../db/matter-rows.ts';
import { ensureMatter, findMatterId } from '../../db/matters.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { putRow } from '../../db/restorer.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { MatterEntry } from '../../shared/domain/matter-entry.ts';
import type { MatterId } from '../../shared/ids.ts';
import { action, heading, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const PATTERNS = { matterPatterns: ['PL\\d{2}', 'BG\\d{2}'] };

describe('a matter', () => {
  let book: Book;
  const entry = (code: string): MatterEntry => {
    const found = book.read((db) => matterRows.read(db, findMatterId(db, code) ?? ''));
    if (!found) throw new Error(`There is no ${code}`);
    return found;
  };
  const put = (after: MatterEntry, editId = makeEditId()) =>
    write(book, (db) => putRow(db, matterRows, after.id, after), editId);
  const convert = (from: string, to: string, editId = makeEditId()) => {
    const { codes, ...rest } = entry(from);
    return put({ ...rest, codes: [...codes, { code: to, since: '2027-04-01' }] }, editId);
  };

  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it('is found by its first code and by what it was converted to', () => {
    const desk = openSmallMeeting(book);
    desk.put(desk.newId(), heading(1, 'PL14 ‘A shed’'));
    desk.put(desk.newId(), action('to dig'));
    convert('PL14', 'BG14');
    expect(entry('PL14')).toEqual(entry('BG14'));
    expect(book.read((db) => matterHistory(db, { code: 'PL14' })).actions).toEqual(
      book.read((db) => matterHistory(db, { code: 'BG14' })).actions,
    );
    expect(book.read((db) => listActions(db, { filter: {}, limit: 5 })).rows[0]?.matterCode).toBe('BG14');
    expect(write(book, (db) => ensureMatter(db, 'PL14')).reply).toBe(entry('BG14').id);
  });

  it('keeps the code that it had in the minutes of before', () => {
    const file = smallFile({ matters: [{ code: 'PL14', title: 'A shed' }] });
    const id = loadFile(book, { ...file, body: { ...file.body, ...PATTERNS } });
    convert('PL14', 'BG14');
    const sheet = book.read((db) => getMeetingSheet(db, id));
    expect(sheet.matters).toEqual([{ code: 'PL14', title: 'A shed' }]);
    expect(sheet.knownMatters.map(({ code }) => code)).toEqual(['BG14', 'PL14']);
  });

  it('gets no code that another one has', () => {
    write(book, (db) => ensureMatter(db, 'PL14', 'A shed'));
    write(book, (db) => ensureMatter(db, 'BG14', 'A pond'));
    expect(() => convert('PL14', 'BG14')).toThrow('another matter, ‘A pond’');
  });

  it('goes back to its first code when the conversion is undone', () => {
    write(book, (db) => ensureMatter(db, 'PL14', 'A shed'));
    const before = entry('PL14');
    const editId = makeEditId();
    convert('PL14', 'BG14', editId);
    write(book, (db) => undoEdit(db, editId));
    expect(entry('PL14')).toEqual(before);
    expect(book.read((db) => findMatterId(db, 'BG14'))).toBeUndefined();
  });

  it('is not renamed by a heading once the register has named it', () => {
    const name = (title: string): MatterId => write(book, (db) => ensureMatter(db, 'PL14', title)).reply;
    name('A shed');
    name('A bigger shed');
    expect(entry('PL14').title).toBe('A bigger shed');
    put({ ...entry('PL14'), registered: true });
    name('Sheds');
    expect(entry('PL14').title).toBe('A bigger shed');
  });
});
