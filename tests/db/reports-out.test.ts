import { beforeEach, describe, expect, it } from 'vitest';
import { reportsOutBefore, sayReportOut } from '../../db/reports-out.ts';
import type { Book } from '../../db/types.ts';
import type { ReportKind } from '../../shared/domain/report-text.ts';
import { type BodyId, bodyIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { minuted } from '../helpers/decided.ts';

const makeId = countedIds(0x5c9f_0000_0000);

let book: Book;
let bodyId: BodyId;

beforeEach(async () => {
  book = await createBook();
  minuted(book, { number: '3', date: '2027-03-02' }, [{ number: '1', title: 'A', blocks: [] }]);
  bodyId = bodyIdSchema.parse(book.read((db) => db.connection.prepare('SELECT id FROM bodies').pluck().get()));
  return () => book.close();
});

const out = (asOf: string, kind: ReportKind = 'status', of = bodyId) =>
  write(book, (db) => sayReportOut(db, { bodyId: of, kind, asOf }));
const lastBefore = (day: string, kind: ReportKind = 'status') =>
  book.read((db) => reportsOutBefore(db, { bodyId, kind, before: day }));

describe('the last report', () => {
  it('is that of the last day before, and not the one that is being made on the day', () => {
    for (const day of ['2027-05-05', '2027-06-03', '2027-04-07', '2027-06-03']) out(day);
    expect(lastBefore('2027-06-03')).toEqual(['2027-05-05', '2027-04-07']);
    expect(lastBefore('2027-06-04')).toEqual(['2027-06-03', '2027-05-05', '2027-04-07']);
    expect(lastBefore('2027-04-07')).toEqual([]);
  });

  it('is of its own kind', () => {
    out('2027-05-05');
    out('2027-05-12', 'proposals');
    expect([lastBefore('2027-06-01'), lastBefore('2027-06-01', 'proposals')]).toEqual([['2027-05-05'], ['2027-05-12']]);
  });

  it('is said with a few before it, and of no body that is not there', () => {
    for (const month of ['01', '02', '03', '04', '05', '06']) out(`2027-${month}-05`);
    expect(lastBefore('2027-07-01')).toHaveLength(5);
    expect(lastBefore('2027-07-01')[0]).toBe('2027-06-05');
    expect(() => out('2027-05-05', 'status', bodyIdSchema.parse(makeId()))).toThrow(/body/u);
  });
});
