import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { PersonPage } from '../../../../renderer/features/people/person-page.tsx';
import { bodyIdSchema, seatIdSchema } from '../../../../shared/ids.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

/** The screen of a person who has been at a meeting and owes an action. */
const open = async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  const [person] = unwrap(await desk.client.call('people.list', {})).rows;
  if (!person) throw new Error('Nobody was at the meeting');
  const store = renderScreen(office, desk, <PersonPage personId={person.id} />);
  await screen.findByRole('textbox', { name: /^Name/ });
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  const book = async () => unwrap(await office.desk().client.call('people.list', {})).rows[0];
  return { office, store, person, saved, book };
};

test('saves each field on leaving it, and takes it back by undo', async () => {
  const { store, saved, book } = await open();
  await userEvent.type(screen.getByRole('combobox', { name: 'Organisation' }), 'Berth Holders{Tab}');
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'orla@berths.example{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: 'Also known as' }), 'Orla P.{Enter}');
  await saved();
  expect(await book()).toMatchObject({
    name: 'Orla Penhale',
    organisation: 'Berth Holders',
    email: 'orla@berths.example',
    aliases: ['Orla P.'],
  });
  await store.getState().undoEdit();
  expect((await book())?.aliases).toEqual([]);
  await userEvent.clear(screen.getByRole('textbox', { name: 'E-mail' }));
  await userEvent.tab();
  await saved();
  expect((await book())?.email).toBeUndefined();
});

test('keeps a name that is only spaces in its field and out of the book', async () => {
  const { saved, book } = await open();
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await userEvent.clear(name);
  await userEvent.type(name, '  {Enter}');
  expect(screen.getByText('Write the name.')).toBeTruthy();
  await saved();
  expect((await book())?.name).toBe('Orla Penhale');
});

test('shows the seats that a person holds and the actions that are owed', async () => {
  const { office, store, person } = await open();
  expect(await screen.findByRole('link', { name: 'HWG 7/01' })).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'All actions of Orla Penhale' }));
  expect(window.location.hash).toBe('#/actions');
  expect(store.getState().registerView).toMatchObject({
    name: 'all',
    terms: [{ field: 'owner', is: ':', value: 'Orla Penhale' }],
  });
  const client = office.desk().client;
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  unwrap(await client.call('bodies.save', { editId: office.makeEditId(), body, rules: newBodyRules }));
  const seat = {
    id: seatIdSchema.parse(office.makeId()),
    personId: person.id,
    category: 'Members',
    role: 'deputy' as const,
    voting: false,
    validFrom: '2027-04-01',
  };
  unwrap(await client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats: [seat] }));
  expect(
    await screen.findByRole('row', {
      name: 'HLC Harbour Lights Committee Members deputy, no vote from 1 April 2027',
    }),
  ).toBeTruthy();
});

test('says that an address names nobody', async () => {
  const office = await openOffice();
  renderScreen(office, office.desk(), <PersonPage personId="nobody" />);
  expect(await screen.findByText(/This address names nobody/)).toBeTruthy();
});
