import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Person, personSchema } from '../../../../shared/domain/person.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const add = async (office: Office, fields: Omit<Person, 'id'>): Promise<Person> => {
  const person = personSchema.parse({ id: office.makeId(), ...fields });
  unwrap(await office.desk().client.call('people.save', { editId: office.makeEditId(), person }));
  return person;
};

const open = async (address: string) => {
  const office = await openOffice();
  await add(office, { name: 'Zoë Marsh', aliases: ['Zozo'], organisation: 'Coast Survey', initials: 'ZM' });
  await add(office, { name: 'Ann Bell', aliases: [], organisation: 'Keepers', email: 'ann@keepers.example' });
  const store = renderApp(office, office.desk(), createFakeClock(), address);
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  return { office, saved };
};

const names = () => screen.getAllByRole('row').flatMap((row) => row.querySelector('a')?.textContent ?? []);

test('lists people by name and finds them by name, alias, initials and organisation', async () => {
  await open('/people');
  await screen.findByRole('row', { name: 'Ann Bell Keepers ann@keepers.example' });
  expect(names()).toEqual(['Ann Bell', 'Zoë Marsh']);
  const search = screen.getByRole('searchbox', { name: 'Search people' });
  for (const text of ['zoe', 'zozo', 'ZM', 'coast']) {
    await userEvent.clear(search);
    await userEvent.type(search, text);
    await waitFor(() => expect(names()).toEqual(['Zoë Marsh']));
  }
  await userEvent.type(search, 'xyz');
  expect(await screen.findByText('Nobody in the book fits “coastxyz”.')).toBeTruthy();
});

test('says in an empty book what the list is for', async () => {
  const office = await openOffice();
  renderApp(office, office.desk(), createFakeClock(), '/people');
  expect(await screen.findByRole('heading', { name: 'No people yet' })).toBeTruthy();
});

test('makes a person, and says before that somebody has the name already', async () => {
  const { office } = await open('/people/new');
  await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), 'ann bell');
  expect(await screen.findByText(/is in the book already/)).toBeTruthy();
  await userEvent.type(screen.getByRole('combobox', { name: 'Organisation' }), 'Pilots Guild');
  await userEvent.click(screen.getByRole('button', { name: 'Add the person' }));
  expect(await screen.findByRole('heading', { name: 'ann bell', level: 1 })).toBeTruthy();
  const { rows } = unwrap(await office.desk().client.call('people.list', {}));
  expect(rows.map(({ organisation }) => organisation)).toEqual(
    expect.arrayContaining(['Coast Survey', 'Keepers', 'Pilots Guild']),
  );
  const organisations = unwrap(await office.desk().client.call('organisations.list', {}));
  expect(organisations.total).toBe(3);
});

test('refuses a name that is only spaces, beside the field', async () => {
  const { office } = await open('/people/new');
  await userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), '   {Enter}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: /Name/ }).getAttribute('aria-invalid')).toBe('true'));
  expect(unwrap(await office.desk().client.call('people.list', {})).total).toBe(2);
});

test('keeps organisations with the names they go by', async () => {
  const { office, saved } = await open('/people/organisations');
  const aliases = await screen.findByRole('combobox', { name: 'Other names of Coast Survey' });
  await userEvent.type(aliases, 'The Survey{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: 'Add an organisation' }), 'Harbour Master{Enter}');
  await saved();
  const { rows } = unwrap(await office.desk().client.call('organisations.list', {}));
  expect(rows.map(({ name, aliases: also }) => [name, also])).toEqual([
    ['Coast Survey', ['The Survey']],
    ['Harbour Master', []],
    ['Keepers', []],
  ]);
});

test('keeps an organisation from taking the name of another', async () => {
  const { office, saved } = await open('/people/organisations');
  const name = await screen.findByRole('textbox', { name: 'Name of Coast Survey' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Keepers{Enter}');
  await saved();
  expect(await screen.findByText(/is a name of Keepers already/)).toBeTruthy();
  expect(name).toHaveProperty('value', 'Keepers');
  const { rows } = unwrap(await office.desk().client.call('organisations.list', {}));
  expect(rows.map((row) => row.name)).toEqual(['Coast Survey', 'Keepers']);
});
