import { describe, expect, it } from 'vitest';
import { decisionIdSchema } from '../../../shared/ids.ts';
import { type FileText, fileTextOf, runsOfFile, textFormOf } from '../../../shared/interchange/text.ts';
import { countedIds } from '../../helpers/create-book.ts';
import { seeded } from '../../helpers/random.ts';

const roundTrip = (file: FileText): FileText => {
  const runs = runsOfFile(file, countedIds());
  return fileTextOf(runs, textFormOf(file, runs));
};

const NOTED = { verb: 'NOTED', text: 'the plan' };
const AGREED = { verb: 'AGREED', text: 'to dig' };
const both = 'They NOTED the plan and AGREED to dig.';

describe('the text of a file', () => {
  it.each<readonly [string, FileText]>([
    ['is plain', { text: 'They met.' }],
    ['is empty', { text: '' }],
    ['is empty and has an empty list of runs', { text: '', runs: [] }],
    ['has runs without need', { text: 'They met.', runs: [{ text: 'They met.' }] }],
    [
      'has neighbours of one format',
      { text: 'abc', runs: [{ text: 'a', bold: true }, { text: 'b', bold: true }, { text: 'c' }] },
    ],
    ['says what is so anyway', { text: 'ab', runs: [{ text: 'a', bold: false }, { text: 'b' }] }],
    ['has an empty list of decisions', { text: 'They met.', decisions: [] }],
    ['has decisions', { text: both, decisions: [NOTED, AGREED] }],
    ['has decisions out of their order', { text: both, decisions: [AGREED, NOTED] }],
    [
      'has decisions across runs',
      {
        text: both,
        runs: [
          { text: 'They NOTED', bold: true },
          { text: ' the plan and AGREED to d' },
          { text: 'ig.', italic: true },
        ],
        decisions: [NOTED, AGREED],
      },
    ],
    ['has a link', { text: 'ab', runs: [{ text: 'a', href: 'https://a.example/' }, { text: 'b' }] }],
  ])('comes back as it was when it %s', (_what, file) => {
    expect(roundTrip(file)).toEqual(file);
  });

  it('comes back however it is cut and marked', () => {
    const random = seeded(7);
    for (let attempt = 0; attempt < 2000; attempt += 1) {
      const runs: { text: string; bold?: boolean }[] = [];
      for (let at = 0; at < both.length; ) {
        const length = Math.min(1 + random(12), both.length - at);
        runs.push({ text: both.slice(at, at + length), ...(random(2) ? { bold: random(2) === 1 } : {}) });
        at += length;
      }
      const decisions = [[], [NOTED], [AGREED, NOTED], [NOTED, AGREED]][random(4)] ?? [];
      const file = { text: both, runs, decisions };
      expect(roundTrip(file)).toEqual(file);
    }
  });

  it('marks the words of a decision, verb and all', () => {
    const runs = runsOfFile({ text: both, decisions: [NOTED] }, countedIds());
    expect(runs.map(({ text, decision }) => [text, decision?.verb])).toEqual([
      ['They ', undefined],
      ['NOTED the plan', 'NOTED'],
      [' and AGREED to dig.', undefined],
    ]);
  });

  it('is canonical again once it was changed', () => {
    const form = textFormOf({ text: 'ab', runs: [{ text: 'a' }, { text: 'b' }] }, [{ text: 'ab' }]);
    expect(fileTextOf([{ text: 'abc' }], form)).toEqual({ text: 'abc' });
  });

  it('leaves a decision as words that can not be told from others', () => {
    const decision = { id: decisionIdSchema.parse(countedIds()()), verb: 'NOTED' };
    const twice = [{ text: 'NOTED it', decision }, { text: ' and NOTED it' }];
    expect(fileTextOf(twice)).toEqual({ text: 'NOTED it and NOTED it' });
    expect(fileTextOf([{ text: 'NOTD it', decision }])).toEqual({ text: 'NOTD it' });
  });
});
