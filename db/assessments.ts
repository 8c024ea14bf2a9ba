import { type Assessment, assessmentSchema } from '../shared/domain/assessment.ts';
import type { MatterId } from '../shared/ids.ts';
import { sql } from './sql.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb } from './types.ts';

const table: Table<Assessment> = {
  noun: 'assessment',
  row: assessmentSchema,
  table: 'assessments',
  columns: {
    matterId: 'matter_id',
    kind: 'kind',
    round: 'round',
    requested: 'requested',
    accepted: 'accepted',
    targetDays: 'target_days',
    returned: 'returned',
    reportedDays: 'reported_days',
  },
};

/** The rows of assessments, as changes record them. */
export const assessmentRows = tableRows(table);

/** All assessments, in the order in which they came into the book. */
export const listAssessments = (db: ReadableDb): Assessment[] => rowsOfTable(db, table);

/** The assessments of one matter, in the same order. */
export const assessmentsOfMatter = (db: ReadableDb, matterId: MatterId): Assessment[] =>
  rowsOfTable(db, table, sql`matter_id = ${matterId}`);
