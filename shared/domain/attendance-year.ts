import { z } from 'zod';
import { fromDayNumber, localDateSchema, monthsAfter, toDayNumber } from '../dates.ts';
import { personIdSchema } from '../ids.ts';
import { isNamedBy } from './alternate.ts';
import {
  type AttendedMeeting,
  attendedMeetingSchema,
  type MeetingRoll,
  type RollLine,
  rollLineSchema,
  wasThere,
} from './attended-meeting.ts';
import { isHeldOn, type Seat } from './seat.ts';

/** The days from one to another, both among them: 'YYYY-MM-DD'. */
export const attendanceSpanSchema = z
  .strictObject({ from: localDateSchema, to: localDateSchema })
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins; change one of its days', path: ['to'] });
export type AttendanceSpan = z.infer<typeof attendanceSpanSchema>;

const MONTHS = 12;

/** The twelve months up to a day, it included. */
export const yearUpTo = (to: string): AttendanceSpan => ({
  from: fromDayNumber(toDayNumber(monthsAfter(to, -MONTHS)) + 1),
  to,
});

/** The twelve months from a day on, it included. */
export const yearFrom = (from: string): AttendanceSpan => ({
  from,
  to: fromDayNumber(toDayNumber(monthsAfter(from, MONTHS)) - 1),
});

/** The same days of the year before, or of the next: `by` is a number of years. */
export const yearsOn = ({ from, to }: AttendanceSpan, by: number): AttendanceSpan => ({
  from: monthsAfter(from, by * MONTHS),
  to: monthsAfter(to, by * MONTHS),
});

/** What is known of one person at one meeting: what the list says, and beside it what is worked out. */
export const attendanceCellSchema = rollLineSchema.partial().extend({
  /** Worked out of the seats: they were a member on the day. */
  isMember: z.boolean(),
  /** Worked out of the list: who stood in for them while they were away. */
  alternate: z.string().optional(),
});
export type AttendanceCell = z.infer<typeof attendanceCellSchema>;

const sumsShape = {
  /** Meetings that they were at, of those at which they could be as members. */
  attended: z.int(),
  possible: z.int(),
};

export const attendedPersonSchema = z.object({
  /** Names the row: the id of the person, or the name where the book has no such person. */
  key: z.string(),
  personId: personIdSchema.optional(),
  name: z.string(),
  organisation: z.string().optional(),
  /** Whether they were a member at any of the meetings. */
  isMember: z.boolean(),
  /** In the order of the meetings. */
  cells: z.array(attendanceCellSchema),
  ...sumsShape,
  /** Meetings of those possible at which somebody else stood in for them. */
  represented: z.int(),
  /** Meetings that they were at, though no member on the day. */
  besides: z.int(),
  /** Part of it is known from confidential minutes alone. */
  confidential: z.literal(true).optional(),
});
export type AttendedPerson = z.infer<typeof attendedPersonSchema>;

/** Of an organisation at a meeting: a member of it or their alternate was there, none was, or it had no member then. */
export const organisationCellSchema = z.enum(['represented', 'not represented', 'no member']);
export type OrganisationCell = z.infer<typeof organisationCellSchema>;

export const attendedOrganisationSchema = z.object({
  name: z.string(),
  cells: z.array(organisationCellSchema),
  ...sumsShape,
});
export type AttendedOrganisation = z.infer<typeof attendedOrganisationSchema>;

/** Who was at the meetings of a body in a year. */
export const attendanceYearSchema = z.object({
  /** The earliest first. */
  meetings: z.array(attendedMeetingSchema),
  /** Members in the order of their seats, then others who came, by name. */
  people: z.array(attendedPersonSchema),
  /** Of members, by name. */
  organisations: z.array(attendedOrganisationSchema),
});
export type AttendanceYear = z.infer<typeof attendanceYearSchema>;

/** A seat of a body with who has it, in the order of the seats. */
export type SeatOfYear = Pick<Seat, 'role' | 'personId' | 'validFrom' | 'validTo'> & {
  readonly name?: string | undefined;
  /** Whom the person works for by now. */
  readonly organisation?: string | undefined;
};

export type YearFacts = {
  /** The earliest first. */
  readonly meetings: readonly MeetingRoll[];
  readonly seats: readonly SeatOfYear[];
};

const MEMBERS: ReadonlySet<Seat['role']> = new Set(['chair', 'deputy', 'member']);

/** A share in whole per cent; undefined where there was nothing to attend. */
export const percentOf = ({ attended, possible }: { readonly attended: number; readonly possible: number }) =>
  possible === 0 ? undefined : Math.round((100 * attended) / possible);

/** Whether a meeting is one of those that are counted. */
export const isCounted = ({ standing }: Pick<AttendedMeeting, 'standing'>): boolean => standing === 'held';

type Who = Pick<AttendedPerson, 'key' | 'personId' | 'name' | 'organisation'> & {
  /** The seats by which they are members. */
  readonly terms: readonly SeatOfYear[];
};

const keyOf = ({ personId, name }: Pick<RollLine, 'personId' | 'name'>): string =>
  personId ?? `name ${name.trim().toLocaleLowerCase('en-GB')}`;

const isMemberOn = ({ terms }: Who, date: string): boolean => terms.some((term) => isHeldOn(term, date));

/** Who has or had seats as a member, each once, in the order of the seats. */
const membersOf = ({ seats }: YearFacts): Who[] => {
  const held = seats.filter(({ role, personId }) => personId !== undefined && MEMBERS.has(role));
  return [...Map.groupBy(held, ({ personId }) => personId)].flatMap(([personId, terms]) => {
    const [{ name = '', organisation } = {}] = terms;
    return personId === undefined ? [] : [{ key: personId, personId, name, organisation, terms }];
  });
};

/** Those on the lists of the meetings who never were members at them, by name; some may only have sent apologies. */
const othersOf = ({ meetings }: YearFacts, members: ReadonlySet<string>): Who[] => {
  const found = new Map<string, Who>();
  for (const line of meetings.flatMap(({ roll }) => roll)) {
    const key = keyOf(line);
    const { personId, name, organisation } = line;
    if (!members.has(key)) found.set(key, { key, personId, name, organisation, terms: [] });
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
};

/** Somebody who is on a list twice counts as the line that says that they were there. */
const lineFor = ({ roll }: MeetingRoll, key: string): RollLine | undefined => {
  const lines = roll.filter((line) => keyOf(line) === key);
  return lines.find(wasThere) ?? lines[0];
};

/** Who stood in for a member who was away, by the list. */
const alternateOf = ({ roll }: MeetingRoll, who: Who, own: RollLine | undefined): string | undefined =>
  roll.find(
    (line) =>
      line.alternateFor !== undefined &&
      wasThere(line) &&
      keyOf(line) !== who.key &&
      isNamedBy(line.alternateFor, { name: own?.name ?? who.name, initials: own?.initials }),
  )?.name;

const cellOf = (meeting: MeetingRoll, who: Who): AttendanceCell => {
  const line = lineFor(meeting, who.key);
  const isMember = isMemberOn(who, meeting.date);
  const { recorded, recordedPart, alternateFor, derived } = line ?? {};
  const alternate = isMember && !wasThere(line ?? {}) ? alternateOf(meeting, who, line) : undefined;
  return {
    isMember,
    ...(recorded && { recorded }),
    ...(recordedPart && { recordedPart }),
    ...(alternateFor !== undefined && { alternateFor }),
    ...(derived && { derived }),
    ...(alternate !== undefined && { alternate }),
  };
};

const personOf = (meetings: readonly MeetingRoll[], who: Who): AttendedPerson => {
  const { key, personId, name, organisation } = who;
  const cells = meetings.map((meeting) => cellOf(meeting, who));
  const counted = cells.filter((_cell, at) => meetings[at] && isCounted(meetings[at]));
  const possible = counted.filter(({ isMember }) => isMember);
  return {
    key,
    ...(personId !== undefined && { personId }),
    name,
    ...(organisation !== undefined && { organisation }),
    isMember: cells.some(({ isMember }) => isMember),
    cells,
    attended: possible.filter(wasThere).length,
    possible: possible.length,
    represented: possible.filter(({ alternate }) => alternate !== undefined).length,
    besides: counted.filter((cell) => !cell.isMember && wasThere(cell)).length,
  };
};

/** Whom somebody worked for on the day, as the list says; where it does not name them, whom they work for by now. */
const employerAt = (meeting: MeetingRoll, { key, organisation }: AttendedPerson): string | undefined =>
  lineFor(meeting, key)?.organisation ?? organisation;

const organisationCell = (
  meeting: MeetingRoll,
  at: number,
  { name, members }: { readonly name: string; readonly members: readonly AttendedPerson[] },
): OrganisationCell => {
  const own = members.filter((person) => employerAt(meeting, person) === name).flatMap(({ cells }) => cells[at] ?? []);
  const seated = own.filter(({ isMember }) => isMember);
  if (seated.length === 0) return 'no member';
  const isThere = seated.some((cell) => wasThere(cell) || cell.alternate !== undefined);
  return isThere ? 'represented' : 'not represented';
};

const organisationsOf = (
  meetings: readonly MeetingRoll[],
  members: readonly AttendedPerson[],
): AttendedOrganisation[] => {
  const names = new Set(meetings.flatMap((meeting) => members.flatMap((person) => employerAt(meeting, person) ?? [])));
  return [...names]
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
    .map((name) => {
      const cells = meetings.map((meeting, at) => organisationCell(meeting, at, { name, members }));
      const counted = cells.filter((_cell, at) => meetings[at] && isCounted(meetings[at]));
      return {
        name,
        cells,
        attended: counted.filter((cell) => cell === 'represented').length,
        possible: counted.filter((cell) => cell !== 'no member').length,
      };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== 'no member'));
};

/**
 * Who was at the meetings of a body. Somebody could be at a meeting as a member where a term of theirs held on its day:
 * who joined in June was not absent in March. Only meetings that were held, with a list, are counted. Pure.
 */
export const attendanceYear = (facts: YearFacts): AttendanceYear => {
  const { meetings } = facts;
  const everMembers = membersOf(facts).map((who) => personOf(meetings, who));
  const members = everMembers.filter(({ isMember }) => isMember);
  const others = othersOf(facts, new Set(members.map(({ key }) => key)))
    .map((who) => personOf(meetings, who))
    .filter(({ cells }) => cells.some(wasThere));
  return {
    meetings: meetings.map(({ roll: _roll, ...meeting }) => meeting),
    people: [...members, ...others],
    organisations: organisationsOf(meetings, members),
  };
};
