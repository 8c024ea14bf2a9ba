import { posix } from 'node:path';

/** What the files at a path (a folder or one file) may import: from these places of the project and from these packages. */
export type Zone = { readonly at: string; readonly places: readonly string[]; readonly packages: readonly string[] };

const PURE = ['zod', 'uuid', 'fractional-indexing', 'fflate', 'diff'];
const NODE = ['node:', 'zod', 'uuid', 'fflate'];
const PAGE = [
  'react',
  'react-dom',
  'zustand',
  'wouter',
  '@mantine',
  '@tanstack',
  'get-nonce',
  '@tabler',
  '@fontsource-variable',
  '@expo-google-fonts',
  ...PURE,
];

const LAUNCHER = ['electron/launch', 'electron/http/session.ts', 'electron/command-words.ts'];
const CLI = ['electron/cli', 'electron/command-words.ts'];

/** The arrows of ARCHITECTURE.md. The longest path that a file lies under decides. */
export const ZONES: readonly Zone[] = [
  { at: 'shared', places: ['shared'], packages: PURE },
  { at: 'shared/minutes-document/writers/docx', places: ['shared'], packages: [...PURE, 'docx'] },
  { at: 'shared/tables/xlsx', places: ['shared'], packages: [...PURE, 'hucre'] },
  { at: 'db', places: ['shared', 'db'], packages: [...NODE, 'better-sqlite3', 'fractional-indexing'] },
  { at: 'electron', places: ['shared', 'db', 'electron'], packages: [...NODE, 'commander'] },
  { at: 'electron/main.ts', places: ['shared', 'db', 'electron'], packages: [...NODE, 'electron'] },
  {
    at: 'electron/desktop',
    places: ['shared', 'db', 'electron/core', 'electron/desktop'],
    packages: [...NODE, 'electron'],
  },
  { at: 'electron/launch', places: ['shared', ...LAUNCHER], packages: [...NODE, 'commander'] },
  { at: 'electron/cli', places: ['shared', 'db', 'electron/core', ...CLI], packages: [...NODE, 'commander'] },
  { at: 'electron/core', places: ['shared', 'db', 'electron/core'], packages: NODE },
  { at: 'electron/http', places: ['shared', 'db', 'electron/core', 'electron/http'], packages: NODE },
  ...['electron/typesetter', 'electron/typesetter.ts'].map((at) => ({
    at,
    places: ['electron/typesetter', 'electron/core/typesetting/messages.ts'],
    packages: ['node:', 'zod', '@myriaddreamin'],
  })),
  { at: 'electron/preload', places: ['shared', 'electron/preload'], packages: ['electron'] },
  { at: 'renderer', places: ['shared', 'renderer'], packages: PAGE },
  { at: 'renderer/editor', places: ['shared', 'renderer'], packages: [...PAGE, 'prosemirror-'] },
  {
    at: 'renderer/spelling',
    places: ['shared', 'renderer/api', 'renderer/spelling'],
    packages: ['cspell-trie-lib', 'virtual:spelling-words'],
  },
];

const liesUnder = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

export const zoneOf = (file: string): Zone | undefined =>
  ZONES.filter(({ at }) => liesUnder(file, at)).toSorted((a, b) => b.at.length - a.at.length)[0];

/** 'node:' and 'prosemirror-' stand for a whole family of names. */
const isOf = (imported: string, name: string): boolean =>
  /[:-]$/.test(name) ? imported.startsWith(name) : liesUnder(imported, name);

const mayImport = (file: string, zone: Zone, imported: string): boolean =>
  imported.startsWith('.')
    ? zone.places.some((place) => liesUnder(posix.join(posix.dirname(file), imported), place))
    : zone.packages.some((name) => isOf(imported, name));

/** The imports of a file that go against an arrow. Files outside all layers (tests, scripts) may see everything. */
export const againstArrows = (file: string, imports: readonly string[]): string[] => {
  const zone = zoneOf(file);
  return zone ? imports.filter((imported) => !mayImport(file, zone, imported)) : [];
};
