import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { personIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const openPalette = async () => {
  const office = await openOffice();
  const { agenda: [first, ...others] = [], ...meeting } = smallMeeting();
  if (!first) throw new Error('The meeting has items');
  const papers = [
    { title: 'Drawings of the slipway', reference: 'HWG_7_1203_01' },
    { title: 'Price of the north lamp', reference: 'HWG_7_1203_02', classification: 'Red' },
  ];
  const agenda = [{ ...first, papers }, ...others];
  const meetingId = await office.load({ ...meeting, format: 'minutebook-meeting/2', agenda });
  const person = { id: personIdSchema.parse(office.makeId()), name: 'Rhoda Garth', aliases: [] };
  unwrap(await office.desk().client.call('people.save', { editId: office.makeEditId(), person }));
  const store = renderApp(office, office.desk(), createFakeClock(), '/');
  await screen.findByRole('heading', { name: /^Next meetings/ });
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Go to' });
  return { store, meetingId, person, field };
};

const chosen = (): string | null => screen.getByRole('option', { selected: true }).textContent;

test.each([
  ['peo', /^People +Screens/, () => '/people'],
  ['hwg 7', /^HWG 7/, ({ meetingId }: { meetingId: string }) => `/meetings/${meetingId}/live`],
  ['harbour works', /^HWG Harbour Works Group/, () => /^\/bodies\/[0-9a-f-]{36}$/],
  ['rhoda', /^Rhoda Garth/, ({ person }: { person: { id: string } }) => `/people/${person.id}`],
  ['drawings', /^HWG_7_1203_01 Drawings of the slipway, HWG 7/, () => /^\/papers\/[0-9a-f-]{36}$/],
  ['7_1203_02', /^HWG_7_1203_02 confidential, Price of the north lamp/, () => /^\/papers\/[0-9a-f-]{36}$/],
  ['three offers', /^HWG 7\/01.*three offers/, () => /^\/actions\/[0-9a-f-]{36}$/],
])('goes to %s', async (words, found, address) => {
  const opened = await openPalette();
  await userEvent.type(opened.field, words);
  await waitFor(() => expect(chosen()).toMatch(found));
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash.slice(1)).toMatch(address(opened));
  expect(screen.queryByRole('combobox', { name: 'Go to' })).toBeNull();
});

test('finds no confidential paper while others look on', async () => {
  const { store, field } = await openPalette();
  await store.getState().changeSettings(() => ({ isScreenShared: true }));
  await userEvent.type(field, 'HWG_7');
  await waitFor(() => expect(chosen()).toMatch(/^HWG_7_1203_01/));
  expect(screen.queryByRole('option', { name: /1203_02|lamp/ })).toBeNull();
});

test('goes through the list by the arrows while the focus stays in the field', async () => {
  const { field } = await openPalette();
  expect(chosen()).toMatch(/^Home/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(chosen()).toMatch(/^Meetings/);
  expect(document.activeElement).toBe(field);
  expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(chosen());
});

test('offers what can be done on the screen, and does it', async () => {
  const { store, field } = await openPalette();
  let done = 0;
  const run = () => {
    done += 1;
  };
  act(() => void store.getState().offerCommands([{ id: 'ring', label: 'Ring the bell', is: 'text.bold', run }]));
  await userEvent.type(field, 'ring');
  await userEvent.click(await screen.findByRole('option', { name: /Ring the bell.*Ctrl\+B/ }));
  expect(done).toBe(1);
});

test('says that nothing fits, and is empty when it opens again', async () => {
  const { field } = await openPalette();
  await userEvent.type(field, 'zeppelin');
  expect(await screen.findByText('Nothing in the book has these words.')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('combobox', { name: 'Go to' })).toHaveProperty('value', '');
});

test('gives the focus back where it was when it is left, for the next key belongs there', async () => {
  const { field } = await openPalette();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(field.isConnected).toBe(false));
  const link = screen.getByRole('link', { name: 'Meetings' });
  link.focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Go to' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(link));
});
