import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ActionTerm } from '../../../shared/domain/action-terms.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { renderApp } from '../../helpers/render-app.tsx';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const NOON = Date.UTC(2027, 8, 29, 12);

test('a screen that can’t be drawn says so, loses no word, and leaves the rest of the window as it is', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  const action = unwrap(await desk.client.call('actions.list', { filter: {} })).rows[0];
  const store = renderApp(office, desk, createFakeClock(NOON), `/actions/${action?.id}`);
  const user = userEvent.setup();
  const panel = within(await screen.findByRole('complementary', { name: 'Action' }));
  const due = await panel.findByRole('combobox', { name: 'Due' });
  await user.clear(due);
  await user.type(due, '15 December 2027');

  const { registerView } = store.getState();
  const broken = {
    ...registerView,
    get terms(): readonly ActionTerm[] {
      throw new Error('broken');
    },
  };
  store.setState({ registerView: broken });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText(/What you typed is not lost/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'People' })).toBeTruthy();
  await waitFor(async () => {
    const { rows } = unwrap(await desk.client.call('actions.list', { filter: {} }));
    expect(rows[0]?.due).toEqual({ date: '2027-12-15' });
  });

  await user.click(alert.getByRole('link', { name: 'Open Home' }));
  expect(await screen.findByRole('heading', { name: /^Next meetings/ })).toBeTruthy();
  store.setState({ registerView });
  await user.click(screen.getByRole('link', { name: 'Actions' }));
  expect(await screen.findByRole('table', { name: 'Actions' })).toBeTruthy();
});
