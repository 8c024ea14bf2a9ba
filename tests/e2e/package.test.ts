import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/places.mjs';
import { type ArchivedFile, readAsar } from '../helpers/asar.ts';
import { temporaryFolder } from '../helpers/create-book.ts';
import { makeStubRuntime, readFuses } from '../helpers/stub-runtime.ts';

const MEGABYTE = 1024 * 1024;

/** Nothing can be fetched through this. */
const NOWHERE = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  ALL_PROXY: 'http://127.0.0.1:9',
};

/** All that a package may hold. */
const BELONGS = [
  /^package\.json$/,
  /^LICENSE$/,
  /^dist\/(electron|renderer)\/(packages\.json|licences\.txt)$/,
  /^dist\/electron\/(main\.js|preload\.cjs)$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w-]+\.(js|css|woff2|ttf|svg|png|btrie)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-(x64|arm64)\.node$/,
];
const strangers = (paths: readonly string[]): string[] =>
  paths.filter((path) => !BELONGS.some((pattern) => pattern.test(path)));

type Packed = { readonly folder: string; readonly files: readonly ArchivedFile[] };

const pack = async (): Promise<Packed> => {
  const [runtime, output] = [temporaryFolder(), temporaryFolder()];
  makeStubRuntime(runtime);
  const args = ['--dir', '--linux', `--config.electronDist=${runtime}`, `--config.directories.output=${output}`];
  await promisify(execFile)(process.execPath, [join(root, 'scripts/run.mjs'), 'package', ...args], {
    cwd: root,
    env: { ...process.env, ...NOWHERE },
  });
  const [unpacked = ''] = readdirSync(output).filter((name) => name.endsWith('-unpacked'));
  const folder = join(output, unpacked);
  return { folder, files: readAsar(join(folder, 'resources/app.asar')) };
};

describe('npm run package', () => {
  let packed: Packed;
  const find = (path: string): ArchivedFile | undefined => packed.files.find((file) => file.path === path);
  beforeAll(async () => {
    packed = await pack();
  });

  test('packs the program, its pages and the native package, and nothing that does not belong', () => {
    expect(strangers(packed.files.map(({ path }) => path))).toEqual([]);
    const needed = [
      'package.json',
      'LICENSE',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/electron/licences.txt',
      'dist/renderer/index.html',
      'node_modules/better-sqlite3/lib/index.js',
    ];
    expect(needed.filter((path) => !find(path))).toEqual([]);
  });

  test('carries the words of the spelling check and names their licences', () => {
    const words = packed.files.filter(({ path }) =>
      /^dist\/renderer\/assets\/spelling-words-[\w-]+\.btrie$/.test(path),
    );
    expect(words.map(({ size }) => size > MEGABYTE)).toEqual([true]);
    const packages: unknown = JSON.parse(find('dist/renderer/packages.json')?.bytes?.toString() ?? '');
    expect(packages).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'dictionary-en-gb', licence: '(MIT AND BSD)' }),
        expect.objectContaining({ name: 'dictionary-en', licence: '(MIT AND BSD)' }),
        expect.objectContaining({ name: 'cspell-trie-lib', licence: 'MIT' }),
      ]),
    );
    const licences = find('dist/renderer/licences.txt')?.bytes?.toString() ?? '';
    expect(licences).toContain('Permission to use, copy, modify, distribute and sell these word');
  });

  test('would see what does not belong', () => {
    const wrong = [
      'electron/main.ts',
      'tests/e2e/package.test.ts',
      'dist/electron/main.js.map',
      'dist/electron/serve.js',
      'dist/electron/cli.js',
      'dist/renderer/assets/index.js.map',
      'node_modules/zod/index.js',
      'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
      'package-lock.json',
      '.npmrc',
    ];
    expect(strangers(wrong)).toEqual(wrong);
  });

  test('packs what was built, and starts with it', () => {
    const main: unknown = JSON.parse(find('package.json')?.bytes?.toString() ?? '');
    expect(main).toMatchObject({ main: 'dist/electron/main.js' });
    const built = readFileSync(join(root, 'dist/electron/main.js'));
    expect(find('dist/electron/main.js')?.bytes?.equals(built)).toBe(true);
    // Whatever else it imports would have to be in the package.
    const imported = [...built.toString().matchAll(/^import .* from "([^"]+)";$/gm)].map(([, name]) => name ?? '');
    const known = /^(node:.+|electron|better-sqlite3|module)$/;
    expect(imported.filter((name) => !known.test(name))).toEqual([]);
    expect(imported).toContain('better-sqlite3');
  });

  test('lays the one native binary beside the archive, where it can be loaded from', () => {
    const natives = packed.files.filter(({ path }) => path.endsWith('.node'));
    expect(natives.map(({ bytes }) => bytes)).toEqual([undefined]);
    const [native] = natives;
    const beside = join(packed.folder, 'resources/app.asar.unpacked', native?.path ?? '');
    expect(statSync(beside).size).toBe(native?.size);
    expect(statSync(beside).size).toBeGreaterThan(MEGABYTE);
  });

  test('stays small', () => {
    const size = packed.files.reduce((sum, file) => sum + file.size, 0) / MEGABYTE;
    expect(size).toBeGreaterThan(3);
    expect(size).toBeLessThan(12);
  });

  test('sets the switches inside the runtime', () => {
    expect(readFuses(join(packed.folder, 'minutebook'))).toEqual({
      runAsNode: false,
      cookieEncryption: false,
      nodeOptions: false,
      nodeCliInspect: false,
      embeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      wasmTrapHandlers: true,
    });
    expect(existsSync(join(packed.folder, 'electron'))).toBe(false);
  });
});

test('the stub has the switches of a runtime that nobody has changed', () => {
  const runtime = temporaryFolder();
  makeStubRuntime(runtime);
  expect(readFuses(join(runtime, 'electron'))).toMatchObject({ runAsNode: true, onlyLoadAppFromAsar: false });
});
