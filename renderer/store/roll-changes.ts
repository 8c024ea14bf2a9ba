import type { Input } from '../../shared/api/contract.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { AttendanceId } from '../../shared/ids.ts';
import { DETAILS, type Detail, listOf, type Roll } from './roll.ts';

export type RollChanges = Pick<Input<'attendance.saveRows'>, 'rows' | 'removed' | 'order'>;
type RowChange = RollChanges['rows'][number];

/** What is said otherwise of somebody now; all of it where they were not on the list. */
const changeOf = (was: Attendance | undefined, { id, ...is }: Attendance): RowChange => {
  const details: { [Key in Detail]?: string | null } = {};
  for (const key of DETAILS) if (is[key] !== was?.[key]) details[key] = is[key] ?? null;
  return {
    id,
    ...(is.name === was?.name ? {} : { name: is.name }),
    ...(is.state === was?.state ? {} : { state: is.state }),
    ...details,
  };
};

const isEmpty = (change: RowChange): boolean => Object.keys(change).length === 1;

/** Those who stand where they stood: in the same state and category, and none before somebody whom they stood behind. */
const inPlace = (before: readonly Attendance[], after: readonly Attendance[]): ReadonlySet<AttendanceId> => {
  const places = new Map(before.map((person, at) => [person.id, { ...person, at }]));
  const steady = new Set<AttendanceId>();
  let last = -1;
  for (const { id, state, category } of after) {
    const was = places.get(id);
    if (!was || was.at < last || was.state !== state || was.category !== category) continue;
    steady.add(id);
    last = was.at;
  }
  return steady;
};

/** What a change of the roll says to the book: of those who are meant, and of nobody else. */
export const rollChanges = (rollBefore: Roll, rollAfter: Roll): RollChanges => {
  const [before, after] = [listOf(rollBefore), listOf(rollAfter)];
  const known = new Map(before.map((person) => [person.id, person]));
  const steady = inPlace(before, after);
  const rows = after.flatMap((person): RowChange[] => {
    const change = changeOf(known.get(person.id), person);
    if (steady.has(person.id)) return isEmpty(change) ? [] : [change];
    return [{ ...change, placed: true }];
  });
  const kept = new Set(after.map(({ id }) => id));
  const removed = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const isPlaced = rows.some(({ placed }) => placed);
  return { rows, removed, ...(isPlaced ? { order: rollAfter.map(({ id }) => id) } : {}) };
};

/** Whether the book need not be told: nobody is said anything else of. */
export const isSameList = (before: Roll, after: Roll): boolean => {
  const { rows, removed } = rollChanges(before, after);
  return rows.length === 0 && removed.length === 0;
};
