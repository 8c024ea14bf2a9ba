import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/places.mjs';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const PAGE = '<!doctype html><html><body><script type="module" src="./main.tsx"></script></body></html>';
const ENTRIES = ['main', 'serve', 'cli', 'launch', 'typesetter', 'preload/preload'].map(
  (name) => `electron/${name}.ts`,
);

/** A project of the same build with sources of a line each. */
const smallProject = (): string => {
  const folder = temporaryFolder();
  for (const path of ['scripts', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const sources = {
    'shared/word.ts': "export const word = 'first word';",
    'db/rows.ts':
      "import Database from 'better-sqlite3'; import { word } from '../shared/word.ts'; export const rows = { Database, word };",
    'renderer/index.html': PAGE,
    'renderer/main.tsx': "import './page.css'; import { word } from '../shared/word.ts'; document.title = word;",
    'renderer/page.css': '@font-face { font-family: x; src: url("./tiny.woff2"); } body { font-family: x; }',
    'renderer/tiny.woff2': 'tiny',
    ...Object.fromEntries(
      ENTRIES.map((entry) => [entry, "import { rows } from '../db/rows.ts'; console.log(rows.word);"]),
    ),
    'electron/typesetter/minutes.typ': '= Minutes',
    'electron/preload/preload.ts': "import { word } from '../../shared/word.ts'; console.log(word);",
  };
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return folder;
};

type Built = { readonly code: number; readonly said: string };

const build = (folder: string): Promise<Built> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['scripts/build.mjs'], { cwd: folder }, (error, stdout, stderr) => {
      expect(stdout).toBe('');
      resolve({ code: error ? 1 : 0, said: stderr });
    });
  });

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('build', () => {
  it('makes a page without inline code and programs that leave the native package outside', async () => {
    const folder = smallProject();
    expect(await build(folder)).toMatchObject({ code: 0 });
    const page = read(folder, 'dist/renderer/index.html');
    expect(page).toMatch(/<script type="module" crossorigin src="\/assets\/index-[\w-]+\.js"><\/script>/);
    expect(page).not.toMatch(/<style|<script>|modulepreload/);
    const styles = readdirSync(join(folder, 'dist/renderer/assets')).filter((name) => name.endsWith('.css'));
    expect(styles.map((name) => read(folder, `dist/renderer/assets/${name}`)).join()).not.toContain('data:');
    const programs = readdirSync(join(folder, 'dist/electron'));
    expect(programs).toEqual(expect.arrayContaining(['main.js', 'serve.js', 'cli.js', 'launch.js', 'preload.cjs']));
    const all = programs.map((name) => read(folder, `dist/electron/${name}`)).join('\n');
    expect(all).toMatch(/from "better-sqlite3"/);
    expect(read(folder, 'dist/electron/main.js')).not.toMatch(/(from|import) "\.\//);
    expect(read(folder, 'dist/electron/preload.cjs')).not.toMatch(/\bimport\b|require\("\./);
  });

  it('builds only what is stale', async () => {
    const folder = smallProject();
    expect((await build(folder)).said).toMatch(/electron[\s\S]*renderer/);
    expect((await build(folder)).said).toBe('');
    writeFileSync(join(folder, 'db/rows.ts'), "export const rows = { word: 'second word' };");
    expect((await build(folder)).said).toBe('Building electron ...\n');
    writeFileSync(join(folder, 'renderer/page.css'), 'body { color: red; }');
    expect((await build(folder)).said).toBe('Building renderer ...\n');
    rmSync(join(folder, 'dist/renderer'), { recursive: true });
    expect((await build(folder)).said).toBe('Building renderer ...\n');
  });

  it('keeps what was built before when a source is wrong, and says so', async () => {
    const folder = smallProject();
    await build(folder);
    writeFileSync(join(folder, 'renderer/main.tsx'), "import './gone.ts';");
    const wrong = await build(folder);
    expect(wrong.code).toBe(1);
    expect(wrong.said).toMatch(/gone\.ts[\s\S]*The build failed/);
    expect(existsSync(join(folder, 'dist/renderer/index.html'))).toBe(true);
    expect(readdirSync(join(folder, '.cache')).filter((name) => name.startsWith('build'))).toEqual([]);
    expect((await build(folder)).code).toBe(1);
  });

  it('fails when an entry is missing', async () => {
    const folder = smallProject();
    rmSync(join(folder, 'electron/cli.ts'));
    expect((await build(folder)).code).toBe(1);
  });

  it('gives one whole result when two build at the same time', async () => {
    const folder = smallProject();
    const both = await Promise.all([build(folder), build(folder)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes('Building'))).toHaveLength(1);
    expect(existsSync(join(folder, 'dist/electron/cli.js'))).toBe(true);
    expect((await build(folder)).said).toBe('');
  });
});
