import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { organisationSchema } from '../../../../shared/domain/person.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const add = async (office: Office, name: string, ...aliases: string[]) => {
  const organisation = organisationSchema.parse({ id: office.makeId(), name, aliases });
  unwrap(await office.desk().client.call('organisations.save', { editId: office.makeEditId(), organisation }));
  return organisation;
};
const list = async (office: Office) => unwrap(await office.desk().client.call('organisations.list', {})).rows;

test('makes one organisation of two, found by another name, and takes it back', async () => {
  const office = await openOffice();
  const [guild, seeds] = [await add(office, 'Guild'), await add(office, 'Seed Guild', 'The Seeds')];
  const store = renderApp(office, office.desk(), createFakeClock(), `/people/organisations/${guild.id}`);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Same organisation as' }), 'the seeds');
  expect(await screen.findByText('Seed Guild stays and also goes by ‘Guild’. Minutes stay as they are.')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toBe(`#/people/organisations/${seeds.id}`));
  expect(await list(office)).toMatchObject([{ id: seeds.id, aliases: ['The Seeds', 'Guild'] }]);
  await store.getState().undoEdit();
  expect(await list(office)).toEqual([guild, seeds]);
});

test('leads from the address of the one that is gone to the other one', async () => {
  const office = await openOffice();
  const [guild, seeds] = [await add(office, 'Guild'), await add(office, 'Seed Guild')];
  const two = { organisationId: guild.id, intoId: seeds.id };
  unwrap(await office.desk().client.call('organisations.join', { editId: office.makeEditId(), ...two }));
  renderApp(office, office.desk(), createFakeClock(), `/people/organisations/${guild.id}`);
  expect(await screen.findByText('Also known as Guild.')).toBeTruthy();
  expect(window.location.hash).toBe(`#/people/organisations/${seeds.id}`);
});
