import { expect, it, onTestFinished } from 'vitest';
import { readIntake, takeIntake } from '../../db/intake.ts';
import { saveBody } from '../../db/save-body.ts';
import { getMatterSheet } from '../../db/save-matter.ts';
import { matterSheetSchema } from '../../shared/api/matters.ts';
import type { ListKind } from '../../shared/intake/list-kinds.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { aBody, rules } from '../helpers/registers.ts';

const LISTS: readonly (readonly [ListKind, string])[] = [
  ['matters', 'Code\tTitle\tRelease\nHP101\tLarge displays\tSpring release\nHP102\tLamps\t'],
  ['releases', 'Release\tDate\nSpring release\t26 March 2027'],
  [
    'assessments',
    [
      'Code\tType\tRound\tAccepted\tTarget\tReturned\tDuration',
      'HP101\tImpact\t1\t4 January 2027\t10\t\t7',
      'HP101\tPreliminary\t1\t1 October 2026\t5\t12 October 2026\t5',
      'HP102\tPreliminary\t1\t1 October 2026\t5\t12 October 2026\t5',
    ].join('\n'),
  ],
  [
    'consultations',
    'Code\tConsultation\tOpens\tCloses\nHP101\tRefinement Consultation\t4 January 2027\t25 January 2027',
  ],
];

/** A book whose lists were taken in; `patterns` are those of its body, which counts the first day. */
const withLists = async (patterns: readonly string[]) => {
  const book = await createBook();
  onTestFinished(() => book.close());
  const body = aBody({ matterPatterns: [...patterns] });
  const workingDays = { holidays: 'England and Wales' as const, closed: [], worked: [], countsFirst: true as const };
  write(book, (db) => saveBody(db, { body, rules: { ...rules, workingDays } }));
  for (const [kind, text] of LISTS) {
    const { seen } = book.read((db) => readIntake(db, { kind, text }));
    write(book, (db) => takeIntake(db, { kind, text, overwrite: [], removeGone: false, seen }));
  }
  return (asOf?: string) => matterSheetSchema.parse(book.read((db) => getMatterSheet(db, { code: 'HP101', asOf })));
};

it('shows what is kept of a matter elsewhere, what was reported beside the working days that were counted', async () => {
  const sheet = await withLists([]);
  const { kept } = sheet('2027-01-15');
  expect(
    kept.assessments.map(({ kind, days, reportedDays, targetDays }) => [kind, days, reportedDays, targetDays]),
  ).toEqual([
    ['preliminary', 7, 5, 5],
    ['impact', 9, 7, 10],
  ]);
  expect(kept.consultations.map(({ name, closes }) => [name, closes])).toEqual([
    ['Refinement Consultation', '2027-01-25'],
  ]);
  expect(kept.release).toMatchObject({ name: 'Spring release', date: '2027-03-26' });
});

it('counts as the body does that knows the matter by its code', async () => {
  const sheet = await withLists(['HP\\d{3}']);
  expect(sheet('2027-01-15').kept.assessments.map(({ days }) => days)).toEqual([8, 10]);
});

it('counts nothing that is still being made where no day is said', async () => {
  const sheet = await withLists([]);
  expect(sheet().kept.assessments.map(({ days }) => days)).toEqual([7, undefined]);
});
