import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listActions } from '../../db/actions.ts';
import type { Book } from '../../db/types.ts';
import type { Action } from '../../shared/domain/action.ts';
import { createBook } from '../helpers/create-book.ts';
import { generateSecretariat } from '../helpers/secretariat/generate.ts';
import { loadSecretariat } from '../helpers/secretariat/load.ts';
import { ageOf, countBy, figuresOf, standings } from '../helpers/secretariat/oracle.ts';

const secretariat = generateSecretariat();
const { today } = secretariat;
const expected = figuresOf(secretariat);

describe('the figures of a secretariat of five years', () => {
  let book: Book;
  beforeAll(async () => {
    book = await createBook();
    loadSecretariat(book, secretariat);
  });
  afterAll(() => book.close());

  const list = (filter: Parameters<typeof listActions>[1]['filter']): readonly Action[] =>
    book.read((db) => listActions(db, { filter, limit: 100_000 })).rows;

  it('are what its lives say', () => {
    const open = list({ open: true });
    expect({
      open: open.length,
      settled: list({ open: false }).length,
      overdue: list({ overdueOn: today }).length,
      byOwner: countBy(open, ({ owners }) => owners),
      withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
      byBody: countBy(open, ({ bodyCode }) => [bodyCode]),
      byAge: countBy(open, ({ raised = '' }) => [ageOf(raised, today)]),
      raisedByMonth: countBy(list({}), ({ raised = '' }) => [raised.slice(0, 7)]),
      confidential: open.filter(({ confidential }) => confidential).length,
    }).toEqual({ ...expected, bySlips: undefined, settledByMonth: undefined });
  });

  it('come of rows that say of each action what its life says', () => {
    const rows = list({}).map(({ reference, state, owners, due, dueOn, confidential }) => ({
      reference,
      state,
      owners,
      due,
      dueOn,
      confidential,
    }));
    const byReference = (a: { reference?: string | undefined }, b: { reference?: string | undefined }) =>
      (a.reference ?? '') < (b.reference ?? '') ? -1 : 1;
    const wanted = standings(secretariat).map(({ reference, state, owners, due, dueOn, confidential }) => ({
      reference,
      state,
      owners,
      due,
      dueOn,
      confidential,
    }));
    expect(rows.toSorted(byReference)).toEqual(wanted.toSorted(byReference));
  });
});

describe('an invented secretariat', () => {
  it('is the same one for the same seed, and another for another', () => {
    const small = { bodies: 2, meetings: 20, actions: 100 };
    expect(generateSecretariat(small)).toEqual(generateSecretariat(small));
    expect(generateSecretariat(small)).not.toEqual(generateSecretariat({ ...small, seed: 2 }));
  });

  it('has every kind of life in it', () => {
    const all = standings(secretariat);
    expect(all).toHaveLength(6000);
    expect(secretariat.meetings).toHaveLength(240);
    expect(Object.keys(countBy(all, ({ state }) => [state]))).toHaveLength(7);
    expect(Object.keys(expected.bySlips).length).toBeGreaterThan(2);
    expect(expected.overdue).toBeGreaterThan(100);
    expect(expected.open).toBeLessThan(1200);
    expect(expected.confidential).toBeGreaterThan(10);
  });

  it('keeps its open actions when its archive grows', () => {
    const grown = figuresOf(generateSecretariat({ archived: 3000 }));
    expect({ ...grown, settled: 0, raisedByMonth: 0, settledByMonth: 0 }).toEqual({
      ...expected,
      settled: 0,
      raisedByMonth: 0,
      settledByMonth: 0,
    });
    expect(grown.settled).toBe(expected.settled + 3000);
  });
});
