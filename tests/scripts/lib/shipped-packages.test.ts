import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { partsOf, shippedPackages } from '../../../scripts/lib/shipped-packages.mjs';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const packageFiles = (name: string, code: string, more: Readonly<Record<string, string>> = {}) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({
    name,
    version: '1.0.0',
    license: 'MIT',
    main: 'index.js',
    type: 'module',
  }),
  [`node_modules/${name}/LICENSE`]: `The licence of ${name}`,
  [`node_modules/${name}/index.js`]: code,
  ...more,
});

/** A page that imports what is given, with its packages beside it, as it is built. */
const buildPage = async (main: string, files: Readonly<Record<string, string>>) => {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries({ 'main.js': main, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const beside = new Set<string>();
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [shippedPackages({ root, besides: ['native'], beside })],
    worker: { format: 'es', plugins: () => [partsOf(beside)] },
    build: { outDir: 'out', rolldownOptions: { input: join(root, 'main.js'), external: ['native', 'other'] } },
  });
  const read = (name: string): string => readFileSync(join(root, 'out', name), 'utf8');
  const packages: { name: string; licence: string }[] = JSON.parse(read('packages.json'));
  return { names: packages.map(({ name }) => name), packages, texts: read('licences.txt') };
};

describe('shippedPackages', () => {
  it('lists what is in the built code, styles with it, and leaves out what was shaken off', async () => {
    const { names, packages, texts } = await buildPage(
      "import { ring } from '@boats/bell'; import 'paint/paint.css'; import { unused } from 'idle'; console.log(ring());",
      {
        ...packageFiles('@boats/bell', "export const ring = () => 'ring';"),
        ...packageFiles('idle', 'export const unused = 1;'),
        ...packageFiles('paint', '', { 'node_modules/paint/paint.css': 'a { top: 0 }' }),
      },
    );
    expect(names).toEqual(['@boats/bell', 'paint']);
    expect(packages[0]).toEqual({ name: '@boats/bell', version: '1.0.0', licence: 'MIT' });
    expect(texts).toContain('The licence of @boats/bell');
    expect(texts).not.toContain('idle');
  });

  it('lists a face that only a style sheet of our own names', async () => {
    const { names } = await buildPage("import './page.css';", {
      ...packageFiles('type', ''),
      'node_modules/type/bold.ttf': 'x'.repeat(10_000),
      'page.css': '@font-face { font-family: x; src: url("type/bold.ttf"); } a { font-family: x }',
    });
    expect(names).toEqual(['type']);
  });

  it('lists what stays outside the code and is shipped beside it', async () => {
    const { names } = await buildPage(
      "import native from 'native'; import other from 'other'; console.log(native, other);",
      packageFiles('native', ''),
    );
    expect(names).toEqual(['native']);
  });

  it('lists what is in a build that is carried in this one', async () => {
    const { names } = await buildPage("new Worker(new URL('./beside.js', import.meta.url), { type: 'module' });", {
      ...packageFiles('bell', "export const ring = () => 'ring';"),
      'beside.js': "import { ring } from 'bell'; postMessage(ring());",
    });
    expect(names).toEqual(['bell']);
  });

  it('fails when a package does not say its licence', async () => {
    const files = packageFiles('bell', "export const ring = () => 'ring';");
    const silent = {
      ...files,
      'node_modules/bell/package.json': JSON.stringify({ name: 'bell', version: '1.0.0', main: 'index.js' }),
    };
    await expect(buildPage("import { ring } from 'bell'; console.log(ring());", silent)).rejects.toThrow(
      /bell does not say its licence/,
    );
  });
});
