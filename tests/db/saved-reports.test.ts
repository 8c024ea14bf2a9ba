import { beforeEach, describe, expect, it } from 'vitest';
import { lastReport, listSavedReports, saySaved, sayWentOut } from '../../db/saved-reports.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { ReportKind } from '../../shared/domain/report-text.ts';
import { type BodyId, bodyIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { minuted } from '../helpers/decided.ts';

const makeId = countedIds(0x5c9f_0000_0000);

let book: Book;
let bodyId: BodyId;

/** The body met on 2 March 2027, and on no other day. */
beforeEach(async () => {
  book = await createBook();
  minuted(book, { number: '3', date: '2027-03-02' }, [{ number: '1', title: 'A', blocks: [] }]);
  bodyId = bodyIdSchema.parse(book.read((db) => db.connection.prepare('SELECT id FROM bodies').pluck().get()));
  return () => book.close();
});

const saved = (day: string, kind: ReportKind = 'status', of = bodyId) =>
  write(book, (db) => saySaved(db, { bodyId: of, kind, day }));
const say = (day: string, wentOut: boolean) =>
  write(book, (db) => sayWentOut(db, { bodyId, kind: 'status', day, wentOut }));
const last = (asOf: string, kind: ReportKind = 'status') =>
  book.read((db) => lastReport(db, { bodyId, kind, asOf }))?.day;
const list = (asOf: string) => book.read((db) => listSavedReports(db, { bodyId, kind: 'status', asOf }));

describe('the last report', () => {
  it('is that of the last day before, and not the one that is being made on the day', () => {
    for (const day of ['2027-05-05', '2027-06-03', '2027-04-07', '2027-06-03']) saved(day);
    expect(last('2027-06-03')).toBe('2027-05-05');
    expect(last('2027-06-30')).toBe('2027-06-03');
    expect(last('2027-04-07')).toBeUndefined();
  });

  it('is none that was saved for the meeting that is still to come', () => {
    saved('2027-01-20');
    saved('2027-02-26');
    expect(last('2027-03-02')).toBe('2027-01-20');
    expect(last('2027-03-03')).toBe('2027-02-26');
  });

  it('is no draft, and one that was taken for a draft where it is said that it went out', () => {
    for (const day of ['2027-04-07', '2027-05-05', '2027-06-03']) saved(day);
    say('2027-05-05', false);
    expect(last('2027-06-05')).toBe('2027-04-07');
    say('2027-06-03', true);
    expect(last('2027-06-05')).toBe('2027-06-03');
    saved('2027-06-03');
    expect(last('2027-06-05'), 'saved anew it is another file').toBe('2027-04-07');
  });

  it('is again what it was when what was said is undone', () => {
    saved('2027-04-07');
    const editId = makeEditId();
    write(book, (db) => sayWentOut(db, { bodyId, kind: 'status', day: '2027-04-07', wentOut: false }), editId);
    expect(last('2027-06-05')).toBeUndefined();
    write(book, (db) => undoEdit(db, editId));
    expect(last('2027-06-05')).toBe('2027-04-07');
  });

  it('is of its own kind', () => {
    saved('2027-05-05');
    saved('2027-05-12', 'proposals');
    expect([last('2027-06-01'), last('2027-06-01', 'proposals')]).toEqual(['2027-05-05', '2027-05-12']);
  });
});

describe('the saved reports', () => {
  it('are listed with a few before, the newest first, and further back where the last that went out is', () => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08']) saved(`2027-${month}-05`);
    expect(list('2027-09-01').map(({ day }) => day)).toHaveLength(6);
    expect(list('2027-09-01')[0]).toEqual({ day: '2027-08-05', at: expect.any(Number), wentOut: true, isSaid: false });
    for (const month of ['02', '03', '04', '05', '06', '07', '08']) say(`2027-${month}-05`, false);
    expect(list('2027-09-01').at(-1)).toMatchObject({ day: '2027-01-05', wentOut: true });
  });

  it('are of no body that is not there, and nothing is said of one that was not saved', () => {
    expect(() => saved('2027-05-05', 'status', bodyIdSchema.parse(makeId()))).toThrow(/body/u);
    expect(() => say('2027-05-05', true)).toThrow(/No report was saved on that day/u);
  });
});
