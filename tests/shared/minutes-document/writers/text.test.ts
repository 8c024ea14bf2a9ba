import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import { textTable } from '../../../../shared/minutes-document/writers/text/table.ts';
import { columnsOf, TEXT_WIDTH, wrap } from '../../../../shared/minutes-document/writers/text/wrap.ts';
import { writeText } from '../../../../shared/minutes-document/writers/text.ts';
import { harbourMeeting } from '../harbour-meeting.ts';
import { HOSTILE, hostileMeeting } from '../hostile.ts';
import { fictionalRecord, realRecords } from '../real-meetings.ts';
import { anItem, aParagraph, aRecord } from '../records.ts';

const text = (record: MeetingRecord): string => writeText(buildMinutesDocument(record));

const meetings: readonly (readonly [string, MeetingRecord])[] = [
  ['our own', harbourMeeting],
  ['one of which nothing is known', aRecord()],
  ['a hostile one', hostileMeeting],
  ['the fictional one', fictionalRecord()],
  ...realRecords().map((record) => [`${record.body.code} ${record.meeting.number}`, record] as const),
];

describe.each(meetings)('the plain text of a meeting, %s', (_name, record) => {
  it('has no line that is wider than a mail shows, but for a word that is', () => {
    const wide = text(record)
      .split('\n')
      .filter((line) => columnsOf(line) > TEXT_WIDTH);
    expect(wide.filter((line) => line.replace(/^[| *-]+/, '').includes(' '))).toEqual([]);
  });

  it('is the same text each time, without white space at the ends of lines', () => {
    expect(text(record)).toBe(text(record));
    expect(text(record)).not.toMatch(/[ \t]\n|\n\n\n|\n\n$/);
  });
});

const line = (words: string) => [[{ text: words }]];

describe('writeText', () => {
  it('reads as a letter does', () => {
    const written = text(harbourMeeting);
    for (const part of [
      'Lamp Keepers Panel Meeting 7\n============================\n\n3 June 2031, 14:00 – 15:30\n',
      '\nCategory  Lamp Keepers Panel Members\n--------  --------------------------\nChair     Ottilie Marsh (OM)\n',
      '\n1. Minutes & lamps\n------------------\n',
      'See the harbour page <https://example.org/minutes?meeting=6&page=1>.\n',
      '\n* the pane\n   - its frame\n1. first the pane\n   (a) cut\n2. then the frame\n',
      '\nThe Panel:\n* NOTED the report; and\n* AGREED to buy glass.\n',
      '\n| CONFIDENTIAL – not for publication\n|\n| Stonefield & Daughters asked for £12,000.\n|\n',
    ]) {
      expect(written).toContain(part);
    }
  });

  it('prints what was typed as it stands', () => {
    const record = aRecord({ items: [anItem([aParagraph('*not bold* <b> # & \\ 100% [x](y)')])] });
    expect(text(record)).toContain('\n*not bold* <b> # & \\ 100% [x](y)\n');
    expect(text(hostileMeeting)).toContain(HOSTILE.slice(0, 40));
  });
});

describe('textTable', () => {
  const table = (head: string[], rows: string[][], width = 40): string =>
    textTable(
      { kind: 'table', description: 'x', head, rows: rows.map((row) => row.map(line)), widths: [], rowHeaders: false },
      width,
    );

  it('wraps a wide column and keeps the rows apart', () => {
    expect(
      table(
        ['No', 'Update'],
        [
          ['1', 'The lamps were glazed anew in May and June.'],
          ['2', 'Closed.'],
        ],
      ),
    ).toBe(
      [
        'No  Update',
        '--  ------------------------------------',
        '1   The lamps were glazed anew in May',
        '    and June.',
        '',
        '2   Closed.',
      ].join('\n'),
    );
  });

  it('is a list of its rows where the columns do not fit beside each other', () => {
    const heads = ['Reference', 'Organisation', 'Responsibility', 'Confirmation'];
    expect(table(heads, [['A/1', 'Harbour', '', 'given']])).toBe(
      '- Reference: A/1\n  Organisation: Harbour\n  Confirmation: given',
    );
  });

  it('aligns signs that take two columns, and accents that take none', () => {
    expect(columnsOf('字e\u0301a')).toBe(4);
    expect(
      table(
        ['A', 'B'],
        [
          ['字', 'x'],
          ['e\u0301', 'y'],
        ],
      ),
    ).toBe('A   B\n--  -\n字  x\ne\u0301   y');
  });
});

describe('wrap', () => {
  it('cuts no word, keeps line breaks and spaces that do not break', () => {
    expect(wrap('a https://example.org/x\nb', 10)).toEqual(['a', 'https://example.org/x', 'b']);
    expect(wrap('ten\u00a0pounds each', 8)).toEqual(['ten\u00a0pounds', 'each']);
  });
});
