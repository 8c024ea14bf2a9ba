import { afterAll, beforeAll, expect, it } from 'vitest';
import { actionFigures } from '../../db/action-figures.ts';
import type { Book } from '../../db/types.ts';
import { figuresForOthers, UNNAMED } from '../../shared/domain/action-figures.ts';
import { createBook } from '../helpers/create-book.ts';
import { generateSecretariat } from '../helpers/secretariat/generate.ts';
import { loadSecretariat } from '../helpers/secretariat/load.ts';
import { countBy, figuresOf, standings } from '../helpers/secretariat/oracle.ts';

const secretariat = generateSecretariat();
const { today } = secretariat;

let book: Book;
beforeAll(async () => {
  book = await createBook();
  loadSecretariat(book, secretariat);
});
afterAll(() => book.close());

const record = (rows: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(rows.filter(([, count]) => count > 0));

it('draws what the lives of the actions say', () => {
  const figures = book.read((db) => actionFigures(db, { asOf: today }));
  const { byAge, byOwner, withoutOwner, raisedByMonth, settledByMonth, bySlips } = figuresOf(secretariat);
  expect(record(figures.byAge.map(({ label, open }) => [label, open]))).toEqual(byAge);
  expect(record(figures.byOwner.map(({ label, open }) => [label, open]))).toEqual({
    ...byOwner,
    ...(withoutOwner > 0 ? { 'Nobody yet': withoutOwner } : {}),
  });
  expect(record(figures.byMonth.map(({ month, raised }) => [month, raised]))).toEqual(raisedByMonth);
  expect(record(figures.byMonth.map(({ month, closed }) => [month, closed]))).toEqual(settledByMonth);
  expect(record(figures.bySlips.map(({ slips, open }) => [String(slips), open]))).toEqual(bySlips);
});

it('draws one body alone', () => {
  const [body] = secretariat.bodies;
  const open = standings(secretariat).filter((one) => one.open && one.body.id === body?.id);
  const figures = book.read((db) => actionFigures(db, { asOf: today, body: body?.code ?? '' }));
  expect(figures.byAge.reduce((sum, row) => sum + row.open, 0)).toBe(open.length);
  expect(record(figures.bySlips.map(({ slips, open: count }) => [String(slips), count]))).toEqual(
    countBy(open, ({ slips }) => [String(slips)]),
  );
});

it('counts an owner once, by whatever name an action calls it', () => {
  const called = new Set(standings(secretariat).flatMap(({ open, owners }) => (open ? owners : [])));
  expect(called).toContain('PW');
  const { byOwner } = book.read((db) => actionFigures(db, { asOf: today }));
  const names = byOwner.map(({ label }) => label);
  expect(names).toContain('Pier Wardens');
  expect(names).not.toContain('PW');
});

it('says of each owner what is overdue and what is confidential', () => {
  const open = standings(secretariat).filter((one) => one.open);
  const isOverdue = ({ dueOn = '9' }: (typeof open)[number]) => dueOn < today;
  const { byOwner } = book.read((db) => actionFigures(db, { asOf: today }));
  for (const { label, overdue, secret } of byOwner) {
    const own = open.filter(({ owes }) => (label === 'Nobody yet' ? owes.length === 0 : owes.includes(label)));
    const secrets = own.filter(({ confidential }) => confidential);
    expect([label, overdue, secret]).toEqual([
      label,
      own.filter(isOverdue).length,
      { open: secrets.length, overdue: secrets.filter(isOverdue).length },
    ]);
  }
});

it('counts for others what is confidential under no name, so that no difference to a list names its owner', () => {
  const row = (label: string, open: number, secret: number) => ({
    label,
    open,
    overdue: open,
    secret: { open: secret, overdue: secret },
  });
  const byOwner = [row('Coast Survey', 5, 3), row('Heron Trust', 4, 0), row('Kestrel Ltd', 2, 2)];
  const figures = { byAge: [], byOwner, byMonth: [], bySlips: [] };
  expect(figuresForOthers(figures).byOwner).toEqual([
    row('Heron Trust', 4, 0),
    row('Coast Survey', 2, 0),
    row(UNNAMED, 5, 0),
  ]);
});
