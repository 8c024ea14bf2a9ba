import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { startNodeProcess } from '../../electron/core/typesetting/node-process.ts';
import { createTypesetter } from '../../electron/core/typesetting/typesetter.ts';
import { writePdf } from '../../electron/core/typesetting/write-pdf.ts';
import { root } from '../../scripts/lib/places.mjs';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { type ArchivedFile, readAsar } from '../helpers/asar.ts';
import { temporaryFolder } from '../helpers/create-book.ts';
import { makeStubRuntime, readFuses } from '../helpers/stub-runtime.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { openHarbourMeeting } from '../shared/minutes-document/harbour-meeting.ts';

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
  /^dist\/electron\/(main\.js|preload\.cjs|typesetter\.js|minutes\.typ)$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w-]+\.(js|css|woff2|ttf|svg|png|btrie)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js)$/,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-(x64|arm64)\.node$/,
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler\/(package\.json|LICENSE|index(-napi)?\.js)$/,
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler-linux-(x64|arm64)-gnu\/(package\.json|[\w.-]+\.node)$/,
  /^node_modules\/@expo-google-fonts\/arimo\/(package\.json|LICENSE|LICENSE_FONT|(400Regular|700Bold)(_Italic)?\/\w+\.ttf)$/,
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

  test('packs the program, its typesetter, its pages and the native packages, and nothing that does not belong', () => {
    expect(strangers(packed.files.map(({ path }) => path))).toEqual([]);
    const needed = [
      'package.json',
      'LICENSE',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/electron/licences.txt',
      'dist/renderer/index.html',
      'node_modules/better-sqlite3/lib/index.js',
      'dist/electron/typesetter.js',
      'dist/electron/minutes.typ',
      'node_modules/@myriaddreamin/typst-ts-node-compiler/index.js',
      `node_modules/@myriaddreamin/typst-ts-node-compiler-linux-${process.arch}-gnu/package.json`,
      'node_modules/@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf',
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
      'node_modules/@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc/package.json',
      'node_modules/@expo-google-fonts/arimo/600SemiBold/Arimo_600SemiBold.ttf',
      'package-lock.json',
      '.npmrc',
    ];
    expect(strangers(wrong)).toEqual(wrong);
  });

  test.each(['main.js', 'typesetter.js'])('packs %s as it was built, and whatever it imports', (name) => {
    const built = readFileSync(join(root, 'dist/electron', name));
    expect(find(`dist/electron/${name}`)?.bytes?.equals(built)).toBe(true);
    const imported = [...built.toString().matchAll(/^import .* from "([^"]+)";$/gm)].map(([, from = '']) => from);
    const known = /^(node:.+|electron|module|better-sqlite3|@myriaddreamin\/typst-ts-node-compiler)$/;
    expect(imported.filter((from) => !known.test(from))).toEqual([]);
    expect(imported).toContain(name === 'main.js' ? 'better-sqlite3' : '@myriaddreamin/typst-ts-node-compiler');
  });

  test('starts with the program', () => {
    const main: unknown = JSON.parse(find('package.json')?.bytes?.toString() ?? '');
    expect(main).toMatchObject({ main: 'dist/electron/main.js' });
  });

  test('names the typesetter and its fonts with their licences', () => {
    const packages = ['electron', 'renderer'].map(
      (part) => find(`dist/${part}/packages.json`)?.bytes?.toString() ?? '',
    );
    expect(JSON.parse(packages[0] ?? '')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: '@myriaddreamin/typst-ts-node-compiler', licence: 'Apache-2.0' }),
      ]),
    );
    expect(JSON.parse(packages[1] ?? '')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: '@expo-google-fonts/arimo', licence: 'MIT AND OFL-1.1' }),
      ]),
    );
    expect(find('dist/electron/licences.txt')?.bytes?.toString()).toContain('Apache License');
  });

  test('lays the two native binaries beside the archive, where they can be loaded from', () => {
    const natives = packed.files.filter(({ path }) => path.endsWith('.node'));
    expect(natives.map(({ bytes }) => bytes)).toEqual([undefined, undefined]);
    for (const { path, size } of natives) {
      const beside = join(packed.folder, 'resources/app.asar.unpacked', path);
      expect(statSync(beside).size).toBe(size);
      expect(size).toBeGreaterThan(MEGABYTE);
    }
  });

  test('sets a PDF with nothing but what was packed', async () => {
    const folder = temporaryFolder();
    for (const { path, bytes } of packed.files) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      if (bytes) writeFileSync(target, bytes);
      else copyFileSync(join(packed.folder, 'resources/app.asar.unpacked', path), target);
    }
    const typesetter = createTypesetter(startNodeProcess(join(folder, 'dist/electron/typesetter.js')));
    const pdf = await writePdf(typesetter, buildMinutesDocument(openHarbourMeeting), 'ua-1');
    typesetter.close();
    expect(Buffer.from(unwrap(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('stays small, the typesetter and its fonts apart', () => {
    const isSetting = (path: string): boolean => /@myriaddreamin|@expo-google-fonts/.test(path);
    const sizeOf = (files: readonly ArchivedFile[]): number =>
      files.reduce((sum, { size }) => sum + size, 0) / MEGABYTE;
    const size = sizeOf(packed.files.filter(({ path }) => !isSetting(path)));
    expect(size).toBeGreaterThan(3);
    expect(size).toBeLessThan(12);
    expect(sizeOf(packed.files)).toBeLessThan(70);
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
