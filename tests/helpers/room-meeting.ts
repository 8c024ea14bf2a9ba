import { v7 } from 'uuid';
import type { App } from '../../electron/core/app.ts';
import type { Quorum } from '../../shared/domain/body-rules.ts';
import type { Seat, SeatRole } from '../../shared/domain/seat.ts';
import { editIdSchema, type MeetingId, type PersonId, personIdSchema, seatIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { ask } from './book-on-disk.ts';
import { smallFile } from './builders.ts';

export const FERRY_RULE: Quorum = {
  needed: { number: 3 },
  of: 'seats',
  minimumPerCategory: [],
  needsChair: false,
  remoteCounts: true,
};

type Person = NonNullable<MeetingFile['attendance']>[number];

const members: readonly Person[] = [
  { name: 'Maud Ellery', initials: 'ME', category: 'Chair', capacity: 'Chair', state: 'present' },
  { name: 'Ben Marsh', initials: 'BM', category: 'Skippers', state: 'present' },
  { name: 'Ida Brook', initials: 'IB', category: 'Skippers', state: 'present' },
  { name: 'Sam Lowe', initials: 'SL', category: 'Islanders', state: 'apologies' },
  { name: 'Nell Harker', initials: 'NH', category: 'Office', capacity: 'Secretary', state: 'present' },
];

const ROLES: Readonly<Record<string, SeatRole>> = { Chair: 'chair', Office: 'secretary' };

const newEdit = () => ({ editId: editIdSchema.parse(v7()) });

/** The ferry board's meeting: three skippers and islanders of four count, and the rule asks for three. */
export const ferryFile = (more: Partial<MeetingFile> = {}): MeetingFile =>
  smallFile({
    body: {
      ...smallFile().body,
      code: 'FB',
      name: 'Ferry Board',
      shortName: 'Board',
      categories: [
        { name: 'Chair', table: 'members' },
        { name: 'Skippers', table: 'members' },
        { name: 'Islanders', table: 'members' },
        { name: 'Office', table: 'others' },
      ],
    },
    meeting: { number: '4', date: '2027-05-12', state: 'in session' },
    attendance: [...members],
    agenda: [
      { number: '1', title: 'Welcome', blocks: [] },
      { number: '2', title: 'The winter timetable', blocks: [] },
      { number: '3', title: 'The new slip', blocks: [] },
    ],
    ...more,
  });

/** Gives the body of a meeting a seat for each of these people, and for nobody else. */
export const makeSeats = async (app: App, meetingId: MeetingId, people: readonly Person[]): Promise<void> => {
  const { body } = await ask(app, 'meetings.get', { meetingId });
  const { rows } = await ask(app, 'people.list', { limit: 200 });
  const idOf = async (name: string): Promise<PersonId> => {
    const known = rows.find((person) => person.name === name);
    if (known) return known.id;
    const person = { id: personIdSchema.parse(v7()), name, aliases: [] };
    await ask(app, 'people.save', { ...newEdit(), person });
    return person.id;
  };
  const seats: Seat[] = [];
  for (const { name, category } of people) {
    const role = ROLES[category ?? ''] ?? 'member';
    const voting = role !== 'secretary';
    seats.push({
      id: seatIdSchema.parse(v7()),
      personId: await idOf(name),
      role,
      voting,
      ...(category && { category }),
    });
  }
  await ask(app, 'seats.save', { ...newEdit(), bodyId: body.id, seats });
};

type Options = { readonly rule?: Quorum | 'none'; readonly file?: MeetingFile; readonly seats?: readonly Person[] };

/** Puts the meeting into the book and gives its body seats and a rule, where there is to be one. */
export const makeFerryMeeting = async (
  app: App,
  { rule = FERRY_RULE, file = ferryFile(), seats = members }: Options = {},
): Promise<MeetingId> => {
  const { meetingId } = await ask(app, 'meetings.load', { ...newEdit(), file });
  const { body } = await ask(app, 'meetings.get', { meetingId });
  const { rules } = await ask(app, 'bodies.get', { bodyId: body.id });
  await ask(app, 'bodies.save', { ...newEdit(), body, rules: rule === 'none' ? rules : { ...rules, quorum: rule } });
  await makeSeats(app, meetingId, seats);
  return meetingId;
};
