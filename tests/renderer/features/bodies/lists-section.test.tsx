import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BodyPage } from '../../../../renderer/features/bodies/body-page.tsx';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { bodyIdSchema, personIdSchema, seatIdSchema } from '../../../../shared/ids.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const { client } = desk;
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  const rules = { ...newBodyRules, classes: ['Green', 'Amber', 'Red'] };
  unwrap(await client.call('bodies.save', { editId: office.makeEditId(), body, rules }));
  const personId = personIdSchema.parse(office.makeId());
  const person = { id: personId, name: 'Ida Quayle', aliases: [], email: 'ida@example.org' };
  unwrap(await client.call('people.save', { editId: office.makeEditId(), person }));
  const seat = { id: seatIdSchema.parse(office.makeId()), personId, role: 'observer', voting: false } as const;
  unwrap(await client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats: [seat] }));
  const store = renderScreen(office, desk, <BodyPage bodyId={body.id} />);
  const part = within(await screen.findByRole('region', { name: 'Distribution lists' }));
  const kept = async () => unwrap(await office.desk().client.call('bodies.get', { bodyId: body.id })).rules.lists;
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  return { store, part, kept, saved, personId };
};

test('begins with Members and Observers, by the classes of the body, and is taken back as one', async () => {
  const { store, part, kept, saved } = await open();
  await userEvent.click(part.getByRole('button', { name: 'Begin with Members and Observers' }));
  await saved();
  expect((await kept())?.map(({ name, classes, roles }) => [name, classes, roles])).toEqual([
    ['Members', ['Green', 'Amber', 'Red'], ['chair', 'deputy', 'member', 'alternate', 'secretary']],
    ['Observers', ['Green'], ['observer']],
  ]);
  const observers = within(part.getByRole('group', { name: 'Distribution list Observers' }));
  expect(await observers.findByText('Today it is Ida Quayle.')).toBeDefined();
  await store.getState().undoEdit();
  expect(await part.findByRole('button', { name: 'Begin with Members and Observers' })).toBeDefined();
  expect(await kept()).toBeUndefined();
});

test('sets name, classes, seats and people of a list by the keyboard alone', async () => {
  const { part, kept, saved, personId } = await open();
  part.getByRole('button', { name: 'Add a list' }).focus();
  await userEvent.keyboard('{Enter}');
  const list = within(await part.findByRole('group', { name: 'Distribution list List 1' }));
  await userEvent.clear(list.getByRole('textbox', { name: 'Name of the list' }));
  await userEvent.keyboard('Press{Enter}');
  await saved();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await saved();
  list.getByRole('combobox', { name: 'Add a person to Press by hand' }).focus();
  await userEvent.keyboard('Ida Quayle{Enter}');
  await saved();
  const [press] = (await kept()) ?? [];
  expect(press).toMatchObject({ name: 'Press', classes: ['Green', 'Amber'], roles: [], people: [personId] });
  expect(await list.findByText('Today it is Ida Quayle.')).toBeDefined();
  await userEvent.click(list.getByRole('button', { name: /^Take Ida Quayle.* off Press$/ }));
  await saved();
  expect(await list.findByText('Nobody is on it today.')).toBeDefined();
});

test('refuses a name that another list has, or that means something else, and keeps what was typed', async () => {
  const { part, kept, saved } = await open();
  await userEvent.click(part.getByRole('button', { name: 'Begin with Members and Observers' }));
  await saved();
  const list = within(part.getByRole('group', { name: 'Distribution list Observers' }));
  const name = list.getByRole('textbox', { name: 'Name of the list' });
  for (const [typed, said] of [
    ['members', /stands twice/],
    ['Public', /means something else already/],
  ] as const) {
    await userEvent.clear(name);
    await userEvent.type(name, `${typed}{Enter}`);
    expect(await list.findByText(said)).toBeDefined();
    expect(name).toHaveProperty('value', typed);
  }
  expect((await kept())?.map((one) => one.name)).toEqual(['Members', 'Observers']);
});
