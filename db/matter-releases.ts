import { z } from 'zod';
import { matterIdSchema, releaseIdSchema } from '../shared/ids.ts';
import { rowsOfTable, type Table, tableRows } from './table-rows.ts';
import type { ReadableDb } from './types.ts';

/** Which release a matter is in; the row goes by the id of the matter. */
const matterReleaseSchema = z.strictObject({ id: matterIdSchema, releaseId: releaseIdSchema });
export type MatterRelease = z.infer<typeof matterReleaseSchema>;

const table: Table<MatterRelease> = {
  noun: 'matterRelease',
  row: matterReleaseSchema,
  table: 'matter_releases',
  columns: { releaseId: 'release_id' },
};

/** The rows that say which release a matter is in, as changes record them. */
export const matterReleaseRows = tableRows(table);

/** Which matters are in which releases. */
export const listMatterReleases = (db: ReadableDb): MatterRelease[] => rowsOfTable(db, table);
