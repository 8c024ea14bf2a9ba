import { describe, expect, it } from 'vitest';
import { projectFiles, readProjectFile } from '../helpers/project-files.ts';
import { againstArrows, ZONES, zoneOf } from './layers.ts';
import { importsOf, parse } from './syntax.ts';

const sources = projectFiles().filter((file) => /\.tsx?$/.test(file) && zoneOf(file));

const wrongIn = (file: string, source: string): string[] => againstArrows(file, importsOf(parse(file, source)));

/** A file, what it may not import and what it may. */
const ARROWS = [
  ['shared/domain/x.ts', '../../db/rows.ts', '../ids.ts'],
  ['shared/domain/x.ts', 'node:fs', 'zod'],
  ['shared/minutes-document/x.ts', 'docx', 'zod'],
  ['shared/minutes-document/writers/docx/x.ts', 'react', 'docx'],
  ['shared/tables/xlsx/x.ts', 'docx', 'hucre/xlsx'],
  ['db/x.ts', '../electron/core/app.ts', '../shared/ids.ts'],
  ['db/x.ts', 'electron', 'better-sqlite3'],
  ['electron/cli.ts', 'electron', 'commander'],
  ['electron/serve.ts', 'better-sqlite3', 'node:http'],
  ['electron/main.ts', '../renderer/page.ts', 'electron'],
  ['electron/desktop/x.ts', 'prosemirror-model', 'electron'],
  ['electron/desktop/y.ts', '../http/server.ts', '../core/app.ts'],
  ['electron/launch/x.ts', '../../db/open.ts', '../command-words.ts'],
  ['electron/cli/x.ts', '../launch/options.ts', '../core/app.ts'],
  ['electron/core/x.ts', '../http/server.ts', '../../db/rows.ts'],
  ['electron/http/x.ts', '../desktop/window.ts', '../core/app.ts'],
  ['electron/typesetter.ts', './core/app.ts', './core/typesetting/messages.ts'],
  ['electron/typesetter/x.ts', '../../db/open.ts', '@myriaddreamin/typst-ts-node-compiler'],
  ['electron/preload/x.ts', '../core/app.ts', 'electron'],
  ['renderer/features/x.tsx', 'prosemirror-view', 'react-dom/client'],
  ['renderer/editor/x.ts', '../../electron/core/app.ts', 'prosemirror-view'],
  ['renderer/spelling/x.ts', 'react', 'cspell-trie-lib'],
] as const;

describe('layers', () => {
  it('hold in every file', () => {
    const wrong = sources.flatMap((file) => wrongIn(file, readProjectFile(file)).map((name) => `${file} <- ${name}`));
    expect(wrong).toEqual([]);
  });

  it('are looked for in all of them', () => {
    for (const layer of ['shared', 'db', 'electron', 'renderer']) {
      expect(sources.filter((file) => file.startsWith(`${layer}/`)).length).toBeGreaterThan(3);
    }
  });

  it.each([
    ['a plain import', "import { x } from '../db/rows.ts';"],
    ['a type', "import type { X } from '../db/rows.ts';"],
    ['an import for its effect', "import '../db/rows.ts';"],
    ['an export from', "export { x } from '../db/rows.ts';"],
    ['an export of all', "export * from '../db/rows.ts';"],
    ['a dynamic import', "const x = await import('../db/rows.ts');"],
    ['a type import in place', "type X = import('../db/rows.ts').X;"],
    ['the type of a module', "type X = typeof import('../db/rows.ts');"],
    ['a require', "const x = require('../db/rows.ts');"],
    ['an import by equals', "import x = require('../db/rows.ts');"],
  ])('are broken by %s', (_, source) => {
    expect(wrongIn('renderer/page.ts', source)).toEqual(['../db/rows.ts']);
    expect(wrongIn('electron/page.ts', source)).toEqual([]);
  });

  it('are broken by a name that is worked out', () => {
    expect(wrongIn('shared/page.ts', 'await import(name);')).toEqual(['?']);
  });

  it('are not broken by a text or a comment', () => {
    expect(wrongIn('shared/page.ts', `const x = "import '../db/rows.ts'"; // import '../db/rows.ts'`)).toEqual([]);
  });

  it.each(ARROWS)('keep %s from %s and let it have %s', (file, forbidden, allowed) => {
    expect(againstArrows(file, [forbidden, allowed])).toEqual([forbidden]);
  });

  it('have a case above for every zone', () => {
    expect(new Set(ARROWS.map(([file]) => zoneOf(file)))).toEqual(new Set(ZONES));
  });
});
