import { z } from 'zod';
import type { Release } from '../shared/domain/release.ts';
import { type MatterId, matterIdSchema, releaseIdSchema } from '../shared/ids.ts';
import { releaseRows } from './releases.ts';
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

/** The release that a matter is in, or undefined. */
export const releaseOfMatter = (db: ReadableDb, matterId: MatterId): Release | undefined => {
  const row = matterReleaseRows.read(db, matterId);
  return (row && releaseRows.read(db, row.releaseId)) ?? undefined;
};
