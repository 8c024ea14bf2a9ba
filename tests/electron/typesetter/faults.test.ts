import { expect, it } from 'vitest';
import { faultsOf, missingLetters } from '../../../electron/typesetter/faults.ts';

const notShown = (quoted: string) =>
  `PDF/UA-1 error: the text \`\\"${quoted}\\"\` could not be displayed with any font`;

it('names each letter that no font has once, and none that is not seen itself', () => {
  const faults = [
    notShown('☐'),
    `${notShown('한')}, ${notShown('☐')}`,
    notShown('\\\\u{200d}'),
    notShown('\\\\u{2fe0}'),
  ];
  expect(missingLetters(faults)).toEqual(['☐', '한', '\u2fe0']);
});

it('names no letter where something else is wrong', () => {
  expect(missingLetters(['PDF/UA-1 error: missing document title'])).toEqual([]);
});

it('takes the sentences out of what the engine says', () => {
  expect(faultsOf([{ message: 'one', severity: 1 }, { message: 'two' }])).toEqual(['one', 'two']);
  expect(faultsOf('something else')).toEqual([]);
});
