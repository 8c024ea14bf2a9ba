import { describe, expect, it } from 'vitest';
import { wordsToCheck } from '../../../shared/spelling/words.ts';

const words = (text: string): string[] => wordsToCheck(text).map((word) => word.text);

describe('wordsToCheck', () => {
  it('gives the words of a sentence with their places', () => {
    const text = 'The Board’s lamp, (again) "broken".';
    expect(words(text)).toEqual(['The', 'Board’s', 'lamp', 'again', 'broken']);
    for (const { text: word, start, end } of wordsToCheck(text)) expect(text.slice(start, end)).toBe(word);
  });

  it.each([
    ['capitals and acronyms', 'AGREED HWG SRO/ARO'],
    ['capitals inside', 'MPs McTavish eForms O’Brien'],
    ['initials', 'O B BM-W'],
    ['what is too long to be a word', 'x'.repeat(61)],
    ['references and codes', 'HWG 7/01 DP094 v0.1 3rd 2nd_draft'],
    ['addresses', 'https://example.org/slipway www.example.org/lamp orla@example.org lamps.example.org'],
    ['files and paths', 'minutes.docx C:\\lamps\\new'],
    ['abbreviations with points', 'e.g. i.e. a.m.'],
    ['people called by a sign', '@OP @orla'],
    ['other alphabets', 'Ωμέγα Москва 日本'],
    ['what stands before a hyphen', 'co- pre- Non-'],
  ])('leaves out %s', (_what, text) => {
    expect(words(text)).toEqual([]);
  });

  it('leaves out what stands behind a gap, up to the end of its line', () => {
    expect(words('The cost was @@ figur from Orla\nand the rest')).toEqual([
      'The',
      'cost',
      'was',
      'and',
      'the',
      'rest',
    ]);
  });

  it('takes words apart at hyphens and strokes, without what is only put before a word', () => {
    expect(words('co-opted members and/or re-elected long-term')).toEqual([
      'opted',
      'members',
      'and',
      'or',
      'elected',
      'long',
      'term',
    ]);
  });

  it('keeps its places behind what it leaves out', () => {
    const text = 'DP094 is @@\nfigur';
    expect(wordsToCheck(text)).toEqual([
      { text: 'is', start: 6, end: 8 },
      { text: 'figur', start: 12, end: 17 },
    ]);
  });
});
