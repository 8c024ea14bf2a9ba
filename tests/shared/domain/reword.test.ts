import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Run, textOf } from '../../../shared/domain/block.ts';
import { mergeStretch, rewordRuns, runsReading, withStretch } from '../../../shared/domain/reword.ts';
import { decisionIdSchema } from '../../../shared/ids.ts';

const decision = { id: decisionIdSchema.parse('00000000-0000-7000-8000-000000000001'), verb: 'APPROVED' };

const LINE: readonly Run[] = [
  { text: 'The Panel ' },
  { text: 'APPROVED the minutes', decision },
  { text: ' as ' },
  { text: 'amended', italic: true },
  { text: '. See ' },
  { text: 'the page', href: 'https://example.org/' },
];

const at = (words: string) => {
  const start = textOf(LINE).indexOf(words);
  return { start, end: start + words.length };
};

describe('rewording runs', () => {
  it('keeps the form of all other words, links and decisions', () => {
    expect(rewordRuns(LINE, { ...at('minutes'), to: 'notes' })).toEqual(
      LINE.map((run) => ({ ...run, text: run.text.replace('minutes', 'notes') })),
    );
    expect(rewordRuns(LINE, { ...at('amended'), to: 'read' })[3]).toEqual({ text: 'read', italic: true });
  });

  it('goes on in the form of the words before, stretches no link, and puts nothing before the verb of a decision', () => {
    const end = textOf(LINE).length;
    expect(rewordRuns(LINE, { start: end, end, to: ' soon' }).at(-1)).toEqual({ text: ' soon' });
    expect(rewordRuns(LINE.slice(1), { start: 0, end: 0, to: 'It ' })[0]).toEqual({ text: 'It ' });
    expect(rewordRuns(LINE, { start: 10, end: 10, to: 'gladly ' }).slice(0, 2)).toEqual([
      { text: 'The Panel gladly ' },
      LINE[1],
    ]);
  });

  it('takes another verb as the verb of the decision, and without one it is none', () => {
    expect(rewordRuns(LINE, { ...at('APPROVED'), to: 'NOTED' })[1]?.decision).toEqual({ ...decision, verb: 'NOTED' });
    expect(rewordRuns(LINE, { ...at('APPROVED'), to: 'read' })[1]).toEqual({ text: 'read the minutes' });
  });

  const runs = fc.array(
    fc.record({ text: fc.constantFrom('lamp ', 'the pier', ' ', 'oil', 'NOTED '), bold: fc.constantFrom(true, false) }),
    { minLength: 1, maxLength: 8 },
  );

  it('reads as wanted, whatever is wanted', () => {
    fc.assert(
      fc.property(runs, fc.array(fc.constantFrom('lamp', ' ', 'pier', 'glass', '.')), (own, words) => {
        const wanted = words.join('');
        expect(textOf(runsReading(own, wanted))).toBe(wanted);
      }),
    );
  });

  it('puts a stretch where it belongs, whatever the runs', () => {
    fc.assert(
      fc.property(runs, fc.nat(20), fc.nat(8), fc.constantFrom('', 'x', ' new words'), (own, from, length, to) => {
        const text = textOf(own);
        const start = Math.min(from, text.length);
        const stretch = { start, end: Math.min(start + length, text.length), to };
        expect(textOf(rewordRuns(own, stretch))).toBe(withStretch(text, stretch));
      }),
    );
  });
});

describe('merging a change into words that have gone on', () => {
  const BASE = 'The lamp at the pier burns all night.';
  const change = { start: 16, end: 20, to: 'quay' };

  it.each([
    ['elsewhere', 'In May the lamp at the pier burns all night.', 'In May the lamp at the quay burns all night.'],
    ['nowhere', BASE, 'The lamp at the quay burns all night.'],
    ['behind it', 'The lamp at the pier burns.', 'The lamp at the quay burns.'],
  ])('puts it in where they changed %s', (_where, now, wanted) => {
    const merged = mergeStretch(BASE, change, now);
    expect(merged.ok && withStretch(now, merged.value)).toBe(wanted);
  });

  it('says when they say so already, and when that very place was changed otherwise', () => {
    expect(mergeStretch(BASE, change, 'The lamp at the quay burns all night.')).toEqual({ ok: false, error: 'done' });
    expect(mergeStretch(BASE, change, 'A lamp at the quay burns.')).toEqual({ ok: false, error: 'done' });
    expect(mergeStretch(BASE, change, 'The lamp at the mole burns all night.')).toEqual({ ok: false, error: 'clash' });
    expect(mergeStretch(BASE, change, 'Nothing.')).toEqual({ ok: false, error: 'clash' });
  });
});
