import { type AssessmentKind, assessmentState } from './assessment.ts';

/** So many, and how many working days they took on average; without an average where nothing says how long. */
export type Figure = { readonly total: number; readonly averageDays?: number };

/** Counts, and the average of the days that are known, rounded to a whole day. */
export const figureOf = (rows: readonly { readonly days?: number | undefined }[]): Figure => {
  const known = rows.flatMap(({ days }) => days ?? []);
  if (known.length === 0) return { total: rows.length };
  return { total: rows.length, averageDays: Math.round(known.reduce((sum, days) => sum + days, 0) / known.length) };
};

/** The first day of the year in which a day lies, for a year that begins on 'MM-DD'. */
export const yearStart = (asOf: string, begins: string): string => {
  const year = Number(asOf.slice(0, 4));
  const start = `${asOf.slice(0, 4)}-${begins}`;
  return start <= asOf ? start : `${String(year - 1).padStart(4, '0')}-${begins}`;
};

/** '2019/20', or '2020' for a year of the calendar. */
export const yearName = (start: string): string => {
  const year = Number(start.slice(0, 4));
  return start.endsWith('-01-01') ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};

type Dated = {
  readonly kind: AssessmentKind;
  readonly requested?: string | undefined;
  readonly accepted?: string | undefined;
  readonly returned?: string | undefined;
};

/** The assessments that are being made on a day, the one that was accepted first at the head. */
export const openAssessments = <Row extends Dated>(all: readonly Row[], asOf: string): Row[] =>
  all
    .filter((one) => assessmentState(one, asOf) === 'open')
    .toSorted((a, b) => (a.accepted ?? '').localeCompare(b.accepted ?? ''));

/** Those that were given back from a day on and up to another, in the order of their days. */
export const returnedAssessments = <Row extends Dated>(all: readonly Row[], from: string, asOf: string): Row[] =>
  all
    .filter(({ returned }) => returned !== undefined && returned >= from && returned <= asOf)
    .toSorted((a, b) => (a.returned ?? '').localeCompare(b.returned ?? ''));

type Staged = { readonly stage?: string | undefined };

/** How many are in each stage, in the order in which stages are met; those without one are in none. */
export const countStages = (matters: readonly Staged[]): { readonly stage: string; readonly total: number }[] => {
  const counts = new Map<string, number>();
  for (const { stage } of matters) if (stage !== undefined) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return [...counts].map(([stage, total]) => ({ stage, total }));
};
