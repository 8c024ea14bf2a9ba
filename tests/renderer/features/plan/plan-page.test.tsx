import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { MeetingId } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Desk, type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const sheetOf = async (office: Office, meetingId: MeetingId) =>
  unwrap(await office.desk().client.call('meetings.get', { meetingId }));

const agendaOf = async (office: Office, meetingId: MeetingId): Promise<string[]> =>
  (await sheetOf(office, meetingId)).items.map(
    ({ number, title, confidential }) => `${number} ${title}${confidential ? ' (confidential)' : ''}`,
  );

const open = async () => {
  const office = await openOffice();
  const id = await office.load(smallMeeting());
  const desk: Desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), `/meetings/${id}/plan`);
  await screen.findByRole('heading', { name: 'Agenda' });
  return { office, id, desk, store, user: userEvent.setup() };
};

const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const titles = (): string[] =>
  screen
    .getAllByRole('textbox', { name: /^Item / })
    .map((input) => `${input.getAttribute('aria-label')?.slice(5)} ${(input as HTMLInputElement).value}`);

describe('what is said of a meeting', () => {
  test('is saved as it is left, dates and times as people write them', async () => {
    const { office, id, user } = await open();
    await user.clear(field('Date'));
    await user.type(field('Date'), '26/5/27');
    await user.tab();
    await user.type(field('Start'), '9.30am{Enter}');
    await user.type(field('Venue'), '  Net loft ');
    await user.tab();
    await waitFor(async () =>
      expect((await sheetOf(office, id)).meeting).toMatchObject({
        date: '2027-05-26',
        startTime: '09:30',
        venue: 'Net loft',
      }),
    );
    expect(field('Date').value).toBe('Wed 26 May 2027');
  });

  test('that can’t be is kept in its field, with a sentence beside it', async () => {
    const { office, id, user } = await open();
    const before = (await sheetOf(office, id)).meeting;
    await user.clear(field('Date'));
    await user.type(field('Date'), '31 Feb 2027');
    await user.tab();
    expect(await screen.findByText('31 February 2027 is not in the calendar: the month has 28 days.')).toBeTruthy();
    expect(field('Date').value).toBe('31 Feb 2027');
    expect((await sheetOf(office, id)).meeting).toEqual(before);
  });
});
