import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ask } from '../../../helpers/book-on-disk.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

const open = async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  const clock = createFakeClock();
  renderApp(office, desk, clock, '/chasing');
  await screen.findByRole('table', { name: 'Owners' });
  const user = userEvent.setup();
  await user.keyboard('a');
  const calls = (name: string): number => desk.calls.filter((call) => call.name === name).length;
  return { clock, desk, office, user, calls };
};

test('saves the drafts once, and marks them as sent once, when a key or a button is pressed twice', async () => {
  const { desk, user, calls } = await open();
  await user.keyboard('ss');
  await waitFor(() => expect(desk.files.saved.length).toBeGreaterThan(0));
  expect([calls('chases.make'), desk.files.offered.length]).toEqual([1, 1]);
  await user.dblClick(screen.getByRole('button', { name: /^Mark as sent/ }));
  expect(await screen.findByText(/^1 mail marked as sent/)).toBeTruthy();
  expect(calls('chases.markSent')).toBe(1);
});

test('saves again when it is asked for later', async () => {
  const { clock, user, calls } = await open();
  await user.keyboard('sts');
  await waitFor(() => expect(calls('chases.make')).toBe(1));
  await clock.advance(1000);
  await user.keyboard('s');
  await waitFor(() => expect(calls('chases.make')).toBe(2));
});

test('says at its foot what its keys do', async () => {
  await open();
  expect(document.querySelector('.key-hints')?.textContent).toMatch(/down and up.*tone.*save the drafts.*mark as sent/);
});

test('reminds an owner who is called otherwise since, as one who was asked before', async () => {
  const { desk, office, user } = await open();
  const cells = (): string[] =>
    [...document.querySelectorAll('tr[data-owner] td')].map((cell) => cell.textContent ?? '');
  await user.click(screen.getByRole('button', { name: /^Mark as sent/ }));
  expect(await screen.findByText(/marked as sent/)).toBeTruthy();
  const asked = desk.calls.find(({ name }) => name === 'chases.markSent');
  expect(asked?.input).toMatchObject({ sent: [{ ownerId: expect.any(String) }] });
  const { rows } = await ask(office.app, 'people.list', {});
  const owner = rows.find(({ name }) => document.querySelector('tr[data-owner] th')?.textContent?.startsWith(name));
  if (!owner) throw new Error('The owner is a person of the book');
  const person = { id: owner.id, name: 'Isolde Marsh', aliases: [] };
  await ask(office.app, 'people.save', { editId: office.makeEditId(), person });
  expect(await screen.findByText('Isolde Marsh')).toBeTruthy();
  expect(cells().join(' ')).toMatch(/Reminder First, /);
});
