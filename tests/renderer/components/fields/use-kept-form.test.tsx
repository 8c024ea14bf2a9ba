import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

const openAt = async (address: string): Promise<Office> => {
  const office = await openOffice();
  await office.load(smallMeeting());
  renderApp(office, office.desk(), createFakeClock(), address);
  return office;
};

const goTo = (address: string): void => {
  window.location.hash = address;
};

const asksToClose = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('keeps what was typed into a form while another screen is looked at, and asks before it is closed', async () => {
  await openAt('/bodies/new');
  expect(asksToClose()).toBe(false);
  await userEvent.type(await screen.findByRole('textbox', { name: /Full name/ }), 'Harbour Lights Committee');
  goTo('/people/new');
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Ida Quist');
  expect(asksToClose()).toBe(true);
  goTo('/bodies/new');
  expect(await screen.findByRole('textbox', { name: /Full name/ })).toHaveProperty('value', 'Harbour Lights Committee');
  goTo('/people/new');
  expect(await screen.findByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Ida Quist');
});

test('forgets a form that was sent', async () => {
  await openAt('/people/new');
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Ida Quist{Enter}');
  await screen.findByRole('heading', { name: 'Seats' });
  expect(asksToClose()).toBe(false);
  goTo('/people/new');
  await screen.findByRole('button', { name: 'Add the person' });
  expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', '');
});

test('keeps a meeting that is being planned apart from what is only likely', async () => {
  const office = await openAt('/');
  const body = await office.desk().client.call('bodies.list', {});
  const address = `/bodies/${body.ok ? body.value.rows[0]?.id : ''}/new-meeting`;
  goTo(address);
  await screen.findByRole('textbox', { name: /^Number/ });
  expect(asksToClose()).toBe(false);
  await userEvent.type(screen.getByRole('textbox', { name: 'Venue' }), 'The Lamp Room');
  goTo('/meetings');
  await screen.findByRole('table', { name: /^Meetings/ });
  goTo(address);
  expect(await screen.findByRole('textbox', { name: 'Venue' })).toHaveProperty('value', 'The Lamp Room');
  expect(screen.getByRole('textbox', { name: /^Number/ })).toHaveProperty('value', '8');
});
