import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile } from '../../helpers/project-files.ts';

const COLOUR = /#[0-9a-f]{3,8}\b(?![\w-]*\s*\{)|\b(?:rgba?|hsla?|oklch|lab)\(/gi;

const colours = (text: string): string[] => text.match(COLOUR) ?? [];

type Scheme = 0 | 1;

/** The colours of a rule, as they are in light (0) and in dark (1). */
const coloursOf = (rule: string, scheme: Scheme): Record<string, string> => {
  const text = readProjectFile('renderer/styles/tokens.css');
  const body = text.slice(text.indexOf(`${rule} {`)).split('}')[0] ?? '';
  const found = [...body.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];
  return Object.fromEntries(found.map(([, name = '', light = '', dark = '']) => [name, [light, dark][scheme] ?? '']));
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How far two colours are from each other, as WCAG counts it: 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const MEANINGS = ['accent', 'done', 'warning', 'danger', 'confidential'];

/** Colours that something is read in on each other, and their contrast. */
const readPairs = (of: Record<string, string>): readonly (readonly [pair: string, contrast: number])[] => {
  const pair = (ink: string, on: string) => [`${ink} on ${on}`, contrast(of[ink] ?? '', of[on] ?? '')] as const;
  const inks = ['ink', 'ink-quiet', ...MEANINGS];
  return [
    ...inks.flatMap((ink) => ['paper', 'ground', 'accent-soft'].map((on) => pair(ink, on))),
    ...MEANINGS.flatMap((meaning) => [pair(meaning, `${meaning}-soft`), pair('ink', `${meaning}-soft`)]),
    ...MEANINGS.map((meaning) => pair('on-fill', meaning)),
  ];
};

/** What a control is seen by, on all that it stands on: its edge, and the ring of the one that has the keyboard. */
const seenPairs = (of: Record<string, string>): readonly (readonly [pair: string, contrast: number])[] =>
  ['edge', 'accent'].flatMap((seen) =>
    ['paper', 'ground', ...MEANINGS.map((meaning) => `${meaning}-soft`)].map(
      (on) => [`${seen} on ${on}`, contrast(of[seen] ?? '', of[on] ?? '')] as const,
    ),
  );

const LOOKS = [
  ['light', ':root', 0, 4.5],
  ['dark', ':root', 1, 4.5],
  ['high contrast, light', ':root[data-contrast="high"]', 0, 7],
  ['high contrast, dark', ':root[data-contrast="high"]', 1, 7],
] as const;

describe('the tokens', () => {
  test.each(LOOKS)('can be read on each other: %s', (_name, rule, scheme, least) => {
    const pairs = readPairs(coloursOf(rule, scheme));
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(pairs.filter(([, ratio]) => !(ratio >= least))).toEqual([]);
  });

  test.each(LOOKS)('show the edge of a control three to one on all grounds: %s', (_name, rule, scheme) => {
    const colours = coloursOf(rule, scheme);
    const faint = (of: Record<string, string>): string[] =>
      seenPairs(of)
        .filter(([, ratio]) => !(ratio >= 3))
        .map(([pair]) => pair);
    expect(faint(colours)).toEqual([]);
    // Control: a line that only parts things is no edge of a control.
    expect(faint({ ...coloursOf(':root', scheme), edge: coloursOf(':root', scheme)['line-strong'] ?? '' })).toContain(
      'edge on ground',
    );
  });

  test('draw each control with that edge', () => {
    const mantine = readProjectFile('renderer/styles/mantine.css');
    expect(mantine).toContain('--input-bd: var(--edge)');
    expect(mantine).toMatch(/Checkbox-input\):not\([^{]*\{\s*border-color: var\(--edge\)/);
    const rules = projectFiles()
      .filter((file) => /^renderer\/styles\/.*\.css$/.test(file))
      .flatMap((file) => readProjectFile(file).match(/[^{}]*\{[^{}]*\}/g) ?? []);
    const controls = rules.filter((rule) => /(?:^|[\s,.])(?:button|input|frame-search|frame-help|here) \{/.test(rule));
    const edges = controls.flatMap((rule) => rule.match(/border(?:-block-end)?: 1px solid var\(--[\w-]+\)/g) ?? []);
    expect(edges.length).toBeGreaterThan(4);
    expect(edges.filter((edge) => !edge.endsWith('(--edge)'))).toEqual([]);
  });

  test('are the only place that names a colour', () => {
    expect(colours('a { color: #fff; background: rgb(0 0 0 / 5%) }')).toEqual(['#fff', 'rgb(']);
    const styles = projectFiles().filter((file) => /^renderer\/.*\.(?:css|tsx?)$/.test(file));
    expect(styles.length).toBeGreaterThan(20);
    const naming = styles.filter((file) => colours(readProjectFile(file)).length > 0);
    expect(naming).toEqual(['renderer/styles/tokens.css']);
  });

  test('have everything that a style asks for', () => {
    const files = projectFiles().filter((file) => /^renderer\/.*\.(?:css|tsx?)$/.test(file));
    const texts = files.map(readProjectFile).join('\n');
    const made = new Set([...texts.matchAll(/(--[\w-]+)['"]?\s*[:,]/g)].map(([, name]) => name));
    const asked = [...texts.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((name) => !made.has(name) && !name?.startsWith('--mantine-'))).toEqual([]);
  });
});
