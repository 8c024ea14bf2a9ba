import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AttendanceState } from '../../../../shared/domain/attendance.ts';
import type { Seat } from '../../../../shared/domain/seat.ts';
import { type MeetingId, meetingIdSchema, personIdSchema, seatIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const PEOPLE = 17;
/** The reach for all keys of the roll call together. */
const MOST_KEYS = 24;

const NAMES = Array.from({ length: PEOPLE }, (_, index) => `Keeper ${String.fromCharCode(65 + index)}`);

const stateOf = (index: number): AttendanceState => {
  if (index === 4) return 'absent';
  return index % 8 === 7 ? 'apologies' : 'present';
};

const CATEGORY = 'Berth holders';

/** A meeting of a body with a seat for each of them. */
const makeMeeting = async (office: Office): Promise<MeetingId> => {
  const { client } = office.desk();
  const last = await office.load(smallMeeting());
  const { body } = unwrap(await client.call('meetings.get', { meetingId: last }));
  const seats: Seat[] = [];
  for (const name of NAMES) {
    const person = { id: personIdSchema.parse(office.makeId()), name, aliases: [] };
    unwrap(await client.call('people.save', { editId: office.makeEditId(), person }));
    const id = seatIdSchema.parse(office.makeId());
    seats.push({ id, personId: person.id, category: CATEGORY, role: 'member', voting: true });
  }
  unwrap(await client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats }));
  const id = meetingIdSchema.parse(office.makeId());
  const meeting = { id, bodyId: body.id, number: '8', date: '2026-04-09', state: 'planned' as const };
  unwrap(await client.call('meetings.save', { editId: office.makeEditId(), meeting }));
  return id;
};

const rollOf = async (office: Office, meetingId: MeetingId) =>
  unwrap(await office.desk().client.call('meetings.get', { meetingId })).attendance.map(
    ({ name, state }) => [name, state] as const,
  );

/** One for each, in the order in which they stand. */
const KEYS = NAMES.map((_, index) => ({ present: 'p', apologies: 'a', absent: 'x' })[stateOf(index)]);

test('takes the roll of 17 people by at most 24 keys', async () => {
  const office = await openOffice();
  const id = await makeMeeting(office);
  renderApp(office, office.desk(), createFakeClock(), `/meetings/${id}/attendance`);
  await screen.findByRole('grid', { name: 'People' });
  await userEvent.setup().keyboard(KEYS.join(''));
  const wanted = NAMES.map((name, index) => [name, stateOf(index)] as const);
  await waitFor(async () => expect(new Map(await rollOf(office, id))).toEqual(new Map(wanted)));
  expect(KEYS.length).toBeLessThanOrEqual(MOST_KEYS);
});
