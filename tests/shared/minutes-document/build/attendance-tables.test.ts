import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../../shared/domain/attendance.ts';
import type { Body } from '../../../../shared/domain/body.ts';
import { attendanceTables } from '../../../../shared/minutes-document/build/attendance-tables.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import { aPerson, aRecord } from '../records.ts';

const CATEGORIES: Body['categories'] = [
  { name: 'Chair', table: 'members' },
  { name: 'Keepers', table: 'members' },
  { name: 'Others', table: 'others' },
];

const tables = (attendance: Attendance[], body: Partial<Body> = {}) =>
  attendanceTables(aRecord({ attendance, body: { categories: CATEGORIES, ...body } }));

const rows = (attendance: Attendance[], body: Partial<Body> = {}) =>
  tables(attendance, body).map((table) => table.rows.map((row) => row.map((cell) => cell.map(plainText).join('|'))));

describe('attendanceTables', () => {
  it('lists members by category in the order of the body, a category once for several people', () => {
    const people = [
      aPerson('Bram Teale', { category: 'Keepers' }),
      aPerson('Ottilie Marsh', { category: 'Chair' }),
      aPerson('Ada Quill', { category: 'Keepers' }),
    ];
    expect(rows(people)).toEqual([
      [
        ['Chair', 'Ottilie Marsh'],
        ['Keepers', 'Bram Teale|Ada Quill'],
      ],
    ]);
  });

  it('titles other participants by capacity, else organisation; neighbours share a row', () => {
    const people = [
      aPerson('A', { category: 'Others', organisation: 'Port' }),
      aPerson('B', { category: 'Others', organisation: 'Port' }),
      aPerson('C', { category: 'Others', organisation: 'Port', capacity: 'Adviser' }),
      aPerson('D', { category: 'Others', organisation: 'Port' }),
      aPerson('E', { category: 'Others' }),
    ];
    expect(rows(people)[0]).toEqual([
      ['Port', 'A|B'],
      ['Adviser', 'C'],
      ['Port', 'D'],
      ['Others', 'E'],
    ]);
  });

  it('answers who was there before who was not, under titles and heads of their own', () => {
    const people = [
      aPerson('A', { category: 'Keepers', state: 'absent' }),
      aPerson('B', { category: 'Keepers', state: 'apologies' }),
      aPerson('C', { category: 'Others', organisation: 'Port' }),
      aPerson('D', { category: 'Keepers' }),
    ];
    expect(tables(people).map(({ title, head }) => [title, ...head])).toEqual([
      ['Attendees:', 'Category', 'Lamp Keepers Panel Members'],
      [undefined, 'Representing', 'Others'],
      ['Apologies:', 'Representing', 'Name'],
      ['Absent:', 'Representing', 'Name'],
    ]);
    expect(rows(people)).toEqual([[['Keepers', 'D']], [['Port', 'C']], [['Keepers', 'B']], [['Keepers', 'A']]]);
  });

  it('shows initials where the body does, and what qualifies a name', () => {
    const people = [aPerson('Bram Teale', { initials: 'BT', qualifier: 'part' })];
    expect(rows(people)[0]?.[0]?.[1]).toBe('Bram Teale (BT) (part)');
    expect(rows(people, { initials: false })[0]?.[0]?.[1]).toBe('Bram Teale (part)');
  });

  it('loses nobody who is in no category, or in one that the body does not have', () => {
    const people = [aPerson('A'), aPerson('B', { category: 'Visitors' }), aPerson('C', { category: 'Chair' })];
    expect(rows(people)).toEqual([
      [['Chair', 'C']],
      [
        ['', 'A'],
        ['Visitors', 'B'],
      ],
    ]);
    expect(tables(people.slice(0, 1))[0]?.title).toBe('Attendees:');
  });

  it('has no table without people, and names several kinds of others in general', () => {
    expect(tables([])).toEqual([]);
    expect(tables([aPerson('A')], { categories: [] })[0]?.head[1]).toBe('Other Participants');
  });
});
