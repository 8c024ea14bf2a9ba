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
    .getAllByRole<HTMLInputElement>('textbox', { name: /^Item / })
    .map((input) => `${input.getAttribute('aria-label')?.slice(5)} ${input.value}`);

test('warns when the items of a planned agenda are numbered otherwise than on the one that went out', async () => {
  const office = await openOffice();
  const file = smallMeeting();
  const id = await office.load({ ...file, meeting: { ...file.meeting, state: 'planned' } });
  const desk = office.desk();
  const order = { kind: 'agenda' as const, meetingId: id, version: 'full' as const };
  unwrap(await desk.client.call('documents.handOut', { editId: office.makeEditId(), order, format: 'html' }));
  renderApp(office, desk, createFakeClock(), `/meetings/${id}/plan`);
  await screen.findByRole('heading', { name: 'Agenda' });
  expect(screen.queryByText(/^The agenda went out on/)).toBeNull();
  const user = userEvent.setup();
  await user.click(screen.getByRole('textbox', { name: 'Item 1' }));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await screen.findByText(/^The agenda went out on .*: 2 is 1 now and 1 is 2 now\./)).toBeTruthy();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(screen.queryByText(/^The agenda went out on/)).toBeNull());
});

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

describe('the times of a meeting', () => {
  test('may end before they begin, which is said and not refused', async () => {
    const { office, id, user } = await open();
    await user.clear(field('Start'));
    await user.type(field('Start'), '22:00');
    await user.type(field('End'), '0:30{Enter}');
    expect(await screen.findByText('This is before the start.')).toBeTruthy();
    expect((await sheetOf(office, id)).meeting).toMatchObject({ startTime: '22:00', endTime: '00:30' });
    await user.clear(field('End'));
    await user.type(field('End'), '23:30{Enter}');
    await waitFor(() => expect(screen.queryByText('This is before the start.')).toBeNull());
  });
});

describe('the agenda', () => {
  test('is typed in place: items, nesting, moving and numbers by the keyboard', async () => {
    const { office, id, user } = await open();
    await user.click(field('Item 2'));
    await user.keyboard('{Enter}Dredging{Enter}{Tab}Spoil ground{Enter}{Enter}Any other business');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Enter}');
    expect(titles()).toEqual([
      '1 The slipway',
      '2 The lease',
      '3 Any other business',
      '4 ',
      '5 Dredging',
      '5.1 Spoil ground',
    ]);
    await user.keyboard('{Backspace}{Escape}');
    await waitFor(async () =>
      expect(await agendaOf(office, id)).toEqual([
        '1 The slipway',
        '2 The lease (confidential)',
        '3 Any other business',
        '4 Dredging',
        '4.1 Spoil ground',
      ]),
    );
    expect(document.activeElement).toBe(field('Item 3'));
  });

  test('keeps numbers as they are written, and refuses one that is taken with a sentence', async () => {
    const { office, id, user } = await open();
    await user.click(field('Item 2'));
    await user.keyboard('{Home}{ArrowLeft}');
    await user.clear(field('Number of item 2'));
    await user.keyboard('1{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'There is an item 1 already: ‘The slipway’. Give this one another number.',
    );
    await user.keyboard('{Home}{ArrowLeft}{Backspace}14a{Enter}');
    await waitFor(async () =>
      expect(await agendaOf(office, id)).toEqual(['1 The slipway', '14a The lease (confidential)']),
    );
    await user.keyboard('{Enter}Dredging{Enter}');
    await waitFor(async () => expect((await agendaOf(office, id)).at(-1)).toBe('15 Dredging'));
  });

  test('says Confidential in words', async () => {
    const { office, id, user } = await open();
    await user.click(field('Item 1'));
    await user.keyboard('{End}{ArrowRight}{Enter}');
    const toggle = screen.getByRole('button', { name: 'Confidential, item 1' });
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(toggle.textContent).toContain('Confidential');
    await waitFor(async () => expect((await agendaOf(office, id))[0]).toBe('1 The slipway (confidential)'));
  });

  test('keeps an item that has minutes, and says why', async () => {
    const { office, id, user } = await open();
    const before = await agendaOf(office, id);
    await user.click(screen.getByRole('button', { name: 'Take item 1 out' }));
    expect((await screen.findByRole('alert')).textContent).toContain('has minutes in it');
    expect(titles()).toEqual(['1 The slipway', '2 The lease']);
    expect(await agendaOf(office, id)).toEqual(before);
  });

  test('keeps what is typed while the host is away, and saves it when it is back', async () => {
    const { office, id, desk, user } = await open();
    desk.line = 'request lost';
    await user.click(field('Item 2'));
    await user.keyboard('{Enter}Dredging{Enter}{Tab}Spoil ground{Enter}');
    expect(titles().slice(0, 4)).toEqual(['1 The slipway', '2 The lease', '3 Dredging', '3.1 Spoil ground']);
    expect((await agendaOf(office, id)).length).toBe(2);
    desk.line = 'good';
    desk.tell('connected');
    await waitFor(async () =>
      expect((await agendaOf(office, id)).slice(2)).toEqual(['3 Dredging', '3.1 Spoil ground']),
    );
  });

  test('is taken back by Ctrl+Z, one change at a time, and done again', async () => {
    const { office, id, user } = await open();
    const before = await agendaOf(office, id);
    await user.click(field('Item 2'));
    await user.keyboard('{Enter}Dredging{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => expect((await agendaOf(office, id))[1]).toBe('2 Dredging'));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await agendaOf(office, id))[2]).toBe('3 Dredging'));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await agendaOf(office, id)).toEqual(before));
    await waitFor(() => expect(titles()).toEqual(['1 The slipway', '2 The lease']));
    expect(document.activeElement, 'the keyboard is on the line in place of the one that went').toBe(field('Item 2'));
  });
});

describe('what is planned of an item', () => {
  const plannedOf = async (office: Office, id: MeetingId) =>
    (await sheetOf(office, id)).items.map(({ plannedMinutes, presenter, purpose }) => [
      plannedMinutes,
      presenter,
      purpose,
    ]);

  test('is typed below its title: its time, then the time of the next, presenter and purpose', async () => {
    const { office, id, user } = await open();
    await user.clear(field('Start'));
    await user.type(field('Start'), '22:50{Enter}');
    await user.click(field('Item 1'));
    await user.keyboard('{Alt>}{Enter}{/Alt}45{ArrowDown}1:30{Tab}Orla Penhale{Tab}For Decision{Tab}');
    await waitFor(async () =>
      expect(await plannedOf(office, id)).toEqual([
        [45, undefined, undefined],
        [90, 'Orla Penhale', 'For Decision'],
      ]),
    );
    expect(screen.getByText('Planned 2:15, from 22:50 to 01:05.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^For Decision, Orla Penhale, 90 min\. .* item 2$/ })).toBeTruthy();
    await user.click(field('Minutes'));
    await user.clear(field('Minutes'));
    await user.keyboard('{Escape}{Escape}{Alt>}{Enter}{/Alt}');
    await user.clear(field('Minutes'));
    await user.keyboard('{ArrowUp}{Escape}');
    expect(document.activeElement).toBe(field('Item 1'));
    await waitFor(async () => expect((await plannedOf(office, id))[1]?.[0]).toBeUndefined());
    expect(screen.getByText('Planned 0:45, from 22:50 to 23:35.')).toBeTruthy();
  });

  test('keeps a time that is none in its field, with a sentence', async () => {
    const { office, id, user } = await open();
    await user.click(field('Item 1'));
    await user.keyboard('{Alt>}{Enter}{/Alt}soon{Enter}');
    expect(await screen.findByText(/^Write how many minutes: 15, or 1:30/)).toBeTruthy();
    expect(field('Minutes').value).toBe('soon');
    expect((await plannedOf(office, id))[0]?.[0]).toBeUndefined();
  });
});

describe('a new meeting', () => {
  const openNew = async () => {
    const office = await openOffice();
    const id = await office.load(smallMeeting());
    const { body } = await sheetOf(office, id);
    renderApp(office, office.desk(), createFakeClock(), `/bodies/${body.id}/new-meeting`);
    await screen.findByRole('heading', { name: 'New meeting of the HWG' });
    return { office, user: userEvent.setup() };
  };

  test('has the next number, and is planned by Enter', async () => {
    const { office, user } = await openNew();
    expect(field('Number').value).toBe('8');
    const trail = within(screen.getByRole('navigation', { name: 'Where you are' }));
    expect(trail.getByRole('link', { name: 'HWG' }).getAttribute('href')).toMatch(/^#\/bodies\/[0-9a-f-]{36}$/);
    await user.type(field('Date'), '9 April 2026{Enter}');
    expect(await screen.findByRole('heading', { name: 'Agenda' })).toBeTruthy();
    const { rows } = unwrap(await office.desk().client.call('meetings.list', {}));
    expect(rows[0]).toMatchObject({ number: '8', date: '2026-04-09', state: 'planned' });
  });

  test('with a number that exists keeps its fields, with a sentence beside the number', async () => {
    const { user } = await openNew();
    await user.clear(field('Number'));
    await user.type(field('Number'), '7');
    await user.type(field('Venue'), 'Net loft{Enter}');
    expect(await screen.findByText('HWG 7 is in the book already. Give this meeting another number.')).toBeTruthy();
    expect(field('Venue').value).toBe('Net loft');
    expect(within(screen.getByRole('form')).getByRole('button', { name: 'Plan the meeting' })).toBeTruthy();
  });
});
