import { describe, expect, test } from 'vitest';
import { grammarLines } from '../../../shared/capture/grammar-lines.ts';
import { readPublishedLine } from '../../../shared/capture/published-line.ts';
import { corpusBodies, corpusTexts, type Layout, layouts } from '../../helpers/corpus.ts';
import { heldExceptions } from '../../helpers/held-exceptions.ts';
import { exceptionsIn, marksIn, tally } from '../../helpers/line-exceptions.ts';
import { weirBoard } from './example.ts';
import { meantLines, proseLines } from './lines.ts';

const isLayout = (name: string): name is Layout => name in layouts;
const layoutNames = Object.keys(layouts).filter(isLayout);

const published = corpusTexts().flatMap(({ name, text }) =>
  corpusBodies().flatMap(({ body, context }) =>
    layoutNames.map((layout) => ({ name, body, layout, context, lines: layouts[layout](text) })),
  ),
);

describe.each([{ published }].filter((of) => of.published.length > 0))('published texts', ({ published }) => {
  test('are prose but for the exceptions that are counted and explained', () => {
    const counts = published.map(({ name, body, layout, context, lines }) => ({
      text: `${name}, ${body}, ${layout}`,
      found: tally([...exceptionsIn(lines, context), ...marksIn(lines, context)]),
      // A text that is new is held by the rules alone.
      held: heldExceptions[name]?.[body][layout],
    }));
    expect(counts.filter(({ found }) => found.includes('unexplained'))).toEqual([]);
    expect(counts.filter(({ found, held }) => held !== undefined && found !== held)).toEqual([]);
  });

  test('are read where they are pasted as published lines of actions and nothing else', () => {
    const pasted = published.flatMap(({ lines, context }) => {
      const named = new Map(exceptionsIn(lines, context).map(({ line, name }) => [line, name]));
      const read = lines.filter((line) => readPublishedLine(line, context));
      return read.map((line) => named.get(line) ?? `unexplained: ${line}`);
    });
    expect(new Set(pasted)).toEqual(new Set(['action', 'update']));
  });
});

describe('texts of our own', () => {
  const text = [
    ...proseLines,
    'The Weir Board NOTED the update.',
    'Post Meeting Note: It rained.',
    '1. Welcome',
    '2. Apologies',
    '4. Not the next one',
    '(a) a clause of the code',
    '(b) the next clause',
    '(i) a point of the clause',
    '(d) not the next one',
    '3. Behind a line between',
  ];

  test('are prose but for the exceptions that are counted and explained', () => {
    expect(tally(exceptionsIn(text, weirBoard))).toBe('decision 1, first point 3, next point 2, note 1');
    expect(tally(marksIn(text, weirBoard))).toBe('said in prose 4');
  });

  /** A line for each row of what can be typed, and the exception that it has to be; '' where nothing converts. */
  const rows: Readonly<Record<string, readonly [line: string, name: string]>> = {
    'AGREED …': ['AGREED to paint the gate', 'unexplained decision'],
    'ACTION AB: … by 30 June': ['ACTION OM: to paint the gate by 30 June', 'unexplained action'],
    'number of an action: …': ['MILL20/04, 23/08: the wheels turn', 'unexplained outstanding'],
    '# and ##': ['## The gate', 'unexplained heading'],
    '-': ['- the gate', 'unexplained bullet'],
    '1. (a) (i)': ['(a) the gate', 'first point'],
    'PMN …': ['PMN the gate was painted', 'unexplained postMeetingNote'],
    '// …': ['// ask for paint', 'unexplained privateNote'],
    '+AB 10:25 and -AB': ['-OM 10:25', 'unexplained attendanceEvent'],
    '!AB left: …, !AB left items 4-7': ['!OM left: sells paint', 'unexplained interest'],
    'VOTE 5-2-1': ['VOTE nem con', 'unexplained vote'],
    'AB: …': ['OM: asked for paint', 'unexplained attribution'],
    '@@ …': ['The paint costs @@ figure from OM', ''],
    '@AB ;text LP014': ['The Chair asked @OM for WP012 ;noted', ''],
    '/': ['/', ''],
    '\\': ['\\AGREED to paint the gate', 'unexplained plain'],
  };

  test.each(grammarLines.map(({ typed }) => typed))('would show a line that is typed as %s', (typed) => {
    const [line = '', name = 'no such row'] = rows[typed] ?? [];
    const between = ['The Chair opened the meeting.', line, 'The Chair closed the meeting.'];
    expect(tally(exceptionsIn(between, weirBoard))).toBe(name === '' ? '' : `${name} 1`);
  });

  test('would show every line that is meant', () => {
    const silent = meantLines.filter((line) => exceptionsIn([line], weirBoard).length === 0);
    // The labels of another body.
    expect(silent).toEqual([
      'ACTION POINT WB7/02: AW to ask',
      'Action point WB7/03: AW to ask',
      'Action point: the Chair to ask',
    ]);
  });
});
