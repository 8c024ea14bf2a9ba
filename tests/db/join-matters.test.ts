import { beforeEach, describe, expect, it } from 'vitest';
import { assessmentRows, listAssessments } from '../../db/assessments.ts';
import { listMatterRegister } from '../../db/matter-list.ts';
import { putRow } from '../../db/restorer.ts';
import { convertMatter, getMatterSheet, saveMatter } from '../../db/save-matter.ts';
import { all, run, sql } from '../../db/sql.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { assessmentSchema } from '../../shared/domain/assessment.ts';
import { codeOf } from '../../shared/domain/matter-entry.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { decided, minuted } from '../helpers/decided.ts';

const makeId = countedIds(0x3a7f_0000_0000);
const BODY = { matterPatterns: ['(?:DP|MP)\\d{3}'] };
const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text });
const action = { kind: 'action' as const, text: 'to write to all', owners: ['Clerk'] };

let book: Book;

beforeEach(async () => {
  book = await createBook();
  return () => book.close();
});

const sheet = (code: string) => book.read((db) => getMatterSheet(db, { code }));
const codes = (forOthers = false) =>
  book.read((db) => listMatterRegister(db, { filter: forOthers ? { forOthers } : {}, limit: 100 })).rows.map(codeOf);
const met = (number: string, title: string, more: object = {}) =>
  minuted(
    book,
    { number, date: `2027-0${number}-02` },
    [{ number: '1', title: 'A', blocks: [heading(title), decided('AGREED', `step ${number}`), action], ...more }],
    BODY,
  );
const join = (from: string, code: string, editId = makeEditId()) =>
  write(book, (db) => convertMatter(db, { matterId: sheet(from).matter.id, code, since: '2027-06-01' }), editId);

/** All that links to a matter, as the tables have it. */
const links = () =>
  book.read((db) =>
    ['blocks', 'decisions', 'actions', 'meeting_matters', 'assessments', 'matter_codes'].map((table) =>
      all(db, { text: `SELECT * FROM ${table} ORDER BY 1, 2`, values: [] }),
    ),
  );

describe('a code that is that of another matter', () => {
  it('makes one matter of the two, and one undo makes two of it again', () => {
    met('3', 'DP094 ‘Prepayment’');
    met('4', 'MP094 ‘Prepayment’');
    expect([sheet('DP094').convertsTo, sheet('MP094').convertsTo]).toEqual([['MP094'], []]);
    write(book, (db) => saveMatter(db, { ...sheet('DP094').matter, proposer: 'Otis Bell', due: '2027-09-01' }));
    const assessed = { kind: 'impact', round: 1, targetDays: 15 } as const;
    write(book, (db) => {
      const id = makeId();
      const row = assessmentSchema.parse({ id, matterId: sheet('DP094').matter.id, ...assessed });
      putRow(db, assessmentRows, id, row);
    });
    const before = [links(), sheet('DP094'), sheet('MP094')];
    const editId = makeEditId();
    join('DP094', 'MP094', editId);
    const { matter, history, convertsTo } = sheet('DP094');
    expect(matter).toMatchObject({
      codes: [{ code: 'DP094' }, { code: 'MP094', since: '2027-06-01' }],
      title: 'Prepayment',
      proposer: 'Otis Bell',
      due: '2027-09-01',
      confidential: false,
      openActions: 2,
    });
    expect([codes(), convertsTo]).toEqual([['MP094'], []]);
    expect([history.minutes.length, history.decisions.length, history.actions.length]).toEqual([2, 2, 2]);
    expect(book.read(listAssessments)).toMatchObject([{ ...assessed, matterId: matter.id }]);
    expect(sheet('MP094').matter).toEqual(matter);
    const after = links();

    const undoId = makeEditId();
    write(book, (db) => undoEdit(db, editId), undoId);
    expect(sheet('DP094')).toEqual(before[1]);
    expect(sheet('MP094')).toEqual(before[2]);
    write(book, (db) => undoEdit(db, undoId));
    expect(codes()).toEqual(['MP094']);
    expect(links().map((rows) => rows.length)).toEqual(after.map((rows) => rows.length));
  });

  it('moves no word of approved minutes, and lets their link go nowhere else', () => {
    const id = met('3', 'DP094 ‘Prepayment’');
    met('4', 'MP094 ‘Prepayment’');
    const set = (state: string) =>
      write(book, (db) => run(db, sql`UPDATE meetings SET state = ${state} WHERE id = ${id}`));
    set('approved');
    const matterId = sheet('MP094').matter.id;
    const record = (): unknown => write(book, (db) => run(db, sql`UPDATE blocks SET matter_id = ${matterId}`));
    expect(record).toThrow(/record/);
    const editId = makeEditId();
    join('DP094', 'MP094', editId);
    expect(sheet('MP094').history.decisions.map(({ text }) => text)).toEqual(['step 4', 'step 3']);
    expect(() => write(book, (db) => run(db, sql`UPDATE blocks SET matter_id = NULL`))).toThrow(/record/);
    expect(() => write(book, (db) => run(db, sql`UPDATE decisions SET text = 'other'`))).toThrow(/record/);
    write(book, (db) => undoEdit(db, editId));
    expect(sheet('DP094').history.decisions.map(({ text }) => text)).toEqual(['step 3']);
    expect(record).toThrow(/record/);
  });

  it.each([
    ['DP094 ‘Takeover’', 'MP094', true, false],
    ['DP094', 'MP094 ‘Takeover’', false, true],
  ])('makes nothing public that was not: %s and %s', (first, second, hidesFirst, hidesSecond) => {
    met('3', first, { confidential: hidesFirst });
    met('4', second, { confidential: hidesSecond });
    expect(codes(true)).toHaveLength(1);
    join('DP094', 'MP094');
    expect([codes(true), sheet('DP094').matter.confidential]).toEqual([[], true]);
  });

  it('is not offered where the titles contradict each other', () => {
    met('3', 'DP094 ‘Prepayment’');
    met('4', 'MP094 ‘A gate’');
    expect(sheet('DP094').convertsTo).toEqual([]);
  });

  it('takes along what was written under the code since, when it is taken back', () => {
    met('3', 'DP094 ‘Prepayment’');
    met('4', 'MP094 ‘Prepayment’');
    const editId = makeEditId();
    join('DP094', 'MP094', editId);
    met('5', 'DP094 ‘Prepayment’');
    expect(sheet('MP094').history.decisions).toHaveLength(3);
    write(book, (db) => undoEdit(db, editId));
    expect(sheet('DP094').history.decisions.map(({ text }) => text)).toEqual(['step 5', 'step 3']);
  });
});
