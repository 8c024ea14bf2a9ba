import { describe, expect, it } from 'vitest';
import { barChart } from '../../../shared/charts/bars.ts';
import { lineChart } from '../../../shared/charts/lines.ts';
import { scaleOf } from '../../../shared/charts/scale.ts';
import { fileInks, type SvgNode, svgFile, writeSvg } from '../../../shared/charts/svg.ts';

const all = (drawing: SvgNode): SvgNode[] => [
  drawing,
  ...drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const wordsIn = (drawing: SvgNode): string[] =>
  all(drawing).flatMap(({ tag, children }) => (tag === 'text' ? [children.join('')] : []));

describe('a scale', () => {
  it('ends at a round number that holds every value, with few ticks', () => {
    for (const most of [0, 1, 4, 7, 23, 99, 100, 101, 6000]) {
      const { top, ticks, at } = scaleOf([most], 300);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(at(top)).toBe(300);
    }
  });
});

describe('a chart', () => {
  const bars = [
    { label: 'Coast Survey', value: 12, hatched: 3 },
    { label: 'A & B <Ltd>', value: 6 },
    { label: 'Nobody', value: 0 },
  ];
  const chart = barChart({ id: 'x', title: 'Open', bars, names: ['open', 'overdue'], inks: fileInks });

  it('says every figure in words beside its bar', () => {
    expect(wordsIn(chart)).toEqual(expect.arrayContaining(['Coast Survey', '12, 3 overdue', '6', '0']));
    expect(all(chart).find(({ tag }) => tag === 'desc')?.children[0]).toContain('Coast Survey: 12, 3 overdue');
  });

  it('draws a part in a pattern, as long as it is', () => {
    const widths = all(chart).flatMap(({ tag, attributes }) =>
      tag === 'rect' && attributes['height'] === 15 ? [[attributes['fill'], attributes['width']] as const] : [],
    );
    const [[, whole] = [], [fill, part] = []] = widths;
    expect(fill).toBe('url(#x-hatch)');
    expect(Number(part) * 3).toBeCloseTo(Number(whole));
  });

  it('says the sum of all others in words alone, and lets it dwarf nobody', () => {
    const drawn = (others: { readonly isSum?: boolean }) =>
      all(
        barChart({
          id: 'x',
          title: 'Open',
          bars: [
            { label: 'Coast Survey', value: 12 },
            { label: '30 others', value: 300, ...others },
          ],
          names: ['open'],
          inks: fileInks,
        }),
      ).flatMap(({ tag, attributes }) =>
        tag === 'rect' && attributes['height'] === 15 ? [Number(attributes['width'])] : [],
      );
    const [longest = 0, sum] = drawn({ isSum: true });
    expect(longest).toBeGreaterThan(100);
    expect(sum).toBe(0);
    // As a bar like the others it would leave next to nothing of theirs.
    expect(drawn({})[0]).toBeLessThan(10);
  });

  it('is a file without anything that words could break', () => {
    const file = svgFile(chart);
    expect(file).toContain('A &amp; B &lt;Ltd&gt;');
    expect(file).not.toMatch(/var\(|\bhref\b|<script/u);
    expect(writeSvg({ tag: 'text', attributes: { x: '"' }, children: ['\u0000a'] })).toBe('<text x="&quot;"> a</text>');
  });

  it('tells two lines apart by dashes and by their names at their ends, also where they meet', () => {
    const lines = lineChart({
      id: 'y',
      title: 'Over time',
      labels: ['Jan', 'Feb'],
      lines: [
        { name: 'raised', values: [3, 5] },
        { name: 'settled', values: [1, 5] },
      ],
      inks: fileInks,
    });
    const paths = all(lines).filter(({ tag }) => tag === 'path');
    expect(new Set(paths.map(({ attributes }) => attributes['stroke-dasharray'])).size).toBe(2);
    const names = all(lines).filter(({ children }) => /^(?:raised|settled) 5$/u.test(String(children[0])));
    expect(Math.abs(Number(names[0]?.attributes['y']) - Number(names[1]?.attributes['y']))).toBeGreaterThanOrEqual(14);
  });

  it('is drawn of nothing', () => {
    const empty = lineChart({
      id: 'z',
      title: 'Empty',
      labels: [],
      lines: [
        { name: 'a', values: [] },
        { name: 'b', values: [] },
      ],
      inks: fileInks,
    });
    expect(svgFile(empty)).not.toContain('NaN');
    expect(svgFile(barChart({ id: 'z', title: 'Empty', bars: [], names: ['open'], inks: fileInks }))).toContain(
      'Nothing',
    );
  });
});
