import { describe, expect, it } from 'vitest';
import { fillPieces, fillText } from '../../../../shared/minutes-document/build/fill-places.ts';

const values = { date: '3 June', venue: 'The Chandlery', number: '7', empty: '', odd: ' {date}\u0001 ' };

describe('fillText', () => {
  it.each([
    ['{date}, {venue}', '3 June, The Chandlery'],
    ['{date}, {empty}', '3 June'],
    ['{empty}, {venue}', 'The Chandlery'],
    ['Meeting {empty}, {date}', '3 June'],
    ['Held ({empty}) at {venue}', 'at The Chandlery'],
    ['({empty}) {number}', '7'],
    ['{number} ({empty}), {date}', '7, 3 June'],
    ['Classification: {empty}', ''],
    ['{empty} {nobody}', ''],
    ['Without places', 'Without places'],
    ['A brace } alone { is text', 'A brace } alone { is text'],
    ['{odd}', '{date}\uFFFD'],
  ])('makes of "%s" the words "%s"', (text, expected) => {
    expect(fillText(text, values)).toBe(expected);
  });
});

describe('fillPieces', () => {
  it('leaves the numbers of pages to the writers', () => {
    expect(fillPieces('Page {page} of {pages}', {})).toEqual([
      { text: 'Page ' },
      { field: 'page' },
      { text: ' of ' },
      { field: 'pages' },
    ]);
  });
});
