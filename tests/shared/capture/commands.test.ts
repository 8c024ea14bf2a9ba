import { describe, expect, test } from 'vitest';
import { readLine } from '../../../shared/capture/line.ts';
import { ada, lena, nora, otto, sam, weirBoard } from './example.ts';
import { typeLine } from './type-line.ts';

const openingOf = (line: string) => readLine(line, weirBoard).opening;
const came = (...people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

/** What only a whole line can be is never read while it is typed. */
const whole = (line: string) => {
  expect(typeLine(line, weirBoard)).toEqual({ text: line });
  expect(readLine(line, weirBoard)).toMatchObject({ rest: '', ending: '' });
  return openingOf(line);
};

describe('a line that is only an arrival or a departure', () => {
  test.each([
    ['+OM', [otto], { change: 'arrived' }],
    ['+OM 10:25', [otto], { change: 'arrived', time: '10:25' }],
    ['+OM 9.05 ', [otto], { change: 'arrived', time: '09:05' }],
    ["+NO'D, AW & OM 10:25", [nora, ada, otto], { change: 'arrived', time: '10:25' }],
    ['+NO’D', [nora], { change: 'arrived' }],
    ['-LQ', [lena], { change: 'left' }],
    ['-LQ 10:40', [lena], { change: 'left', time: '10:40' }],
    ['–LQ 00:00', [lena], { change: 'left', time: '00:00' }],
    ['-LQ item 2', [lena], { change: 'away', items: ['2'] }],
    ['-LQ items 2-4', [lena], { change: 'away', items: ['2', '2.1', '3', '4'] }],
    ['-LQ and SV items 1, 2.1 and 4–14a', [lena, sam], { change: 'away', items: ['1', '2.1', '4', '14a'] }],
  ])('states a fact of each: %s', (line, people, fact) => {
    expect(whole(line)).toEqual({
      kind: 'attendanceEvent',
      facts: came(...people).map((person) => ({ person, ...fact })),
      taken: line,
    });
  });

  test.each([
    '+',
    '+ OM',
    '+XY',
    '+BF',
    '+OM and XY',
    '+OM 25:00',
    '+OM 10:60',
    '+OM 10:25 by train',
    '+OM items 2-4',
    '+OMX',
    '+om',
    '-LQ items 4-2',
    '-LQ items 2-9',
    '-LQ items',
    '-LQ item 2 and',
    '-LQ items 2.2',
    '-LQ was late',
    '-5',
    '10:25',
  ])('is not %s', (line) => {
    expect(openingOf(line)).toBeUndefined();
  });

  test('knows nobody by initials where nobody has any', () => {
    expect(readLine('+OM', { ...weirBoard, people: [] }).opening).toBeUndefined();
  });
});

describe('a line that is only a declaration of interest', () => {
  test.each([
    ['!OM left: holds shares in the bidder', [otto], 'left', 'holds shares in the bidder'],
    ['!OM silent', [otto], 'silent', ''],
    ['!OM, SV spoke:  both  sell: rope ', [otto, sam], 'spoke', 'both  sell: rope'],
    ['!AW dispensation: of 3 May', [ada], 'dispensation', 'of 3 May'],
    ['!AW noted:', [ada], 'noted', ''],
  ])('states who, what came of it, and why: %s', (line, people, outcome, ground) => {
    expect(whole(line)).toEqual({
      kind: 'interest',
      facts: came(...people).map((person) => ({ person, outcome })),
      ground,
      taken: line,
    });
  });

  test.each([
    ['!OM left items 2-3, 4: sells rope', ['2', '2.1', '3', '4'], 'sells rope'],
    ['!OM left item 4', ['4'], ''],
  ])('names the items that it is in: %s', (line, items, ground) => {
    const facts = [{ person: otto.id, outcome: 'left', items }];
    expect(whole(line)).toEqual({ kind: 'interest', facts, ground, taken: line });
  });

  test.each(['!OM left items 99', '!OM left items', '!OM silent items 4', '!OM left item 4 for good'])(
    'is not %s, of items that nobody leaves',
    (line) => {
      expect(openingOf(line)).toBeUndefined();
    },
  );

  test.each(['!OM', '!OM went: home', '!OM Left', '!OM leftover wood', '! OM left', '!XY left', '!', '!!OM left'])(
    'is not %s',
    (line) => {
      expect(openingOf(line)).toBeUndefined();
    },
  );
});

describe('a line that is only a vote', () => {
  test.each([
    ['VOTE 5-2-1', { for: { count: 5 }, against: { count: 2 }, abstained: { count: 1 } }],
    ['VOTE 5 – 2', { for: { count: 5 }, against: { count: 2 } }],
    ['VOTE 0-0-7', { for: { count: 0 }, against: { count: 0 }, abstained: { count: 7 } }],
    ['VOTE nem con', { manner: 'nem con' }],
    ['VOTE nem. con.', { manner: 'nem con' }],
    ['VOTE unanimous', { manner: 'unanimous' }],
    ['VOTE unanimously.', { manner: 'unanimous' }],
    [
      'VOTE for: AW, OM against: LQ abstained: SV',
      { for: { people: [ada.id, otto.id] }, against: { people: [lena.id] }, abstained: { people: [sam.id] } },
    ],
    ['VOTE against: LQ; for: AW and OM', { for: { people: [ada.id, otto.id] }, against: { people: [lena.id] } }],
    ['VOTE for: 5, against: LQ', { for: { count: 5 }, against: { people: [lena.id] } }],
  ])('states it: %s', (line, fact) => {
    expect(whole(line)).toEqual({ kind: 'vote', fact, taken: line });
  });

  test.each([
    'VOTE',
    'VOTE ',
    'VOTE 5',
    'VOTE 5-2-1-0',
    'VOTE 5-2 in favour',
    'VOTE for: XY',
    'VOTE for: AW and others',
    'VOTE for: AW for: OM',
    'VOTE for: ',
    'VOTE AW',
    'VOTES 5-2',
    'Vote 5-2',
    'VOTE was taken',
  ])('is not %s', (line) => {
    expect(openingOf(line)).toBeUndefined();
  });
});

test('stays text behind a backslash', () => {
  for (const line of ['+OM', '!OM left', 'VOTE 5-2']) {
    expect(readLine(`\\${line}`, weirBoard)).toEqual({
      opening: { kind: 'plain', taken: '\\' },
      rest: line,
      ending: '',
    });
  }
});
