import { type Consultation, consultationSchema } from '../shared/domain/consultation.ts';
import type { MatterId } from '../shared/ids.ts';
import { sql } from './sql.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb } from './types.ts';

const table: Table<Consultation> = {
  noun: 'consultation',
  row: consultationSchema,
  table: 'consultations',
  columns: { matterId: 'matter_id', name: 'name', opens: 'opens', closes: 'closes' },
};

/** The rows of consultations, as changes record them. */
export const consultationRows = tableRows(table);

/** All consultations, in the order in which they came into the book. */
export const listConsultations = (db: ReadableDb): Consultation[] => rowsOfTable(db, table);

/** The consultations on one matter, in the same order. */
export const consultationsOfMatter = (db: ReadableDb, matterId: MatterId): Consultation[] =>
  rowsOfTable(db, table, sql`matter_id = ${matterId}`);
