import type { MatterSheet } from '../shared/api/matters.ts';
import { assessmentKindSchema } from '../shared/domain/assessment.ts';
import { findMatterCode } from '../shared/domain/matter.ts';
import type { MatterEntry } from '../shared/domain/matter-entry.ts';
import { timed } from '../shared/domain/timed-assessment.ts';
import { type WorkingCalendar, workingCalendar } from '../shared/domain/working-calendar.ts';
import type { BodyId } from '../shared/ids.ts';
import { assessmentsOfMatter } from './assessments.ts';
import { getBodyRules } from './bodies.ts';
import { consultationsOfMatter } from './consultations.ts';
import { releaseOfMatter } from './matter-releases.ts';
import { all, fromJson, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const KINDS = assessmentKindSchema.options;

type Follows = { readonly id: BodyId; readonly patterns: string };

/** The days of the first body that knows the matter by its codes; without one, those that are usual. */
const calendarOf = (db: ReadableDb, { codes }: Pick<MatterEntry, 'codes'>): WorkingCalendar => {
  const bodies = all<Follows>(
    db,
    sql`SELECT id, matter_patterns AS patterns FROM bodies WHERE deleted_at IS NULL ORDER BY code_folded, id`,
  );
  const follows = bodies.find(({ patterns }) => {
    const known = fromJson<string[]>(patterns);
    return codes.some(({ code }) => findMatterCode(code, known) === code);
  });
  return workingCalendar(follows && getBodyRules(db, follows.id).workingDays);
};

/**
 * What analysts keep of a matter elsewhere, the assessments with the working days that they took up to a day
 * ('YYYY-MM-DD'); without one, of those that were returned.
 */
export const keptOfMatter = (
  db: ReadableDb,
  matter: Pick<MatterEntry, 'id' | 'codes'>,
  asOf: string | undefined,
): MatterSheet['kept'] => {
  const calendar = calendarOf(db, matter);
  const release = releaseOfMatter(db, matter.id);
  return {
    assessments: assessmentsOfMatter(db, matter.id)
      .map((one) => {
        const upTo = asOf ?? one.returned;
        return upTo === undefined ? one : timed(one, upTo, calendar);
      })
      .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.round - b.round),
    consultations: consultationsOfMatter(db, matter.id),
    ...(release && { release }),
  };
};
