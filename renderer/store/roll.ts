import type { Attendance, AttendanceState } from '../../shared/domain/attendance.ts';
import type { Category } from '../../shared/domain/body.ts';
import { makeInitials } from '../../shared/domain/initials.ts';
import type { AttendanceId } from '../../shared/ids.ts';

/** Somebody on the screen: on the attendance list once there is a state, and until then only expected. */
export type RollLine = Omit<Attendance, 'state'> & { readonly state?: AttendanceState };
export type Roll = readonly RollLine[];

const STATES = ['present', 'apologies', 'absent'] as const;

const isMarked = (line: RollLine): line is Attendance => line.state !== undefined;

/** The attendance list that the roll says: those present first, then apologies, then absent, each as they stand. */
export const listOf = (roll: Roll): Attendance[] =>
  STATES.flatMap((state) => roll.filter(isMarked).filter((line) => line.state === state));

/** How many are in each state, those who are not marked included. */
export const countsOf = (roll: Roll): Readonly<Record<AttendanceState | 'unmarked', number>> => ({
  present: roll.filter(({ state }) => state === 'present').length,
  apologies: roll.filter(({ state }) => state === 'apologies').length,
  absent: roll.filter(({ state }) => state === 'absent').length,
  unmarked: roll.filter(({ state }) => state === undefined).length,
});

const placeOf = (categories: readonly Category[], { category }: RollLine): number => {
  const place = categories.findIndex(({ name }) => name === category);
  return place < 0 ? categories.length : place;
};

const isInOrder = (sorted: Roll, given: Roll): boolean =>
  STATES.every((state) => {
    const [one, other] = [sorted, given].map((roll) => roll.filter((line) => line.state === state));
    return one?.every((line, index) => line === other?.[index]);
  });

/**
 * People in the order of their categories. Inside a category they stand where `wantedPlace` says (by the seats, or by
 * the screen so far) as long as the list does not say otherwise: somebody who is marked stays where they stood.
 */
export const inOrder = (
  roll: Roll,
  categories: readonly Category[],
  wantedPlace: (line: RollLine) => number | undefined,
): Roll => {
  const at = (line: RollLine): number => wantedPlace(line) ?? Number.MAX_SAFE_INTEGER;
  const groups = Map.groupBy(roll, (line) => placeOf(categories, line));
  return [...groups.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, lines]) => {
      const sorted = lines.toSorted((a, b) => at(a) - at(b));
      return isInOrder(sorted, lines) ? sorted : lines;
    });
};

export type Section = { readonly title: string; readonly category: string | undefined; readonly lines: Roll };

const NO_CATEGORY = 'Without a category';

/** The roll by category; categories without anybody are left out. */
export const sectionsOf = (roll: Roll): readonly Section[] =>
  [...Map.groupBy(roll, ({ category }) => category).entries()].map(([category, lines]) => ({
    title: category ?? NO_CATEGORY,
    category,
    lines,
  }));

/** The initials that others on the list have. */
export const takenBeside = (roll: Roll, id: AttendanceId): string[] =>
  roll.flatMap((line) => (line.id !== id && isMarked(line) && line.initials !== undefined ? [line.initials] : []));

/** The line with initials that nobody on the list has; one that was to have none has none. */
export const toldApart = (roll: Roll, line: RollLine): RollLine => {
  const { initials, ...others } = line;
  const taken = takenBeside(roll, line.id);
  if (initials === undefined || !taken.includes(initials)) return line;
  const made = makeInitials(line.name, taken);
  return made === undefined ? others : { ...others, initials: made };
};

export const mark = (roll: Roll, ids: ReadonlySet<AttendanceId>, state: AttendanceState): Roll => {
  let marked = roll;
  for (const line of roll) {
    if (!ids.has(line.id)) continue;
    const next = { ...toldApart(marked, line), state };
    marked = marked.map((other) => (other === line ? next : other));
  }
  return marked;
};

/** Those of a category whom one key marks: the ones that are not marked yet, or everybody when all are. */
export const restOf = (roll: Roll, category: string | undefined): ReadonlySet<AttendanceId> => {
  const lines = roll.filter((line) => line.category === category);
  const unmarked = lines.filter(({ state }) => state === undefined);
  return new Set((unmarked.length > 0 ? unmarked : lines).map(({ id }) => id));
};

/** Takes the mark back, or, where there is none, the line. */
export const unmark = (roll: Roll, id: AttendanceId): Roll => {
  const line = roll.find((candidate) => candidate.id === id);
  if (line?.state === undefined) return roll.filter((other) => other.id !== id);
  const { state: _, ...expected } = line;
  return roll.map((other) => (other.id === id ? expected : other));
};

/** Puts a line behind all others of its category. */
export const placed = (roll: Roll, line: RollLine, categories: readonly Category[]): Roll => {
  const place = placeOf(categories, line);
  const at = roll.findIndex((other) => placeOf(categories, other) > place);
  return roll.toSpliced(at < 0 ? roll.length : at, 0, line);
};

export const DETAILS = ['initials', 'category', 'organisation', 'capacity', 'qualifier'] as const;
export type Detail = (typeof DETAILS)[number];
/** What is to be said of somebody: what is undefined is taken away, what is left out stays. */
export type Details = { readonly name?: string } & { readonly [Key in Detail]?: string | undefined };

const withDetails = (line: RollLine, details: Details): RollLine => {
  const next = { ...line, name: details.name ?? line.name };
  for (const key of DETAILS) {
    if (!(key in details)) continue;
    const value = details[key];
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  return next;
};

/** Changes what is said of somebody. In a new category they stand last. */
export const change = (roll: Roll, id: AttendanceId, details: Details, categories: readonly Category[]): Roll => {
  const line = roll.find((candidate) => candidate.id === id);
  if (!line) return roll;
  const next = withDetails(line, details);
  if (next.category === line.category) return roll.map((other) => (other === line ? next : other));
  return placed(
    roll.filter((other) => other !== line),
    next,
    categories,
  );
};

/** Moves somebody past their neighbour of the same category. */
export const moveLine = (roll: Roll, id: AttendanceId, by: 1 | -1): Roll => {
  const at = roll.findIndex((line) => line.id === id);
  const [line, other] = [roll[at], roll[at + by]];
  if (!line || !other || line.category !== other.category) return roll;
  return roll.with(at, other).with(at + by, line);
};

/** Why somebody can't have these initials: somebody else has them. */
export const initialsClash = (roll: Roll, id: AttendanceId, initials: string): string | undefined => {
  const other = roll.find((line) => line.id !== id && isMarked(line) && line.initials === initials);
  const free = other && makeInitials(roll.find((line) => line.id === id)?.name ?? '', takenBeside(roll, id));
  return (
    other && `${other.name} has the initials ${initials}. Write others${free ? `, such as ${free}` : ''}, or none.`
  );
};
