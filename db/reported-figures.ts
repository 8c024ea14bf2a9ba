import { type ReportedFigure, reportedFigureSchema } from '../shared/domain/reported-figure.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb } from './types.ts';

const table: Table<ReportedFigure> = {
  noun: 'reportedFigure',
  row: reportedFigureSchema,
  table: 'reported_figures',
  columns: { name: 'name', asOf: 'as_of', total: 'total', averageDays: 'average_days' },
};

/** The rows of reported figures, as changes record them. */
export const reportedFigureRows = tableRows(table);

/** All figures as they were reported, in the order in which they came into the book. */
export const listReportedFigures = (db: ReadableDb): ReportedFigure[] => rowsOfTable(db, table);
