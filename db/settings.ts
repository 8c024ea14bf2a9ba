import { z } from 'zod';
import { readSettings, type Settings } from '../shared/domain/settings.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const settingSchema = z.object({ name: z.string(), value: z.unknown() });
type Setting = z.infer<typeof settingSchema>;

type SettingRow = { readonly name: string; readonly value: string };

const settingOf = ({ name, value }: SettingRow): Setting => ({ name, value: fromJson<unknown>(value) });

const write = (db: WritableDb, { name, value }: Setting): void => {
  run(
    db,
    sql`INSERT INTO settings (name, value) VALUES (${name}, ${JSON.stringify(value)})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value, revision = revision + 1, deleted_at = NULL`,
  );
};

/** The settings, as changes record them: each by its name. */
export const settingRows: Rows<Setting> = {
  noun: 'setting',
  row: settingSchema,
  read: (db, name) => {
    const row = get<SettingRow>(db, sql`SELECT name, value FROM settings WHERE name = ${name} AND deleted_at IS NULL`);
    return row ? settingOf(row) : null;
  },
  write,
  remove: (db, { name }) => {
    run(db, sql`UPDATE settings SET deleted_at = ${db.at}, revision = revision + 1 WHERE name = ${name}`);
  },
};

/** All settings; what was never set, or by a newer version in a way that this one does not know, is as usual. */
export const getSettings = (db: ReadableDb): Settings => {
  const rows = all<SettingRow>(db, sql`SELECT name, value FROM settings WHERE deleted_at IS NULL`);
  return readSettings(Object.fromEntries(rows.map(settingOf).map(({ name, value }) => [name, value])));
};

type Given = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** Sets what is given and leaves the rest as it is. */
export const saveSettings = (db: WritableDb, given: Given): void => {
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) putRow(db, settingRows, name, { name, value });
  }
};
