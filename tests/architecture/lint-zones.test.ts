import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/lib/places.mjs';

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const NODE = 'lint/correctness/noNodejsModules';

/** Where a file lies, what it must not say there, the rules that have to notice, and what it may say. */
const CASES = [
  ['shared/domain/a.ts', "import '../../db/rows.ts';", [IMPORTS], "import '../ids.ts';"],
  ['shared/domain/b.ts', "import 'docx';", [IMPORTS], "import 'zod';"],
  ['shared/domain/c.ts', "import 'node:fs';", [IMPORTS, NODE], "import 'uuid';"],
  ['shared/domain/d.ts', 'export const x = process.pid;', [GLOBALS], 'export const x = Date.now();'],
  ['shared/minutes-document/writers/docx/a.ts', "import 'react';", [IMPORTS], "import 'docx';"],
  ['shared/minutes-document/writers/docx/b.ts', "import 'node:fs';", [IMPORTS, NODE], "import '../text.ts';"],
  ['shared/tables/xlsx/a.ts', "import 'docx';", [IMPORTS], "import 'hucre/xlsx';"],
  ['db/a.ts', "import '../electron/core/app.ts';", [IMPORTS], "import '../shared/ids.ts';"],
  ['db/b.ts', "import 'electron';", [IMPORTS], "import 'better-sqlite3';"],
  ['electron/cli.ts', "import 'electron';", [IMPORTS], "import 'commander';"],
  ['electron/serve.ts', "import 'better-sqlite3';", [IMPORTS], "import 'node:http';"],
  ['electron/main.ts', "import '../renderer/page.ts';", [IMPORTS], "import 'electron';"],
  ['electron/desktop/a.ts', "import 'react';", [IMPORTS], "import 'electron';"],
  ['electron/desktop/b.ts', "import '../http/server.ts';", [IMPORTS], "import '../core/app.ts';"],
  ['electron/launch/a.ts', "import '../../db/open.ts';", [IMPORTS], "import '../command-words.ts';"],
  ['electron/cli/a.ts', "import '../launch/options.ts';", [IMPORTS], "import 'commander';"],
  ['electron/core/a.ts', "import '../http/server.ts';", [IMPORTS], "import '../../db/rows.ts';"],
  ['electron/core/b.ts', "import 'electron';", [IMPORTS], "import 'node:fs/promises';"],
  ['electron/http/a.ts', "import '../desktop/window.ts';", [IMPORTS], "import '../core/app.ts';"],
  ['electron/typesetter.ts', "import 'electron';", [IMPORTS], "import './typesetter/compiler.ts';"],
  [
    'electron/typesetter/a.ts',
    "import '../../db/rows.ts';",
    [IMPORTS],
    "import '@myriaddreamin/typst-ts-node-compiler';",
  ],
  ['electron/preload/a.ts', "import '../core/app.ts';", [IMPORTS], "import 'electron';"],
  ['renderer/features/a.ts', "import 'prosemirror-view';", [IMPORTS], "import 'react-dom/client';"],
  ['renderer/features/b.ts', "import '../../db/rows.ts';", [IMPORTS], "import '../../shared/ids.ts';"],
  ['renderer/features/c.ts', "void fetch('/');", [GLOBALS], "import '../api/client.ts';"],
  ['renderer/features/d.ts', "import 'node:fs';", [IMPORTS, NODE], "import 'zustand/vanilla';"],
  ['renderer/editor/a.ts', "import '../../electron/core/app.ts';", [IMPORTS], "import 'prosemirror-view';"],
  ['renderer/spelling/a.ts', "import 'react';", [IMPORTS], "import 'cspell-trie-lib';"],
  ['renderer/spelling/b.ts', "import '../store/store.ts';", [IMPORTS], "import '../api/own-file.ts';"],
  ['renderer/api/a.ts', "import 'prosemirror-view';", [IMPORTS], "void fetch('/');"],
] as const;

const ZONE_RULES = [IMPORTS, GLOBALS, NODE];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

const lint = (folder: string): Map<string, string[]> => {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const found = new Map<string, string[]>();
  for (const { category, location } of reportSchema.parse(JSON.parse(stdout)).diagnostics) {
    if (ZONE_RULES.includes(category)) found.set(location.path, [...(found.get(location.path) ?? []), category].sort());
  }
  return found;
};

const writeFile = (folder: string, path: string, source: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${source}\n`);
};

describe('the lint zones', () => {
  const wrong = mkdtempSync(join(tmpdir(), 'minutebook-wrong-'));
  const right = mkdtempSync(join(tmpdir(), 'minutebook-right-'));

  beforeAll(() => {
    for (const folder of [wrong, right]) {
      for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(folder, name));
    }
    for (const [path, forbidden, , allowed] of CASES) {
      writeFile(wrong, path, forbidden);
      writeFile(right, path, allowed);
    }
  });

  afterAll(() => {
    for (const folder of [wrong, right]) rmSync(folder, { recursive: true, force: true });
  });

  it('notice what a layer may not see', () => {
    const expected = new Map(CASES.map(([path, , rules]) => [path as string, [...rules].sort()]));
    expect(lint(wrong)).toEqual(expected);
  });

  it('let it see the rest', () => {
    expect(lint(right)).toEqual(new Map());
  });
});
