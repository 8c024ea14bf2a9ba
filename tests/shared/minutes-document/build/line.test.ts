import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  joinSpans,
  lineOfRuns,
  plainText,
  sliceLine,
  trimLine,
} from '../../../../shared/minutes-document/build/line.ts';

describe('cleanText', () => {
  it('shows that a character stood where no file may hold it', () => {
    expect(cleanText('a\u0000b\u001fc\ufffed\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  it('keeps tabs, letters of every script and pairs of surrogates', () => {
    expect(cleanText('a\tŵ 船 🛶')).toBe('a\tŵ 船 🛶');
  });

  it('makes one line break of each way to write one', () => {
    expect(cleanText('a\r\nb\rc\vd\u2028e\nf')).toBe('a\nb\nc\nd\ne\nf');
  });
});

describe('joinSpans', () => {
  it('joins neighbours of one form and drops what is empty', () => {
    const spans = [{ text: 'a' }, { text: '' }, { text: 'b' }, { text: 'c', bold: true }];
    expect(joinSpans(spans)).toEqual([{ text: 'ab' }, { text: 'c', bold: true }]);
  });

  it('keeps two links apart', () => {
    const spans = [
      { text: 'a', href: 'https://a.example' },
      { text: 'b', href: 'https://b.example' },
    ];
    expect(joinSpans(spans)).toEqual(spans);
  });
});

describe('lineOfRuns', () => {
  it('keeps the form of each run and drops an address that could run', () => {
    const line = lineOfRuns([
      { text: 'a', bold: true },
      { text: 'b', italic: true },
      { text: 'c', href: 'https://example.org/' },
      { text: 'd', href: 'javascript:alert(1)' },
    ]);
    expect(line).toEqual([
      { text: 'a', bold: true },
      { text: 'b', italic: true },
      { text: 'c', href: 'https://example.org/' },
      { text: 'd' },
    ]);
  });
});

describe('sliceLine', () => {
  it('gives the same characters as a slice of the words', () => {
    const line = fc.array(fc.record({ text: fc.string(), bold: fc.boolean() }));
    fc.assert(
      fc.property(line, fc.nat(40), fc.nat(40), (spans, from, to) => {
        expect(plainText(sliceLine(spans, from, to))).toBe(plainText(spans).slice(from, Math.max(from, to)));
      }),
    );
  });
});

describe('trimLine', () => {
  it('takes white space off the ends over several spans, and none from the middle', () => {
    const line = trimLine([{ text: ' ' }, { text: ' a  b', bold: true }, { text: '\n' }]);
    expect(line).toEqual([{ text: 'a  b', bold: true }]);
  });
});
