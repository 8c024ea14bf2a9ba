import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { AttendanceState } from '../../../../shared/domain/attendance.ts';
import type { Seat, SeatRole } from '../../../../shared/domain/seat.ts';
import { type MeetingId, meetingIdSchema, personIdSchema, seatIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const CATEGORIES = [
  { name: 'Chair', table: 'members' },
  { name: 'Berth holders', table: 'members' },
  { name: 'Guests', table: 'others' },
] as const;

const SEATS: readonly (readonly [name: string, category: string, role: SeatRole])[] = [
  ['Maud Ellery', 'Chair', 'chair'],
  ['Orla Penhale', 'Berth holders', 'member'],
  ['Bea Moreau', 'Berth holders', 'member'],
  ['Ben Marsh', 'Berth holders', 'member'],
];

const attendanceOf = async (office: Office, meetingId: MeetingId) =>
  unwrap(await office.desk().client.call('meetings.get', { meetingId })).attendance;

const shortOf = async (office: Office, meetingId: MeetingId): Promise<string[]> =>
  (await attendanceOf(office, meetingId)).map(({ name, state }) => `${name} ${state}`);

/** A second meeting of the body, whose seats are filled; at the first one Orla Penhale was present. */
const makeMeeting = async (office: Office): Promise<MeetingId> => {
  const last = await office.load(smallMeeting());
  const { client } = office.desk();
  const { body } = unwrap(await client.call('meetings.get', { meetingId: last }));
  const { rules } = unwrap(await client.call('bodies.get', { bodyId: body.id }));
  const edit = { editId: office.makeEditId() };
  unwrap(await client.call('bodies.save', { ...edit, body: { ...body, categories: [...CATEGORIES] }, rules }));
  const { rows } = unwrap(await client.call('people.list', {}));
  const seats: Seat[] = [];
  for (const [name, category, role] of SEATS) {
    const personId = rows.find((person) => person.name === name)?.id ?? personIdSchema.parse(office.makeId());
    const person = { id: personId, name, aliases: [] };
    unwrap(await client.call('people.save', { editId: office.makeEditId(), person }));
    seats.push({ id: seatIdSchema.parse(office.makeId()), personId, category, role, voting: true });
  }
  unwrap(await client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats }));
  const id = meetingIdSchema.parse(office.makeId());
  const meeting = { id, bodyId: body.id, number: '8', date: '2026-04-09', state: 'planned' as const };
  unwrap(await client.call('meetings.save', { editId: office.makeEditId(), meeting }));
  return id;
};

const open = async () => {
  const office = await openOffice();
  const id = await makeMeeting(office);
  const desk = office.desk();
  renderApp(office, desk, createFakeClock(), `/meetings/${id}/attendance`);
  await screen.findByRole('grid', { name: 'People' });
  const user = userEvent.setup();
  const row = (name: string | RegExp): HTMLElement => screen.getByRole('row', { name });
  const visitor = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Add a visitor' });
  return { office, id, desk, user, row, visitor };
};

describe('the roll call', () => {
  test('shows those with seats by category, not marked, and marks nobody by itself', async () => {
    const { office, id, row } = await open();
    const lines = screen.getAllByRole('row').map((line) => line.getAttribute('aria-label') ?? line.textContent);
    expect(lines).toEqual([
      'ChairAll present',
      'Maud Ellery, not marked, ME, Chair',
      'Berth holdersAll present',
      'Orla Penhale, not marked, OP',
      'Bea Moreau, not marked, BMo',
      'Ben Marsh, not marked, BMa',
    ]);
    expect(row(/Maud/).tabIndex).toBe(0);
    expect(await attendanceOf(office, id)).toEqual([]);
  });

  test('takes one key a person, from the first on', async () => {
    const { office, id, user } = await open();
    await user.keyboard('paxp');
    await waitFor(async () =>
      expect(await shortOf(office, id)).toEqual([
        'Maud Ellery present',
        'Ben Marsh present',
        'Orla Penhale apologies',
        'Bea Moreau absent',
      ]),
    );
    expect(screen.getAllByRole('row').map((line) => line.getAttribute('aria-label')?.split(',')[0])).toEqual([
      undefined,
      'Maud Ellery',
      undefined,
      'Orla Penhale',
      'Bea Moreau',
      'Ben Marsh',
    ]);
    expect(screen.getByText('everybody is marked')).toBeTruthy();
  });

  test('marks the rest of a category by one key, and all as last time', async () => {
    const { office, id, user, row } = await open();
    row(/Bea/).focus();
    await user.keyboard('a{Shift>}P{/Shift}');
    await waitFor(async () =>
      expect(await shortOf(office, id)).toEqual(['Orla Penhale present', 'Ben Marsh present', 'Bea Moreau apologies']),
    );
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    await waitFor(async () => expect(await shortOf(office, id)).toEqual([]));
    await waitFor(() => expect(row(/Bea/).getAttribute('aria-label')).toContain('not marked'));
    await user.keyboard('l');
    await waitFor(async () => expect(await shortOf(office, id)).toEqual(['Orla Penhale present']));
  });

  test('takes a mark back', async () => {
    const { office, id, user, row } = await open();
    row(/Maud/).focus();
    await user.keyboard('pk{Delete}');
    await waitFor(async () => expect(await shortOf(office, id)).toEqual([]));
    expect(row('Maud Ellery, not marked, ME, Chair')).toBeTruthy();
  });

  test('keeps the marks while the host is away, and saves them when it is back', async () => {
    const { office, id, desk, user, row } = await open();
    desk.line = 'answer lost';
    row(/Maud/).focus();
    await user.keyboard('pp');
    expect(row(/Orla/).getAttribute('aria-label')).toContain('present');
    desk.line = 'good';
    desk.tell('connected');
    await waitFor(async () =>
      expect(await shortOf(office, id)).toEqual(['Maud Ellery present', 'Orla Penhale present']),
    );
  });
});

describe('visitors', () => {
  test('are written in a line each, and the field stays', async () => {
    const { office, id, user, row, visitor } = await open();
    row(/Maud/).focus();
    await user.keyboard('v');
    expect(document.activeElement).toBe(visitor());
    await user.keyboard('Ann Bell (Coast Survey), Proposer for HW014{Enter}Sol Arne{Enter}');
    await waitFor(async () =>
      expect(await attendanceOf(office, id)).toMatchObject([
        {
          name: 'Ann Bell',
          initials: 'AB',
          organisation: 'Coast Survey',
          capacity: 'Proposer for HW014',
          category: 'Guests',
          state: 'present',
        },
        { name: 'Sol Arne', category: 'Guests' },
      ]),
    );
    expect(document.activeElement).toBe(visitor());
    await user.keyboard('   {Enter}');
    expect(await screen.findByText(/^Write a name; behind it/)).toBeTruthy();
  });

  test('are added when the screen is left in mid-line', async () => {
    const { office, id, user, visitor } = await open();
    await user.type(visitor(), 'Ann Bell (Coast Survey)');
    cleanup();
    await waitFor(async () => expect(await attendanceOf(office, id)).toMatchObject([{ name: 'Ann Bell' }]));
  });
});

describe('the details of a person', () => {
  test('are reached by Enter, saved as they are left, and left by Escape', async () => {
    const { office, id, user, row } = await open();
    row(/Maud/).focus();
    await user.keyboard('pk{Enter}');
    const details = within(screen.getByRole('complementary', { name: 'Details' }));
    expect(document.activeElement).toBe(details.getByRole('textbox', { name: 'Name' }));
    await user.clear(details.getByRole('textbox', { name: 'Initials' }));
    await user.type(details.getByRole('textbox', { name: 'In brackets' }), 'part');
    await user.type(details.getByRole('combobox', { name: 'Organisation' }), 'Port Office');
    await user.selectOptions(details.getByRole('combobox', { name: 'Category' }), 'Guests');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(row(/Maud/));
    await waitFor(async () => {
      const [maud] = await attendanceOf(office, id);
      expect(maud).toMatchObject({
        qualifier: 'part',
        organisation: 'Port Office',
        category: 'Guests',
        capacity: 'Chair',
      });
      expect(maud).not.toHaveProperty('initials');
    });
  });

  test('keep initials that another has in their field, with a sentence', async () => {
    const { office, id, user, row } = await open();
    row(/Maud/).focus();
    await user.keyboard('ppk{Enter}');
    const initials = screen.getByRole<HTMLInputElement>('textbox', { name: 'Initials' });
    await user.clear(initials);
    await user.type(initials, 'ME{Enter}');
    expect(await screen.findByText('Maud Ellery has the initials ME. Write others, such as OP, or none.')).toBeTruthy();
    expect(initials.value).toBe('ME');
    expect((await attendanceOf(office, id)).map((person) => person.initials)).toEqual(['ME', 'OP']);
  });

  test('without a name are not saved', async () => {
    const { office, id, user, row } = await open();
    row(/Maud/).focus();
    await user.keyboard('pk{Enter}');
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.keyboard('  {Enter}');
    expect(await screen.findByText('Write the name of the person.')).toBeTruthy();
    expect(await shortOf(office, id)).toEqual(['Maud Ellery present']);
  });
});

test('a body without people says where they come from, and has visitors all the same', async () => {
  const office = await openOffice();
  const last = await office.load(smallMeeting());
  const { client } = office.desk();
  const { body } = unwrap(await client.call('meetings.get', { meetingId: last }));
  const id = meetingIdSchema.parse(office.makeId());
  const meeting = { id, bodyId: body.id, number: '8', date: '2026-04-09', state: 'planned' as const };
  unwrap(await client.call('meetings.save', { editId: office.makeEditId(), meeting }));
  renderApp(office, office.desk(), createFakeClock(), `/meetings/${id}/attendance`);
  expect(await screen.findByText(/Nobody has a seat on the/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'its seats' }).getAttribute('href')).toBe(`#/bodies/${body.id}`);
  await userEvent.type(screen.getByRole('textbox', { name: 'Add a visitor' }), 'Ann Bell (Coast Survey){Enter}');
  await waitFor(async () => expect(await shortOf(office, id)).toEqual(['Ann Bell present']));
});

describe('two windows on one list', () => {
  /** Another window marks somebody, as it sees the list. */
  const markElsewhere = async (office: Office, id: MeetingId, name: string, state: AttendanceState): Promise<void> => {
    const { client } = office.desk();
    const { people } = unwrap(await client.call('attendance.expected', { meetingId: id }));
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`${name} is not expected`);
    const rows = [{ ...person, state }];
    unwrap(await client.call('attendance.saveRows', { editId: office.makeEditId(), meetingId: id, rows, removed: [] }));
  };

  test('leave each other’s marks alone, and undo takes back no more than its own', async () => {
    const { office, id, desk, user, row } = await open();
    row(/Maud/).focus();
    // What this window said is on its way and has to be said again; by then the other one has spoken.
    desk.line = 'request lost';
    await user.keyboard('pp');
    await markElsewhere(office, id, 'Ben Marsh', 'absent');
    await markElsewhere(office, id, 'Orla Penhale', 'apologies');
    desk.line = 'good';
    desk.tell('connected');
    await waitFor(async () =>
      expect(await shortOf(office, id)).toEqual(['Maud Ellery present', 'Orla Penhale present', 'Ben Marsh absent']),
    );
    await waitFor(() => expect(row(/Ben/).getAttribute('aria-label')).toContain('absent'));
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    await waitFor(async () =>
      expect(await shortOf(office, id)).toEqual(['Ben Marsh absent', 'Orla Penhale apologies']),
    );
  });
});
