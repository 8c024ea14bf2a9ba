import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShares } from '../../../../shared/minutes-document/build/column-shares.ts';

const LONG = 'to ask the insurers of the harbour about the lease of the northern shed before the winter comes';

describe('the widths of columns on paper', () => {
  it('are those that are asked for, where every word has room', () => {
    expect(
      columnShares([
        { width: 30, texts: ['Name', 'Orla Penhale'] },
        { width: 90, texts: ['Action', LONG] },
      ]),
    ).toEqual([25, 75]);
  });

  it('give a word that would be broken its room, and take it from a column that has more than its words need', () => {
    const [verb = 0, words = 0] = columnShares([
      { width: 10, texts: ['Verb', 'RECOMMENDED'] },
      { width: 110, texts: ['Decision', LONG] },
    ]);
    expect(verb).toBeGreaterThan(18);
    expect(verb + words).toBeCloseTo(100);
  });

  it('keep a code with its number, and a day with its month', () => {
    const share = (text: string): number =>
      columnShares([
        { width: 1, texts: [text] },
        { width: 99, texts: [LONG] },
      ])[0] ?? 0;
    expect(share('HWG 12/01')).toBeGreaterThan(share('HWG a 12/01'));
    expect(share('14 May 2020')).toBeGreaterThan(share('14, May 2020'));
  });

  it('break a word that is longer than any should be, rather than leave the others without room', () => {
    const [long = 0, other = 0] = columnShares([
      { width: 50, texts: ['x'.repeat(500)] },
      { width: 50, texts: ['Action', LONG] },
    ]);
    expect([long, other]).toEqual([50, 50]);
    expect(
      columnShares([
        { width: 1, texts: ['x'.repeat(500)] },
        { width: 99, texts: [LONG] },
      ])[0],
    ).toBeLessThan(23);
  });

  it('come to the whole page, whatever stands in them, and none is without room', () => {
    const column = fc.record({ width: fc.integer({ min: 1, max: 80 }), texts: fc.array(fc.string({ maxLength: 60 })) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const shares = columnShares(columns);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
    );
  });
});
