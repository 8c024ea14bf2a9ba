import { describe, expect, it } from 'vitest';
import { findLeak, type Secret } from '../../../shared/leak-check/find-leak.ts';
import { readings } from '../../../shared/leak-check/readings.ts';

const PLAIN: Secret = { text: 'The buyer of the old quay offers forty thousand for it.', from: 'item 3' };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const isFound = (file: string, secret: Secret = PLAIN, known: readonly string[] = []): boolean =>
  findLeak([secret], known, readings(bytesOf(file))) !== undefined;

describe('findLeak', () => {
  it('finds four words of a confidential text, and not three', () => {
    expect(isFound('x buyer of the old y')).toBe(true);
    expect(isFound('x buyer of the new quay')).toBe(false);
    expect(isFound('')).toBe(false);
  });

  it.each([
    ['in capitals', 'THE BUYER OF THE OLD QUAY'],
    ['over two lines', 'the buyer\n| of the\r\n|   old quay'],
    ['in a cell between others', 'One      The buyer  of wood\nword at  of the     and of\na time   old quay   stone'],
    ['with soft hyphens and spaces that do not break', 'the buy\u00ader of\u00a0the\u202fold quay'],
    ['with letters that are not seen between', 'the bu\u200byer of the \u2060old quay'],
    ['in wide and joined letters', 'the ｂｕｙｅｒ of the old quay'],
    ['in signs of Markdown', '**the** buyer of _the_ [old](<x>) quay'],
    ['as entities', 'the b&#117;yer &#x6f;f the ol&#100; quay'],
    ['as entities of entities', 'the b&amp;#117;yer of the old'],
    ['split by tags inside of a word', '<p>the bu</b>y<i>er of</i> the o<!-- x -->ld quay</p>'],
    ['in an attribute', '<p title="the buyer of the old">x</p>'],
    ['in a comment of markup', '<p><!-- the buyer of the old --></p>'],
    ['in a style sheet, by codes', '<style>p { content: "the b\\75 yer of the old" }</style>'],
    ['in JSON, by codes', '{"a":"the b\\u0075yer\\nof the old quay"}'],
    ['in an address', '[x](https://example.org/the%20b%75yer%20of%20the%20old)'],
    ['in a mail, by codes', 'the b=75yer of th=\r\ne old quay'],
    ['as base64', `Content\n\n${btoa('The buyer of the old quay offers forty thousand.')}\n`],
  ])('finds it %s', (_how, file) => {
    expect(isFound(file)).toBe(true);
  });

  it.each([
    ['UTF-16, lower byte first', [0xff, 0xfe], 0],
    ['UTF-16, higher byte first', [0xfe, 0xff], 1],
    ['UTF-16 at an odd place', [0x41], 0],
  ] as const)('finds it in %s', (_name, start, at) => {
    const units = [...PLAIN.text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return at === 1 ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
    expect(findLeak([PLAIN], [], readings(Uint8Array.from([...start, ...units])))).toBeDefined();
  });

  it('lets stand what everybody may read', () => {
    const known = ['It is said that the buyer of the old quay is a stranger.'];
    expect(isFound('the buyer of the old quay', PLAIN, known)).toBe(false);
    expect(isFound('the old quay offers forty', PLAIN, known)).toBe(true);
  });

  it('names the part of the file and where the words are from, and repeats none of them', () => {
    expect(findLeak([PLAIN], [], [{ part: 'word/header1.xml', text: PLAIN.text, isProse: true }])).toEqual({
      part: 'word/header1.xml',
      from: 'item 3',
    });
  });

  it('finds a short text as a whole, in what a reader sees', () => {
    const name: Secret = { text: 'Marlow Quint', from: 'item 3' };
    expect(isFound('<p>Mr Marlow <b>Qu</b>int came.</p>', name)).toBe(true);
    expect(isFound('<p>Marlow came with Quint.</p>', name)).toBe(false);
    expect(isFound('<p>Marlow Quintero</p>', name)).toBe(false);
    expect(isFound('<p>Marlow Quint</p>', name, ['Present: Marlow Quint'])).toBe(false);
  });

  it('finds names, sums and codes of a longer text, but not its first or its common words', () => {
    const long: Secret = { text: 'Yesterday the offer of Quillfeather came to £41,250 under DP999.', from: 'item 3' };
    for (const word of ['Quillfeather', '41,250', 'dp999'])
      expect([word, isFound(`A ${word} b`, long)]).toEqual([word, true]);
    for (const word of ['Yesterday', 'offer', 'under'])
      expect([word, isFound(`A ${word} b`, long)]).toEqual([word, false]);
  });

  it('takes no number of one or two digits for a secret: every page has one', () => {
    expect(isFound('Page 12 of 40', { text: '12', from: 'item 3' })).toBe(false);
    expect(isFound('Page 12 of 400', { text: '400', from: 'item 3' })).toBe(true);
  });

  it('finds four short words as words, and not inside of others', () => {
    const short: Secret = { text: 'it is a go', from: 'item 3' };
    expect(isFound('So it is a go now', short)).toBe(true);
    expect(isFound('orbit is ago', short)).toBe(false);
  });
});
