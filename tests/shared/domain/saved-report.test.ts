import { describe, expect, it } from 'vitest';
import { countedReport, lastWentOut, type SavedReport } from '../../../shared/domain/saved-report.ts';
import { bodyIdSchema } from '../../../shared/ids.ts';

const bodyId = bodyIdSchema.parse('0197a000-0000-7000-8000-000000000001');
const saved = (day: string, wentOut?: boolean): SavedReport => ({
  bodyId,
  kind: 'status',
  day,
  at: 1,
  ...(wentOut !== undefined && { wentOut }),
});
const counts = (report: SavedReport, asOf: string, ...met: readonly string[]): boolean =>
  countedReport(report, { asOf, met }).wentOut;

describe('a saved report', () => {
  it('is a draft until the body has met on its day or since', () => {
    expect(counts(saved('2027-03-08'), '2027-03-10', '2027-03-01', '2027-03-10')).toBe(false);
    expect(counts(saved('2027-03-08'), '2027-03-11', '2027-03-10')).toBe(true);
    expect(counts(saved('2027-03-10'), '2027-03-11', '2027-03-10')).toBe(true);
    expect(counts(saved('2027-03-10'), '2027-03-11', '2027-03-09', '2027-03-11')).toBe(false);
  });

  it('went out after two weeks, where no meeting is known', () => {
    expect([counts(saved('2027-03-01'), '2027-03-14'), counts(saved('2027-03-01'), '2027-03-15')]).toEqual([
      false,
      true,
    ]);
  });

  it('is what the secretary says that it is', () => {
    expect(counts(saved('2027-03-01', false), '2027-05-01', '2027-03-10')).toBe(false);
    expect(countedReport(saved('2027-03-01', true), { asOf: '2027-03-02', met: [] })).toEqual({
      day: '2027-03-01',
      at: 1,
      wentOut: true,
      isSaid: true,
    });
  });

  it('is the last one where no later one went out before the day', () => {
    const reports = ['2027-03-10', '2027-03-08', '2027-02-01', '2027-01-01'].map((day) =>
      countedReport(saved(day), { asOf: '2027-03-10', met: ['2027-02-03'] }),
    );
    expect(lastWentOut(reports, '2027-03-10')?.day).toBe('2027-02-01');
    expect(lastWentOut(reports, '2027-01-01')).toBeUndefined();
  });
});
