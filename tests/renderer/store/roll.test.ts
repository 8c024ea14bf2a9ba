// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  change,
  countsOf,
  initialsClash,
  inOrder,
  listOf,
  mark,
  moveLine,
  type Roll,
  type RollLine,
  restOf,
  sectionsOf,
  unmark,
} from '../../../renderer/store/roll.ts';
import { addVisitor, asLastTime } from '../../../renderer/store/roll-arrivals.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Category } from '../../../shared/domain/body.ts';
import { readVisitor } from '../../../shared/domain/visitor.ts';
import { type AttendanceId, attendanceIdSchema } from '../../../shared/ids.ts';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { countedIds } from '../../helpers/create-book.ts';
import { meetingTexts } from '../../helpers/fictional-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const makeId = countedIds(0xa77_0000_0000);
const newId = (): AttendanceId => attendanceIdSchema.parse(makeId());

const CATEGORIES: readonly Category[] = [
  { name: 'Pilots', table: 'members' },
  { name: 'Fleet', table: 'members' },
  { name: 'Guests', table: 'others' },
];

const expected = (name: string, category: string, initials?: string): RollLine => ({
  id: newId(),
  name,
  category,
  ...(initials && { initials }),
});

const harbour = (): Roll => [
  expected('Ida Quist', 'Pilots', 'IQ'),
  expected('Bea Moreau', 'Pilots', 'BM'),
  expected('Jon Ashe', 'Fleet', 'JA'),
];

const find = (roll: Roll, name: string): RollLine => {
  const line = roll.find((candidate) => candidate.name === name);
  if (!line) throw new Error(`${name} is not on the roll`);
  return line;
};

const marked = (roll: Roll, name: string, state: Attendance['state']): Roll =>
  mark(roll, new Set([find(roll, name).id]), state);

const arrive = (roll: Roll, text: string, category = 'Guests'): Roll => {
  const visitor = readVisitor(text);
  if (!visitor) throw new Error(`'${text}' names nobody`);
  return addVisitor(roll, { id: newId(), visitor, category, initials: true }, CATEGORIES);
};

const names = (roll: Roll): string[] => roll.map(({ name }) => name);

describe('the list', () => {
  test('has those who are marked: present first, then apologies, then absent', () => {
    let roll = marked(harbour(), 'Ida Quist', 'absent');
    roll = marked(roll, 'Jon Ashe', 'present');
    expect(listOf(roll).map(({ name, state }) => `${name} ${state}`)).toEqual(['Jon Ashe present', 'Ida Quist absent']);
    expect(countsOf(roll)).toEqual({ present: 1, apologies: 0, absent: 1, unmarked: 1 });
    expect(names(roll)).toEqual(names(harbour()));
  });

  test('loses a mark that is taken back, and then the line', () => {
    const roll = marked(harbour(), 'Ida Quist', 'present');
    const { id } = find(roll, 'Ida Quist');
    expect(listOf(unmark(roll, id))).toEqual([]);
    expect(names(unmark(unmark(roll, id), id))).toEqual(['Bea Moreau', 'Jon Ashe']);
  });
});

describe('the order', () => {
  test('is that of the categories, and inside them the one wanted, whoever is marked', () => {
    const roll = marked(harbour(), 'Bea Moreau', 'present');
    const places = new Map(names(harbour()).map((name, place) => [name, place]));
    const fromBook = [...listOf(roll), ...roll.filter(({ state }) => state === undefined)];
    expect(names(inOrder(fromBook, CATEGORIES, ({ name }) => places.get(name)))).toEqual(names(roll));
  });

  test('is the one of the list where that says another', () => {
    let roll = marked(harbour(), 'Ida Quist', 'present');
    roll = moveLine(marked(roll, 'Bea Moreau', 'present'), find(roll, 'Bea Moreau').id, -1);
    const places = new Map(names(harbour()).map((name, place) => [name, place]));
    expect(names(inOrder(roll, CATEGORIES, ({ name }) => places.get(name)))).toEqual([
      'Bea Moreau',
      'Ida Quist',
      'Jon Ashe',
    ]);
  });

  test('changes inside a category only', () => {
    const roll = harbour();
    expect(moveLine(roll, find(roll, 'Bea Moreau').id, 1)).toBe(roll);
    expect(moveLine(roll, find(roll, 'Ida Quist').id, -1)).toBe(roll);
  });
});

describe('a whole category', () => {
  test('is marked but for those who are marked already, and all of it once all are', () => {
    let roll = marked(harbour(), 'Bea Moreau', 'apologies');
    roll = mark(roll, restOf(roll, 'Pilots'), 'present');
    expect(roll.map(({ state }) => state)).toEqual(['present', 'apologies', undefined]);
    roll = mark(roll, restOf(roll, 'Pilots'), 'absent');
    expect(roll.map(({ state }) => state)).toEqual(['absent', 'absent', undefined]);
  });
});

describe('a visitor', () => {
  test('is present, behind the others of the category, with initials that nobody has', () => {
    const roll = arrive(marked(harbour(), 'Bea Moreau', 'present'), 'Ben Marsh (Coast Survey), Proposer for LP014');
    expect(roll.at(-1)).toMatchObject({
      name: 'Ben Marsh',
      organisation: 'Coast Survey',
      capacity: 'Proposer for LP014',
      category: 'Guests',
      initials: 'BMa',
      state: 'present',
    });
    expect(sectionsOf(roll).map(({ title }) => title)).toEqual(['Pilots', 'Fleet', 'Guests']);
  });

  test('who was expected is marked', () => {
    const roll = arrive(harbour(), 'Jon Ashe, alternate for Bea Moreau');
    expect(names(roll)).toEqual(names(harbour()));
    expect(find(roll, 'Jon Ashe')).toMatchObject({
      category: 'Fleet',
      capacity: 'alternate for Bea Moreau',
      state: 'present',
    });
  });
});

describe('initials', () => {
  test('that somebody has are named, with others that are free', () => {
    const roll = mark(harbour(), new Set(harbour().map(({ id }) => id)), 'present');
    const all = arrive(marked(marked(roll, 'Bea Moreau', 'present'), 'Jon Ashe', 'present'), 'Ben Marsh');
    expect(initialsClash(all, find(all, 'Ben Marsh').id, 'BM')).toBe(
      'Bea Moreau has the initials BM. Write others, such as BMa, or none.',
    );
    expect(initialsClash(all, find(all, 'Bea Moreau').id, 'BM')).toBeUndefined();
  });

  test('of somebody expected are made anew when another has taken them by then', () => {
    let roll = marked(harbour(), 'Ida Quist', 'present');
    roll = change(roll, find(roll, 'Ida Quist').id, { initials: 'BM' }, CATEGORIES);
    expect(find(marked(roll, 'Bea Moreau', 'present'), 'Bea Moreau').initials).toBe('BMo');
  });
});

describe('last time', () => {
  const last = (name: string, category: string, state: Attendance['state'], more = {}) => ({
    id: newId(),
    name,
    category,
    state,
    ...more,
  });

  test('fills in those who are not marked, and adds who is missing', () => {
    const roll = marked(harbour(), 'Ida Quist', 'apologies');
    const next = asLastTime(
      roll,
      [
        last('Ida Quist', 'Pilots', 'present'),
        last('Jon Ashe', 'Fleet', 'present', { capacity: 'Observer' }),
        last('Ann Bell', 'Guests', 'present', { initials: 'AB' }),
      ],
      CATEGORIES,
    );
    expect(next.map(({ name, state }) => [name, state])).toEqual([
      ['Ida Quist', 'apologies'],
      ['Bea Moreau', undefined],
      ['Jon Ashe', 'present'],
      ['Ann Bell', 'present'],
    ]);
    expect(find(next, 'Jon Ashe').capacity).toBe('Observer');
  });

  test('leaves alone who was taken from there already, under whatever name by now', () => {
    const ann = last('Ann Bell', 'Guests', 'present');
    const once = asLastTime(harbour(), [ann], CATEGORIES);
    const renamed = change(once, ann.id, { name: 'Anne Bell' }, CATEGORIES);
    expect(asLastTime(renamed, [ann], CATEGORIES)).toEqual(renamed);
  });

  test('takes two people of one name for two', () => {
    const next = asLastTime(
      harbour(),
      [last('Bea Moreau', 'Guests', 'present'), last('Bea Moreau', 'Pilots', 'apologies')],
      CATEGORIES,
    );
    expect(next.filter(({ name }) => name === 'Bea Moreau').map(({ category, state }) => [category, state])).toEqual([
      ['Pilots', 'apologies'],
      ['Guests', 'present'],
    ]);
  });
});

/** As a secretary does it: those with seats are marked by a key, the others are written as visitors. */
const byHand = ({ body, attendance = [] }: MeetingFile): Roll => {
  const isMember = ({ category }: { readonly category?: string | undefined }): boolean =>
    body.categories.some(({ name, table }) => name === category && table === 'members');
  const people = attendance.map((person) => ({ id: newId(), ...person }));
  const seats = people.filter(isMember).map(({ state: _, ...person }) => person);
  let roll = inOrder(seats, body.categories, () => undefined);
  for (const person of people) {
    const { id, state, name, category, qualifier, initials, organisation, capacity } = person;
    if (isMember(person)) {
      roll = mark(roll, new Set([id]), state);
      continue;
    }
    const visitor = readVisitor(`${name}${organisation ? ` (${organisation})` : ''}${capacity ? `, ${capacity}` : ''}`);
    if (!visitor) throw new Error(`${name} can't be written as a visitor`);
    roll = addVisitor(roll, { id, visitor, category, initials: true }, body.categories);
    // The minutes have those that were made, or none.
    expect([roll.find((line) => line.id === id)?.initials, undefined]).toContain(initials);
    roll = change(mark(roll, new Set([id]), state), id, { qualifier, initials }, body.categories);
  }
  return roll;
};

test.each(meetingTexts())('makes the attendance of %s, person for person', (_, text) => {
  const file = unwrap(readMeetingFile(JSON.parse(text)));
  expect(listOf(byHand(file)).map(({ id: _id, ...person }) => person)).toEqual(file.attendance);
});
