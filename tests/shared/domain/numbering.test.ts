import { describe, expect, it } from 'vitest';
import {
  countsPerMeeting,
  isActionPattern,
  nextSequence,
  readSequence,
  renderReference,
  settleSequence,
} from '../../../shared/domain/numbering.ts';
import { type Numbered, type Register, tryNumbers } from '../../helpers/numbering-register.ts';
import { seeded } from '../../helpers/random.ts';

const body = { actionPattern: '{prefix} {meeting}/{seq:2}', actionPrefix: 'AT' };
const free = () => false;

describe('references', () => {
  it('are made by the pattern, without an upper limit', () => {
    expect(renderReference(body, '3', 1)).toBe('AT 3/01');
    expect(renderReference(body, '3', 100)).toBe('AT 3/100');
  });

  it('are read back to their place in the sequence when the pattern made them', () => {
    expect(readSequence(body, '3', 'AT 3/100')).toBe(100);
    expect(readSequence(body, '3', 'AT 3/1')).toBeUndefined();
    expect(readSequence(body, '4', 'AT 3/01')).toBeUndefined();
    expect(readSequence(body, '3', 'Old 12')).toBeUndefined();
  });

  it('need a pattern with one sequence and nothing unknown', () => {
    expect(['{seq}', '{prefix}{meeting}/{seq:2}'].every(isActionPattern)).toBe(true);
    expect(['', 'AT', '{seq}{seq}', '{seq} {year}'].some(isActionPattern)).toBe(false);
  });

  it('count per meeting only where the meeting is in the pattern', () => {
    expect(countsPerMeeting(body)).toBe(true);
    expect(countsPerMeeting({ ...body, actionPattern: '{prefix}-{seq:3}' })).toBe(false);
  });
});

describe('settleSequence', () => {
  it('numbers in the given order, above the floor, passing over what is taken', () => {
    expect([...settleSequence(['b', 'a', 'c'], 4, (seq) => seq === 6)]).toEqual([
      ['b', 5],
      ['a', 7],
      ['c', 8],
    ]);
  });
});

type Row = { readonly key: number; seq: number | undefined; frozen: boolean; live: boolean };
type Next = (rows: readonly Row[]) => number;
type Settle = (rows: readonly Row[]) => void;

const next: Next = (rows) => nextSequence(Math.max(0, ...rows.map(({ seq }) => seq ?? 0)), free);

const settle: Settle = (rows) => {
  if (rows.some(({ frozen }) => frozen)) return;
  const settled = settleSequence(
    rows.filter(({ live }) => live).map(({ key }) => key),
    0,
    free,
  );
  for (const row of rows) row.seq = settled.get(row.key);
};

/** The register of one meeting by the pure rules, its rows in document order. */
const registerBy = (nextBy: Next, settleBy: Settle): Register => {
  let rows: Row[] = [];
  let made = 0;
  const rowOf = (key: number): Row => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error(`No action ${key}`);
    return row;
  };
  return {
    create: () => {
      rows.push({ key: made, seq: nextBy(rows), frozen: false, live: true });
      made += 1;
    },
    withdraw: (key) => {
      rowOf(key).live = false;
    },
    restore: (key) => {
      const row = rowOf(key);
      row.live = true;
      row.seq ??= nextBy(rows);
    },
    move: (key) => {
      rows = [rowOf(key), ...rows.filter((row) => row.key !== key)];
    },
    handOut: () => {
      settleBy(rows);
      for (const row of rows) row.frozen ||= row.live;
    },
    live: () =>
      rows.flatMap<Numbered>(({ key, seq, frozen, live }) => (live ? [{ key, number: seq?.toString(), frozen }] : [])),
  };
};

/** How many of `count` random sequences break a promise. */
const broken = (count: number, nextBy: Next, settleBy: Settle): number => {
  let failures = 0;
  for (let seed = 0; seed < count; seed += 1) {
    try {
      tryNumbers(registerBy(nextBy, settleBy), seeded(seed), 30);
    } catch {
      failures += 1;
    }
  }
  return failures;
};

describe('numbers of actions', () => {
  it('are never shared, and never move or return after the first hand-out, in 10,000 random sequences', () => {
    expect(broken(10_000, next, settle)).toBe(0);
  });

  it('would be caught if the live actions were counted', () => {
    expect(broken(500, (rows) => rows.filter(({ live }) => live).length + 1, settle)).toBeGreaterThan(100);
  });

  it('would be caught if the lowest free number were taken', () => {
    const lowest: Next = (rows) => nextSequence(0, (seq) => rows.some((row) => row.live && row.seq === seq));
    expect(broken(500, lowest, settle)).toBeGreaterThan(100);
  });

  it('would be caught if every hand-out put them into order', () => {
    const always: Settle = (rows) => {
      const settled = settleSequence(
        rows.filter(({ live }) => live).map(({ key }) => key),
        0,
        free,
      );
      for (const row of rows) row.seq = settled.get(row.key);
    };
    expect(broken(500, next, always)).toBeGreaterThan(100);
  });
});
