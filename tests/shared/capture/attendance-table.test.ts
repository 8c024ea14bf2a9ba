import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttendanceTable, rowsOfText } from '../../../shared/capture/attendance-table.ts';
import type { Category } from '../../../shared/domain/body.ts';

const CATEGORIES: readonly Category[] = [
  { name: 'Group Chair', table: 'members' },
  { name: 'Large Orchards', table: 'members' },
  { name: 'Small Orchards', table: 'members' },
  { name: 'Other Participants', table: 'others' },
];

/** People as short texts: name, initials, category, organisation, capacity, qualifier, state; what is missing left out. */
const read = (text: string) => {
  const { people, unread } = readAttendanceTable(rowsOfText(text), CATEGORIES);
  return {
    people: people.map(({ name, initials, category, organisation, capacity, qualifier, state }) =>
      [name, initials, category, organisation, capacity, qualifier, state].filter(Boolean).join(' | '),
    ),
    unread,
  };
};

describe('readAttendanceTable', () => {
  it('reads a table by its head, in whatever order the columns are', () => {
    const text = [
      'Initials\tName\tCompany\tCategory\tRole',
      'RC\tRuth Calder\tCode Office\tGroup Chair\tChair',
      'DA\tDominic Ashby\tAshby & Daughters\tLarge Orchards\t',
      'PN\tPriya Nandakumar\t\tLarge Orchards\t',
    ].join('\n');
    expect(read(text)).toEqual({
      people: [
        'Ruth Calder | RC | Group Chair | Code Office | Chair | present',
        'Dominic Ashby | DA | Large Orchards | Ashby & Daughters | present',
        'Priya Nandakumar | PN | Large Orchards | present',
      ],
      unread: [],
    });
  });

  it('reads categories beside the names, given once for several people, and apologies as a part of their own', () => {
    const text = [
      'Attendees:',
      'Category\tGroup Members',
      'Group Chair\tRuth Calder (RC)',
      'Large Orchards\tDominic Ashby (DA)',
      '\tPriya Nandakumar (PN) (part)',
      'Representing\tOther Participants',
      'Code Office\tHanna Lindqvist (HL)',
      '\tTobias Fenn (TF)',
      'Proposer for WP034\tKit Rowan (KR)',
      'Apologies:',
      'Representing\tName',
      'Small Orchards\tEwan Tull (ET)',
    ].join('\n');
    expect(read(text)).toEqual({
      people: [
        'Ruth Calder | RC | Group Chair | present',
        'Dominic Ashby | DA | Large Orchards | present',
        'Priya Nandakumar | PN | Large Orchards | part | present',
        'Hanna Lindqvist | HL | Other Participants | Code Office | present',
        'Tobias Fenn | TF | Other Participants | Code Office | present',
        'Kit Rowan | KR | Other Participants | Proposer for WP034 | present',
        'Ewan Tull | ET | Small Orchards | apologies',
      ],
      unread: [],
    });
  });

  it('reads lines of names with what stands behind them', () => {
    const text = [
      'Present',
      '• Dr Kieron O’Hara – Chair',
      '• Ruth Coffey, Office of the Lord Chief Justice',
      '• Charlotte Jarrow [CJ] (teleconference) ',
      '• Deborah Babarinsa, Ministry of Justice (minute taker)',
      'Guests',
      '• Aoife O’Crane [AO’C] (Highland Power)',
      'Apologies',
      '• Lord Tom McNally',
    ].join('\n');
    expect(read(text).people).toEqual([
      'Dr Kieron O’Hara | Chair | present',
      'Ruth Coffey | Office of the Lord Chief Justice | present',
      'Charlotte Jarrow | CJ | teleconference | present',
      'Deborah Babarinsa | Ministry of Justice | minute taker | present',
      'Aoife O’Crane | AO’C | Highland Power | present',
      'Lord Tom McNally | apologies',
    ]);
  });

  it('reads names in one line behind the word for them', () => {
    expect(
      read('Present: Stella Palmer (Chair), Colm Reardon and Agnes Xavier.\nApologies: No apologies.').people,
    ).toEqual(['Stella Palmer | Chair | present', 'Colm Reardon | present', 'Agnes Xavier | present']);
  });

  it('reads a table whose cells were lost, by the categories of the body', () => {
    const text = 'Group Chair Ruth Calder (RC)\nLarge Orchards\nDominic Ashby (DA)\nPriya Nandakumar (PN)';
    expect(read(text).people).toEqual([
      'Ruth Calder | RC | Group Chair | present',
      'Dominic Ashby | DA | Large Orchards | present',
      'Priya Nandakumar | PN | Large Orchards | present',
    ]);
  });

  it('reads cells between strokes and a column of states', () => {
    const text =
      'Name / Initials / Role / Attendance\nMarion Ekwall / ME / Chair / P\nOwen Strand / OS / Panel member / Apologies';
    expect(read(text).people).toEqual([
      'Marion Ekwall | ME | Chair | present',
      'Owen Strand | OS | Panel member | apologies',
    ]);
  });

  it('reads several people of one cell', () => {
    const rows = [
      ['Category', 'Group Members'],
      ['Large Orchards', 'Dominic Ashby (DA)\nPriya Nandakumar (PN)'],
    ];
    expect(readAttendanceTable(rows, CATEGORIES).people).toEqual([
      { name: 'Dominic Ashby', initials: 'DA', category: 'Large Orchards', state: 'present' },
      { name: 'Priya Nandakumar', initials: 'PN', category: 'Large Orchards', state: 'present' },
    ]);
  });

  it('reads headings over people who are in no category, and heads that lost their cells', () => {
    const text = [
      'Representing Other Participants',
      'Weir Board (Owner)',
      'Duncan Stone',
      'Proposer for WP034',
      'Kit Rowan [KR] (from minute 14) Brook Cottage Nursery',
      'For the lock keepers:',
      'Tim Guy',
    ].join('\n');
    expect(read(text)).toEqual({
      people: [
        'Duncan Stone | Other Participants | Weir Board (Owner) | present',
        'Kit Rowan | KR | Other Participants | Brook Cottage Nursery | Proposer for WP034 | from minute 14 | present',
        'Tim Guy | Other Participants | For the lock keepers | present',
      ],
      unread: [],
    });
  });

  it('reads lists that stand side by side', () => {
    const text = ['Attendees          Apologies', 'Heather Savory (HS)    Roger Taylor (RT)', '   Jacqui Taylor (JT)'];
    expect(read(text.join('\n')).people).toEqual([
      'Heather Savory | HS | present',
      'Roger Taylor | RT | apologies',
      'Jacqui Taylor | JT | present',
    ]);
  });

  it('gives back the lines that name nobody', () => {
    expect(read('Meeting room 4, first floor\nRuth Calder (RC)\nwas thanked by all.')).toEqual({
      people: ['Ruth Calder | RC | present'],
      unread: ['Meeting room 4, first floor', 'was thanked by all.'],
    });
  });

  it('never fails, and makes up no name: each stands in what was pasted', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Name',
        'Initials',
        'Apologies:',
        'Large Orchards',
        'Ruth Calder (RC)',
        'Jo Bell, Weir Board',
        '',
      ),
      fc.string({ maxLength: 20 }),
    );
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (rows) => {
        const text = rows.map((row) => row.join('\t')).join('\n');
        const { people } = readAttendanceTable(rowsOfText(text), CATEGORIES);
        const said = text.replace(/[\s\u00a0*†‡]+/gu, ' ');
        for (const { name } of people) expect(said).toContain(name);
      }),
    );
  });
});
