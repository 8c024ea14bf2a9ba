import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

test('offers the verbs that decisions have as soon as it is opened, and reads the list once', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  renderApp(office, desk, createFakeClock(), '/decisions');
  await screen.findByRole('table', { name: 'Decisions' });
  await userEvent.click(screen.getByRole('combobox', { name: 'Verb' }));
  expect(await screen.findByRole('option', { name: 'AGREED' })).toBeTruthy();
  expect(desk.calls.filter(({ name }) => name === 'decisions.list')).toHaveLength(1);
});
