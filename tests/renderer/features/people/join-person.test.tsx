import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Person } from '../../../../shared/domain/person.ts';
import { personSchema } from '../../../../shared/domain/person.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const add = async (office: Office, fields: Omit<Person, 'id' | 'aliases'>): Promise<Person> => {
  const person = personSchema.parse({ id: office.makeId(), aliases: [], ...fields });
  unwrap(await office.desk().client.call('people.save', { editId: office.makeEditId(), person }));
  return person;
};

const list = async (office: Office): Promise<readonly Person[]> =>
  unwrap(await office.desk().client.call('people.list', {})).rows;

const named = async (office: Office, name: string): Promise<Person> => {
  const found = (await list(office)).find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

/** The page of somebody who has been at a meeting and owes an action. */
const open = async (
  at: (office: Office) => Promise<string> = async (office) => `/people/${(await named(office, 'Orla Penhale')).id}`,
) => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const store = renderApp(office, office.desk(), createFakeClock(), await at(office));
  return { office, store };
};

const field = () => screen.findByRole('combobox', { name: 'Same person as' });
const button = () => screen.getByRole('button', { name: 'Make them one person' });
const words = () => within(screen.getByRole('region', { name: 'In the book twice?' })).getByRole('status');

test('says what moves and which name stays, makes one person by the keyboard alone, and takes it back', async () => {
  const { office, store } = await open();
  const orla = await named(office, 'Orla Penhale');
  const other = await add(office, { name: 'O. Penhale', organisation: 'Coast Survey', email: 'op@survey.example' });
  expect(button()).toHaveProperty('disabled', true);
  await waitFor(() => expect(store.getState().people).toHaveLength(2));
  await userEvent.type(await field(), 'o. pen');
  expect(await screen.findByRole('option', { name: 'O. Penhale (Coast Survey)' })).toBeTruthy();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(words().textContent).toBe(
      'O. Penhale (Coast Survey) stays, takes over 1 action and 1 meeting, and also goes by ‘Orla Penhale’. Added: the initials OP. Minutes stay as they are.',
    ),
  );
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(button());
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe(`#/people/${other.id}`));
  expect(await screen.findByRole('link', { name: 'HWG 7/01' })).toBeTruthy();
  expect(await list(office)).toMatchObject([{ id: other.id, aliases: ['Orla Penhale'], initials: 'OP' }]);
  expect(screen.getByText('Orla Penhale and O. Penhale made one')).toBeTruthy();
  await store.getState().undoEdit();
  expect((await list(office)).map(({ id }) => id).toSorted()).toEqual([other.id, orla.id].toSorted());
});

test('is offered in the palette, which leads to the field', async () => {
  const { store } = await open();
  await field();
  const offered = store.getState().commands.find(({ label }) => label === 'Same person as …');
  offered?.run();
  expect(document.activeElement).toBe(await field());
});

test('lets the name of this page stay', async () => {
  const { office } = await open();
  const orla = await named(office, 'Orla Penhale');
  await add(office, { name: 'O. Penhale', email: 'op@survey.example' });
  await screen.findByRole('textbox', { name: /^Name/ });
  await waitFor(async () => {
    await userEvent.clear(await field());
    await userEvent.type(await field(), 'O. Penhale');
    expect(screen.getByRole('combobox', { name: 'Entry that stays' })).toBeTruthy();
  });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Entry that stays' }), 'Orla Penhale');
  await waitFor(() =>
    expect(words().textContent).toBe(
      'Orla Penhale stays and also goes by ‘O. Penhale’. Added: the e-mail address op@survey.example. Minutes stay as they are.',
    ),
  );
  await userEvent.click(button());
  await waitFor(async () => expect(await list(office)).toMatchObject([{ id: orla.id, aliases: ['O. Penhale'] }]));
  expect(window.location.hash).toBe(`#/people/${orla.id}`);
  await waitFor(async () => expect(await field()).toHaveProperty('value', ''));
  expect(screen.queryByText(/the same person already/)).toBeNull();
  // Another name of this very page means nobody else.
  await userEvent.type(await field(), 'O. Penhale');
  expect(screen.queryByRole('combobox', { name: 'Entry that stays' })).toBeNull();
  expect(screen.queryByText(/the same person already/)).toBeNull();
});

test('thinks of others than the one of this page who has the same name', async () => {
  await open(async (opened) => {
    for (const organisation of ['Coast Survey', 'Harbour Trust'])
      await add(opened, { name: 'Ines Prado', organisation });
    return `/people/${(await add(opened, { name: 'Ines Prado' })).id}`;
  });
  const stays = () => screen.queryByRole('combobox', { name: 'Entry that stays' });
  await screen.findByRole('textbox', { name: /^Name/ });
  await userEvent.type(await field(), 'ines prado');
  expect(await screen.findByText(/Several people are called ines prado/)).toBeTruthy();
  expect(stays()).toBeNull();
  await userEvent.type(await field(), ' (Harbour Trust)');
  await waitFor(() => expect(stays()?.textContent).toBe('Ines Prado (Harbour Trust)Ines Prado'));
});

test('says why two who were in one room are two people, and offers nothing', async () => {
  const meeting = smallMeeting();
  const office = await openOffice();
  await office.load({
    ...meeting,
    attendance: [...(meeting.attendance ?? []), { name: 'Bram Tull', initials: 'BT', state: 'present' }],
  });
  const orla = await named(office, 'Orla Penhale');
  renderApp(office, office.desk(), createFakeClock(), `/people/${orla.id}`);
  await userEvent.type(await field(), 'Bram Tull');
  expect(await screen.findByText(/are both on the list of HWG 7 .*so they are two people/)).toBeTruthy();
  expect(button()).toHaveProperty('disabled', true);
});

test('points namesakes out in the list, and thinks of them first on their pages', async () => {
  const { office } = await open(async (opened) => {
    await add(opened, { name: 'orla penhale', organisation: 'Coast Survey' });
    await add(opened, { name: 'Ines Prado' });
    return '/people';
  });
  expect(await screen.findByText(/A name stands here more than once/)).toBeTruthy();
  expect(screen.getAllByText('2 of this name')).toHaveLength(2);
  expect((await list(office)).length).toBe(3);
  await userEvent.click(screen.getAllByRole('link', { name: 'Orla Penhale' })[0] ?? document.body);
  await waitFor(async () => expect(await field()).toHaveProperty('value', 'orla penhale (Coast Survey)'));
  await userEvent.click(screen.getByRole('button', { name: 'The same person?' }));
  expect(document.activeElement).toBe(await field());
  await waitFor(() =>
    expect(words().textContent).toMatch(/^orla penhale \(Coast Survey\) stays and takes over 1 action/),
  );
});

test('leads from the address of the one that is gone to the other one', async () => {
  const { office } = await open(async (opened) => {
    const [orla, other] = [await named(opened, 'Orla Penhale'), await add(opened, { name: 'O. Penhale' })];
    const two = { personId: orla.id, intoId: other.id };
    unwrap(await opened.desk().client.call('people.join', { editId: opened.makeEditId(), ...two }));
    return `/people/${orla.id}`;
  });
  expect(await screen.findByRole('link', { name: 'HWG 7/01' })).toBeTruthy();
  expect(window.location.hash).toBe(`#/people/${(await named(office, 'O. Penhale')).id}`);
});

test('counts no confidential action on a shared screen', async () => {
  const meeting = smallMeeting();
  const office = await openOffice();
  const secret = {
    kind: 'action' as const,
    text: 'to sell the pier',
    owners: ['Orla Penhale'],
    visibility: 'confidential' as const,
  };
  const [first, ...rest] = meeting.agenda ?? [];
  if (!first) throw new Error('There is no item');
  await office.load({ ...meeting, agenda: [{ ...first, blocks: [...(first.blocks ?? []), secret] }, ...rest] });
  const orla = await named(office, 'Orla Penhale');
  await add(office, { name: 'O. Penhale' });
  const store = renderApp(office, office.desk(), createFakeClock(), `/people/${orla.id}`);
  await userEvent.type(await field(), 'O. Penhale');
  await waitFor(() => expect(words().textContent).toMatch(/takes over 2 actions/));
  await store.getState().changeSettings(() => ({ isScreenShared: true }));
  await waitFor(() => expect(words().textContent).toMatch(/takes over 1 action and 1 meeting/));
});
