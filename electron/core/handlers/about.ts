import { sqliteVersion } from '../../../db/sqlite-version.ts';
import type { About, aboutApi } from '../../../shared/api/about.ts';
import type { HandlersOf } from '../handler.ts';

/** What Node says it is made of, by the names that people know. */
const RUNTIMES = [
  ['Electron', 'electron'],
  ['Chromium', 'chrome'],
  ['Node', 'node'],
] as const;

const runtimes = (): About['runsOn'] =>
  RUNTIMES.flatMap(([name, key]) => {
    const version = process.versions[key];
    return version === undefined ? [] : [{ name, version }];
  });

export const aboutHandlers = {
  'about.get': (db, _input, facts) => ({
    ...facts,
    runsOn: [...runtimes(), { name: 'SQLite', version: sqliteVersion(db) }],
  }),
} satisfies HandlersOf<typeof aboutApi>;
