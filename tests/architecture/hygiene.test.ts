import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/places.mjs';
import { projectFiles, readProjectFile } from '../helpers/project-files.ts';
import { leftOutTests, parse, saysAny, suppressions } from './syntax.ts';

const MAX_LINES = 450;
/** What a person reads first is written large by custom; a dot in front hides a file. */
const KEBAB = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$|^[A-Z]+(?:\.md)?$/;

const files = projectFiles();
const sources = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));
const texts = files.filter((file) => /\.(?:ts|tsx|mjs|css|html|md|json)$|\/run$|^\.[a-z]+$/.test(file));
const written = texts.filter((file) => !file.endsWith('.json'));

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

/** Places of one machine, and hosts that packages were fetched from. */
const localWords = (text: string): string[] => {
  const homes = [root, homedir()].filter((path) => path.split(/[\\/]/).filter(Boolean).length > 1);
  const found = text.match(/(?<![\w.:/-])\/root\/[\w.-]+|\bregistry\.[a-z0-9-]+\.[a-z]+|"resolved":/gi) ?? [];
  return [...found, ...homes.filter((path) => text.includes(path))];
};

describe('the sources', () => {
  it('are all found', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(written).toEqual(expect.arrayContaining(['README.md', '.ci/run', '.npmrc', 'shared/ids.ts']));
  });

  it(`have at most ${MAX_LINES} lines a file`, () => {
    expect(linesOf('a\n'.repeat(MAX_LINES + 1))).toBeGreaterThan(MAX_LINES);
    expect(written.filter((file) => linesOf(readProjectFile(file)) > MAX_LINES)).toEqual([]);
  });

  it('suppress no check', () => {
    const suppressing = ['// @ts-expect-error later', '/* biome-ignore lint: later */', '// eslint-disable-line'];
    expect(suppressing.map((line) => suppressions(parse('x.ts', line)).length)).toEqual([1, 1, 1]);
    expect(suppressions(parse('x.ts', "const said = '@ts-ignore';"))).toEqual([]);
    expect(sources.flatMap((file) => suppressions(parse(file, readProjectFile(file))))).toEqual([]);
  });

  it('never say any', () => {
    expect(saysAny(parse('x.ts', 'const x: any = 1;'))).toBe(true);
    expect(saysAny(parse('x.ts', 'const any = 1; // any'))).toBe(false);
    expect(sources.filter((file) => saysAny(parse(file, readProjectFile(file))))).toEqual([]);
  });

  it('leave out no test', () => {
    const leavingOut = parse(
      'x.ts',
      "it.skip('x'); describe.only('x'); test.todo('x'); it.skipIf(a)('x'); it.each([])('x');",
    );
    expect(leftOutTests(leavingOut)).toEqual(['it.skip', 'describe.only', 'test.todo', 'it.skipIf']);
    expect(sources.flatMap((file) => leftOutTests(parse(file, readProjectFile(file))))).toEqual([]);
  });

  it('name no place of one machine and no host of packages', () => {
    const words = ["'/root/x'", `at ${root}/x`, 'https://registry.example.org/x', '"resolved": "x"'];
    expect(words.filter((word) => localWords(word).length === 0)).toEqual([]);
    expect(localWords('https://example.org/work/x and the work/life of a registry')).toEqual([]);
    const self = 'tests/architecture/hygiene.test.ts';
    const naming = texts.filter((file) => file !== self && localWords(readProjectFile(file)).length > 0);
    expect(naming).toEqual([]);
  });

  it('have names in kebab-case', () => {
    expect(['camelCase.ts', 'snake_case.ts', 'Big.tsx'].filter((name) => KEBAB.test(name))).toEqual([]);
    expect(files.filter((file) => !file.split('/').every((part) => KEBAB.test(part)))).toEqual([]);
  });
});
