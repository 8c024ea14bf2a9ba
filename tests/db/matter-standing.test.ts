import { beforeEach, describe, expect, it } from 'vitest';
import { listMatterRegister, matterWords } from '../../db/matter-list.ts';
import { convertMatter, getMatterSheet, saveMatter } from '../../db/save-matter.ts';
import type { Book } from '../../db/types.ts';
import { codeOf, type MatterEntry, matterEntrySchema } from '../../shared/domain/matter-entry.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { minuted } from '../helpers/decided.ts';

const BODY = { matterPatterns: ['PL\\d{2}', 'BG\\d{2}'] };

/** PL14 is minuted for everybody; of PL15 confidential minutes alone tell. */
const MINUTES = [
  { number: '1', title: 'A', blocks: [{ kind: 'heading' as const, level: 1 as const, text: 'PL14 ‘A shed’' }] },
  {
    number: '2',
    title: 'B',
    confidential: true,
    blocks: [{ kind: 'heading' as const, level: 1 as const, text: 'PL15 ‘A takeover’' }],
  },
];

describe('what is noted of a matter that minutes alone know', () => {
  let book: Book;
  const sheet = (code: string) => book.read((db) => getMatterSheet(db, { code }));
  const forOthers = () =>
    book.read((db) => listMatterRegister(db, { filter: { forOthers: true }, limit: 100 })).rows.map(codeOf);
  const change = (code: string, said: Partial<MatterEntry>) => {
    const { lastMet: _lastMet, openActions: _open, ...entry } = sheet(code).matter;
    write(book, (db) => saveMatter(db, matterEntrySchema.parse({ ...entry, ...said })));
  };

  beforeEach(async () => {
    book = await createBook();
    minuted(book, { number: '1', date: '2027-02-02' }, MINUTES, BODY);
    return () => book.close();
  });

  it('makes nothing public that confidential minutes alone tell', () => {
    expect([sheet('PL14').isPublic, sheet('PL15').isPublic]).toEqual([true, false]);
    change('PL15', { stage: 'Assessment', due: '2027-06-01', proposer: 'Otis Bell' });
    write(book, (db) => convertMatter(db, { matterId: sheet('PL15').matter.id, code: 'BG15' }));
    expect(forOthers()).toEqual(['PL14']);
    expect(sheet('BG15')).toMatchObject({ isPublic: false, matter: { stage: 'Assessment', registered: false } });
    // The control: whoever puts it into the register says that everybody may know of it.
    change('BG15', { registered: true });
    expect(forOthers()).toEqual(['BG15', 'PL14']);
  });

  it('leaves it confidential under another title, until somebody says otherwise', () => {
    change('PL15', { title: 'A merger' });
    expect(sheet('PL15').matter).toMatchObject({ registered: true, confidential: true, title: 'A merger' });
    expect(forOthers()).toEqual(['PL14']);
    change('PL15', { confidential: false });
    expect(forOthers()).toEqual(['PL14', 'PL15']);
  });

  it('keeps another title that was written by hand of what everybody knows, and leaves it public', () => {
    change('PL14', { title: 'A shed of stone' });
    minuted(book, { number: '2', date: '2027-03-02' }, MINUTES, BODY);
    expect(sheet('PL14')).toMatchObject({ isPublic: true, matter: { title: 'A shed of stone', confidential: false } });
  });

  it('still follows its heading where only other things were noted of it', () => {
    change('PL14', { stage: 'Assessment' });
    const blocks = [{ kind: 'heading' as const, level: 1 as const, text: 'PL14 ‘A barn’' }];
    minuted(book, { number: '2', date: '2027-03-02' }, [{ number: '1', title: 'A', blocks }], BODY);
    expect(sheet('PL14').matter).toMatchObject({ title: 'A barn', stage: 'Assessment', registered: false });
  });

  it('offers others the kinds and stages of those matters alone that they may know of', () => {
    change('PL15', { stage: 'With the bank', kind: 'Takeover' });
    change('PL14', { stage: 'Assessment' });
    expect(book.read((db) => matterWords(db, {}))).toEqual({
      kinds: ['PL', 'Takeover'],
      stages: ['Assessment', 'With the bank'],
    });
    expect(book.read((db) => matterWords(db, { forOthers: true }))).toEqual({ kinds: ['PL'], stages: ['Assessment'] });
  });
});
