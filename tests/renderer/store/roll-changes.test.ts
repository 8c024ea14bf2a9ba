// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { change, mark, moveLine, type Roll, type RollLine, unmark } from '../../../renderer/store/roll.ts';
import { addVisitor } from '../../../renderer/store/roll-arrivals.ts';
import { isSameList, rollChanges } from '../../../renderer/store/roll-changes.ts';
import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import type { Category } from '../../../shared/domain/body.ts';
import { type AttendanceId, attendanceIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0xa78_0000_0000);
const newId = (): AttendanceId => attendanceIdSchema.parse(makeId());

const CATEGORIES: readonly Category[] = [
  { name: 'Pilots', table: 'members' },
  { name: 'Guests', table: 'others' },
];

const line = (name: string, state?: AttendanceState, more: Partial<RollLine> = {}): RollLine => ({
  id: newId(),
  name,
  category: 'Pilots',
  ...(state && { state }),
  ...more,
});

const ida = line('Ida Quist', 'present', { initials: 'IQ', capacity: 'Chair' });
const bea = line('Bea Moreau', 'present', { initials: 'BM' });
const jon = line('Jon Ashe', 'apologies');
const sol = line('Sol Arne');
const roll: Roll = [ida, bea, jon, sol];

const only = (id: AttendanceId): ReadonlySet<AttendanceId> => new Set([id]);
/** Everybody as they stand, from the top. */
const order = (of: Roll): { readonly order: readonly AttendanceId[] } => ({ order: of.map(({ id }) => id) });
const none = { rows: [], removed: [] };

describe('what is said to the book', () => {
  test('of a mark is the state of that person, who is placed anew', () => {
    expect(rollChanges(roll, mark(roll, only(bea.id), 'absent'))).toEqual({
      ...none,
      ...order(roll),
      rows: [{ id: bea.id, state: 'absent', placed: true }],
    });
  });

  test('of somebody who is marked for the first time is all that the line says', () => {
    expect(rollChanges(roll, mark(roll, only(sol.id), 'present'))).toEqual({
      ...none,
      ...order(roll),
      rows: [{ ...sol, state: 'present', placed: true }],
    });
  });

  test('of a visitor is the new row, placed as it stands', () => {
    const id = newId();
    const arrival = {
      id,
      visitor: { name: 'Ann Bell', organisation: 'Weir Board' },
      category: 'Guests',
      initials: true,
    };
    const visitor = { id, name: 'Ann Bell', organisation: 'Weir Board', category: 'Guests', initials: 'AB' };
    expect(rollChanges(roll, addVisitor(roll, arrival, CATEGORIES))).toEqual({
      ...none,
      ...order([...roll, line('Ann Bell', 'present', { id })]),
      rows: [{ ...visitor, state: 'present', placed: true }],
    });
  });

  test('of details is what is other than before, null where it is taken away, and no place', () => {
    const changed = change(roll, ida.id, { initials: undefined, capacity: 'Deputy Chair' }, CATEGORIES);
    expect(rollChanges(roll, changed)).toEqual({
      ...none,
      rows: [{ id: ida.id, initials: null, capacity: 'Deputy Chair' }],
    });
  });

  test('of a new category is that, and who has it is placed', () => {
    expect(rollChanges(roll, change(roll, ida.id, { category: 'Guests' }, CATEGORIES)).rows).toEqual([
      { id: ida.id, category: 'Guests', placed: true },
    ]);
  });

  test('of two who change places is one row', () => {
    expect(rollChanges(roll, moveLine(roll, bea.id, -1))).toEqual({
      ...none,
      ...order([bea, ida, jon, sol]),
      rows: [{ id: ida.id, placed: true }],
    });
  });

  test('of a mark that is taken back is that the row is gone', () => {
    expect(rollChanges(roll, unmark(roll, jon.id))).toEqual({ ...none, removed: [jon.id] });
  });

  test('is nothing where only those who are not marked are shown in another way', () => {
    const other = unmark(roll, sol.id);
    expect(rollChanges(roll, other)).toEqual(none);
    expect(isSameList(roll, other)).toBe(true);
    expect(isSameList(roll, unmark(roll, jon.id))).toBe(false);
  });
});
