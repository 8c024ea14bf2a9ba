import { beforeEach, describe, expect, it } from 'vitest';
import { listMatterRegister, matterWords } from '../../db/matter-list.ts';
import { convertMatter, getMatterSheet, removeMatter, saveMatter } from '../../db/save-matter.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type MatterFilter, matterSheetSchema } from '../../shared/api/matters.ts';
import { codeOf, type MatterEntry } from '../../shared/domain/matter-entry.ts';
import { matterIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { decided, minuted } from '../helpers/decided.ts';
import { refused } from '../helpers/registers.ts';

const makeId = countedIds(0x3a7e_0000_0000);
const BODY = { matterPatterns: ['PL\\d{2}', 'BG\\d{2}'] };

const entry = (code: string, more: Partial<MatterEntry> = {}): MatterEntry => ({
  id: matterIdSchema.parse(makeId()),
  codes: [{ code }],
  title: '',
  confidential: false,
  registered: true,
  ...more,
});

describe('the register of matters', () => {
  let book: Book;
  const save = (matter: MatterEntry, editId = makeEditId()) => write(book, (db) => saveMatter(db, matter), editId);
  const list = (filter: MatterFilter = {}, limit = 100) => book.read((db) => listMatterRegister(db, { filter, limit }));
  const codes = (filter: MatterFilter = {}) => list(filter).rows.map(codeOf);
  const sheet = (code: string) => matterSheetSchema.parse(book.read((db) => getMatterSheet(db, { code })));

  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it('finds by words, kind, stage and day, page after page', () => {
    save(entry('PL14', { title: 'Zoë’s shed', stage: 'Assessment', due: '2027-05-01' }));
    save(entry('PL15', { title: 'A gate', kind: 'Plan', closed: '2027-01-01', due: '2027-01-01' }));
    save(entry('BG02', { proposer: 'Otis Bell' }));
    expect(codes()).toEqual(['BG02', 'PL14', 'PL15']);
    expect(codes({ text: 'ZOE' })).toEqual(['PL14']);
    expect(codes({ text: 'bell' })).toEqual(['BG02']);
    expect(codes({ kind: 'PL' })).toEqual(['PL14']);
    expect(codes({ kind: 'Plan' })).toEqual(['PL15']);
    expect(codes({ stage: 'Assessment' })).toEqual(['PL14']);
    expect(codes({ open: true })).toEqual(['BG02', 'PL14']);
    expect(codes({ dueBy: '2027-06-01' })).toEqual(['PL14']);
    expect(book.read((db) => matterWords(db, {}))).toEqual({ kinds: ['BG', 'PL', 'Plan'], stages: ['Assessment'] });
    const first = list({}, 2);
    expect(first.total).toBe(3);
    const rest = book.read((db) => listMatterRegister(db, { filter: {}, limit: 2, after: first.next }));
    expect(rest.rows.map(codeOf)).toEqual(['PL15']);
  });

  it('finds a matter by any of its codes, in any capitals and with blanks or without', () => {
    const shed = entry('PL14', { title: 'A shed', codes: [{ code: 'PL14' }, { code: 'BG 14' }] });
    save(shed);
    save(entry('PL15'));
    for (const asked of ['PL14', 'pl14', 'pl 14', ' Pl\u00a014', 'BG 14', 'bg14', 'bG  14']) {
      expect(sheet(asked).matter.id, asked).toBe(shed.id);
      expect(codes({ text: asked }), asked).toEqual(['BG 14']);
    }
    expect(sheet('bg14').history.matter.code).toBe('BG 14');
    expect(refused(() => sheet('pl 1'))?.code).toBe('notFound');
    // What is written to the letter is meant, though another code only differs in its capitals.
    const small = entry('pl15');
    save(small);
    expect([sheet('pl15').matter.id === small.id, sheet('PL15').matter.id === small.id]).toEqual([true, false]);
    expect(codes({ text: 'bell' })).toEqual([]);
  });

  it('shows others no confidential matter, and none that confidential minutes alone know', () => {
    minuted(
      book,
      { number: '1', date: '2027-02-02' },
      [
        { number: '1', title: 'A', blocks: [{ kind: 'heading', level: 1, text: 'PL14 ‘A shed’' }] },
        {
          number: '2',
          title: 'B',
          confidential: true,
          blocks: [{ kind: 'heading', level: 1, text: 'PL15 ‘A takeover’' }],
        },
        { number: '3', title: 'C', blocks: [{ kind: 'heading', level: 1, text: 'PL15' }] },
      ],
      BODY,
    );
    save(entry('PL16', { title: 'A merger', confidential: true }));
    save(entry('PL17', { title: 'A path' }));
    expect(codes({ forOthers: true })).toEqual(['PL14', 'PL17']);
    expect(codes()).toHaveLength(4);
  });

  it('shows a matter with its whole history, by the code of before and of after its conversion', () => {
    for (const number of ['1', '2', '3', '4', '5']) {
      minuted(
        book,
        { number, date: `2027-0${number}-02` },
        [
          {
            number: '1',
            title: 'A',
            blocks: [{ kind: 'heading', level: 1, text: 'PL14 ‘A shed’' }, decided('AGREED', `step ${number}`)],
          },
        ],
        BODY,
      );
    }
    expect(sheet('PL14').history.minutes).toHaveLength(5);
    expect(sheet('PL14').convertsTo).toEqual(['BG14']);
    expect(sheet('PL14').matter).toMatchObject({ lastMet: '2027-05-02', openActions: 0, registered: false });
    const editId = makeEditId();
    const { id } = sheet('PL14').matter;
    write(
      book,
      (db) => convertMatter(db, { matterId: id, code: 'BG14', since: '2027-06-01', kind: 'Building' }),
      editId,
    );
    expect(sheet('PL14')).toEqual({ ...sheet('BG14'), history: expect.anything() });
    expect(sheet('BG14').matter).toMatchObject({
      kind: 'Building',
      codes: [{ code: 'PL14' }, { code: 'BG14', since: '2027-06-01' }],
    });
    expect(sheet('BG14').history.decisions).toHaveLength(5);
    expect(sheet('BG14').convertsTo).toEqual([]);
    write(book, (db) => undoEdit(db, editId));
    expect(codes()).toEqual(['PL14']);
    expect(refused(() => sheet('BG14'))?.code).toBe('notFound');
  });

  it('refuses a code twice, and takes out only what nothing was minuted of', () => {
    const shed = entry('PL14', { title: 'A shed' });
    save(shed);
    expect(refused(() => save(entry('PL14')))?.path).toBe('matter.codes[0].code');
    expect(refused(() => write(book, (db) => convertMatter(db, { matterId: shed.id, code: 'PL14' })))?.path).toBe(
      'code',
    );
    write(book, (db) => removeMatter(db, shed.id));
    expect(codes()).toEqual([]);
    minuted(book, { number: '1', date: '2027-02-02' }, [
      { number: '1', title: 'A', blocks: [{ kind: 'heading', level: 1, text: 'PL14' }] },
    ]);
    const { id } = sheet('PL14').matter;
    expect(refused(() => write(book, (db) => removeMatter(db, id)))?.message).toMatch(/are about PL14/);
  });
});
