import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

test('hides a confidential action that has no number, and is called by its text, while others look on', async () => {
  const office = await openOffice();
  const meeting = smallMeeting();
  const text = 'Orla Penhale to sell the north lamp';
  meeting.agenda?.[0]?.blocks?.push({ kind: 'action', text, visibility: 'confidential' });
  await office.load(meeting);
  const desk = office.desk();
  const bodies = await desk.client.call('bodies.list', {});
  const bodyId = bodies.ok ? bodies.value.rows[0]?.id : undefined;
  const store = renderApp(office, desk, createFakeClock(), `/bodies/${bodyId}/next-agenda`);
  await screen.findByText(/north lamp/u, undefined, { timeout: 5000 });
  await store.getState().changeSettings(() => ({ isScreenShared: true }));
  await screen.findAllByText('Hidden while the screen is shared');
  expect(document.body.textContent).not.toContain('north lamp');
  expect(document.body.textContent).toContain('HWG 7/01');
});
