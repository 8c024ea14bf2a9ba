import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MeetingFile } from '../../../../shared/interchange/schema.ts';
import { readCalendarIn } from '../../../helpers/calendar-reader.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

const planned = (): MeetingFile => ({
  ...smallMeeting(),
  meeting: { number: '7', date: '2026-03-26', startTime: '10:00', state: 'planned' },
});

const open = async (meeting = planned(), screenName = 'plan') => {
  const office = await openOffice();
  const id = await office.load(meeting);
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), `/meetings/${id}/${screenName}`);
  const saved = (count: number) =>
    waitFor(() => expect(desk.files.saved).toHaveLength(count)).then(() => {
      const { name = '', bytes = Buffer.from('') } = desk.files.saved.at(-1) ?? {};
      const ics = bytes.toString();
      return { name, ics, event: readCalendarIn('Europe/London', ics)[0] };
    });
  return { id, desk, store, saved, user: userEvent.setup() };
};

test('saves the invitation to a meeting from its plan, and by key what is being typed with it', async () => {
  const { saved, user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Save the invitation (.ics) …' }));
  const first = await saved(1);
  expect(first.name).toBe('HWG 7 invitation.ics');
  expect(first.event).toMatchObject({ start: '2026-03-26T10:00:00.000Z', summary: 'HWG meeting 7' });
  expect(await screen.findByText('Saved as HWG 7 invitation.ics.')).toBeTruthy();
  const date = screen.getByRole('textbox', { name: 'Date' });
  await user.clear(date);
  await user.type(date, '2 April 2026');
  await user.keyboard('{Control>}{Shift>}Y{/Shift}{/Control}');
  const second = await saved(2);
  expect(second.event).toMatchObject({ uid: first.event?.uid, start: '2026-04-02T09:00:00.000Z' });
  expect(second.event?.sequence).toBeGreaterThan(first.event?.sequence ?? 0);
});

test('is a cancellation of the same event once the meeting is cancelled', async () => {
  const { saved, user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Save the invitation (.ics) …' }));
  const invited = await saved(1);
  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'cancelled');
  await user.click(await screen.findByRole('button', { name: 'Save the cancellation (.ics) …' }));
  const cancelled = await saved(2);
  expect(cancelled.name).toBe('HWG 7 cancellation.ics');
  expect(cancelled.ics).toContain('STATUS:CANCELLED');
  expect(cancelled.event?.uid).toBe(invited.event?.uid);
});

test('says what is missing where a meeting has no date yet', async () => {
  const { user, desk } = await open({ ...smallMeeting(), meeting: { number: '7', state: 'planned' } });
  await user.click(await screen.findByRole('button', { name: 'Save the invitation (.ics) …' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/has no date yet\. Enter one on its plan/);
  expect(desk.files.saved).toEqual([]);
});

test('stands beside the files of a hand-out too', async () => {
  const { saved, user } = await open(planned(), 'hand-out');
  await user.click(await screen.findByRole('button', { name: 'Save the invitation (.ics) …' }));
  expect((await saved(1)).event?.summary).toBe('HWG meeting 7');
});
