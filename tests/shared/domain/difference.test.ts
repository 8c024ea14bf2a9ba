import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../shared/domain/difference.ts';

const MARKS = { same: ['', ''], gone: ['[', ']'], come: ['{', '}'] } as const;

/** Struck through words in brackets, new ones in braces. */
const shown = (before: string, after: string): string =>
  differenceOf(before, after)
    .map(({ how, text }) => MARKS[how].join(text))
    .join('');

describe('the difference of two texts', () => {
  test('shows the words that went and came', () => {
    expect(shown('to mend the slipway', 'to mend the old slipway')).toBe('to mend the {old }slipway');
    expect(shown('The lamp went out.', 'The lamp burns.')).toBe('The lamp [went out]{burns}.');
  });

  test('is nothing between two that say the same', () => {
    expect(differenceOf('words', 'words')).toEqual([{ how: 'same', text: 'words' }]);
    expect(differenceOf('', '')).toEqual([]);
  });

  test('has both texts in it to the letter', () => {
    const words = fc.array(fc.constantFrom('lamp', 'pier', ' ', '  ', '\n', '.', 'the', 'ü'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [before, after] = [one.join(''), two.join('')];
        const pieces = differenceOf(before, after);
        const without = (how: string): string =>
          pieces
            .filter((piece) => piece.how !== how)
            .map(({ text }) => text)
            .join('');
        expect([without('come'), without('gone')]).toEqual([before, after]);
      }),
    );
  });

  test('is found in a moment for two long texts that have nothing in common', () => {
    const text = (letter: string): string => Array.from({ length: 40_000 }, (_, n) => `${letter}${n}`).join(' ');
    const begun = performance.now();
    expect(differenceOf(text('a'), text('b'))).toHaveLength(2);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
