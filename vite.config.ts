import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { partsOf, shippedPackages } from './scripts/lib/shipped-packages.mjs';
import { spellingWordList } from './scripts/lib/spelling-words.mjs';

const root = import.meta.dirname;
const ENTRIES = ['main', 'serve', 'cli', 'launch', 'typesetter'];
/** They bring native code along, or a whole runtime, and stay packages. */
const PACKAGES = ['better-sqlite3', 'electron', '@myriaddreamin/typst-ts-node-compiler'];
const EXTERNAL = [...PACKAGES, ...builtinModules, /^node:/];

const quiet = { configFile: false, logLevel: 'warn' } as const satisfies InlineConfig;

/**
 * The page. Its policy allows scripts and fonts from our own origin only, so nothing is inlined into it. What runs
 * beside it is a build of its own, whose packages are listed with those of the page.
 */
const page = (outDir: string): InlineConfig => {
  const beside = new Set<string>();
  return {
    ...quiet,
    root: join(root, 'renderer'),
    plugins: [react(), shippedPackages({ root, beside })],
    worker: {
      format: 'es',
      plugins: () => [spellingWordList({ root, carried: beside }), partsOf(beside)],
      // Spelling all words out takes seconds, and is meant to.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
    },
  };
};

/** The template of documents, which lies beside the program that sets them. */
const template = (): Plugin => ({
  name: 'template',
  generateBundle() {
    const source = readFileSync(join(root, 'electron/typesetter/minutes.typ'));
    this.emitFile({ type: 'asset', fileName: 'minutes.typ', source });
  },
});

/** The programs of the main process. Every file lies in one folder, so `import.meta.dirname` means the same in each. */
const programs = (outDir: string): InlineConfig => ({
  ...quiet,
  root,
  plugins: [shippedPackages({ root, besides: PACKAGES }), template()],
  publicDir: false,
  ssr: { noExternal: true },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'es2024',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, join(root, 'electron', `${name}.ts`)])),
      external: EXTERNAL,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/** A program once more, in one file: it is what a package carries, without the other programs. */
const packed =
  (name: 'main' | 'typesetter') =>
  (outDir: string): InlineConfig => ({
    ...quiet,
    root,
    publicDir: false,
    ssr: { noExternal: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'es2024',
      minify: false,
      rolldownOptions: {
        input: { [name]: join(root, `electron/${name}.ts`) },
        external: EXTERNAL,
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });

/** The preload script: a sandboxed window loads CommonJS, in one file. */
const preload = (outDir: string): InlineConfig => ({
  ...quiet,
  root,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'es2024',
    minify: false,
    rolldownOptions: {
      input: { preload: join(root, 'electron/preload/preload.ts') },
      external: EXTERNAL,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

/** The builds that fill each folder of dist/, in order. */
export const builds = { renderer: [page], electron: [programs, packed('main'), packed('typesetter'), preload] };
