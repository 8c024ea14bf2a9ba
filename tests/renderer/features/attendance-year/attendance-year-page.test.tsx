import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { FileBlock, MeetingFile } from '../../../../shared/interchange/schema.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { aSeat } from '../../../helpers/registers.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const NOON = Date.UTC(2026, 10, 29, 12);

const left: FileBlock = {
  kind: 'attendanceEvent',
  person: 'Orla Penhale',
  change: 'left',
  text: 'Orla Penhale left.',
  visibility: 'confidential',
};

type Meeting = readonly [number: string, date: string, state: 'draft' | 'cancelled', blocks?: readonly FileBlock[]];

const fileOf = ([number, date, state, blocks = []]: Meeting): MeetingFile => ({
  ...smallMeeting(number),
  format: 'minutebook-meeting/2',
  meeting: { number, date, state },
  attendance: [
    { name: 'Orla Penhale', initials: 'OP', organisation: 'Quay Light', state: 'present' },
    { name: 'Rhys Tamblyn', initials: 'RT', organisation: 'Net Loft', state: 'apologies' },
  ],
  agenda: [
    { number: '1', title: 'Slips', blocks: [...blocks] },
    { number: '2', title: 'Lease', blocks: [{ kind: 'paragraph', text: 'They went on.' }] },
  ],
});

const MEETINGS: readonly Meeting[] = [
  ['6', '2025-09-12', 'draft'],
  ['7', '2026-03-12', 'draft', [left]],
  ['8', '2026-05-12', 'cancelled'],
];

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const { client } = desk;
  for (const meeting of MEETINGS) await office.load(fileOf(meeting));
  const [body] = unwrap(await client.call('bodies.list', {})).rows;
  const { rows: people } = unwrap(await client.call('people.list', {}));
  if (!body) throw new Error('There is a body');
  const seats = people.map(({ id }) => aSeat({ personId: id }));
  unwrap(await client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats }));
  const store = renderApp(office, desk, createFakeClock(NOON), `/bodies/${body.id}/attendance`);
  await screen.findByRole('table', { name: 'Who was at the meetings of HWG' });
  return { desk, store, user: userEvent.setup(), bodyId: body.id };
};

const words = (row: HTMLElement): (string | null)[] =>
  [...row.querySelectorAll('th, td')].map((cell) => cell.querySelector('.unseen')?.textContent ?? cell.textContent);

const rowOf = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

describe('attendance over a year', () => {
  test('shows person by meeting for the last twelve months, with the sums', async () => {
    await open();
    expect(words(rowOf(/^Orla Penhale/))).toEqual([
      expect.stringMatching(/^Orla Penhale Confidential/),
      '1 of 1',
      '100%',
      '',
      'part, by the minutes',
      '',
    ]);
    expect(words(rowOf(/^Rhys Tamblyn/)).slice(1, 5)).toEqual(['0 of 1', '0%', '', 'apologies']);
    expect(screen.getByRole('columnheader', { name: /^8 12 May 2026 cancelled/ })).toBeTruthy();
    expect(words(rowOf(/^Net Loft/)).slice(1, 5)).toEqual(['0 of 1', '0%', '', 'not represented']);
    expect(screen.getByText('1 meeting counted. 1 meeting shown and not counted.')).toBeTruthy();
  });

  test('is gone through by the keyboard: years, days, people', async () => {
    const { user } = await open();
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await screen.findByRole('columnheader', { name: /^6 12 Sep 2025/ });
    expect(screen.queryByRole('columnheader', { name: /^7/ })).toBeNull();
    await user.keyboard('t');
    await screen.findByRole('columnheader', { name: /^7/ });
    await user.keyboard('j');
    expect(document.activeElement?.textContent).toBe('Orla Penhale');
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Net Loft');
    await user.keyboard('k');
    expect(document.activeElement?.textContent).toBe('Rhys Tamblyn');
    await user.keyboard('d');
    const from = screen.getByRole('textbox', { name: 'From' });
    expect(document.activeElement).toBe(from);
    await user.clear(from);
    await user.type(from, '1 Jan 2025{Enter}');
    await waitFor(() => expect(screen.getAllByRole('columnheader', { name: /^[678] / })).toHaveLength(3));
  });

  test('refuses days that end before they begin, with a sentence', async () => {
    const { user } = await open();
    const to = screen.getByRole('textbox', { name: 'To' });
    await user.clear(to);
    await user.type(to, '1 Jan 2020{Enter}');
    expect(await screen.findByText('Write a day; the first one is not after the last.')).toBeTruthy();
  });

  test('is taken along as a file, for others unless it is said otherwise', async () => {
    const { desk, user } = await open();
    await user.keyboard('e');
    const dialog = within(await screen.findByRole('dialog', { name: 'Take the list along' }));
    expect(
      await dialog.findByText(/^2 people; of 1 of them something is known from confidential minutes/),
    ).toBeTruthy();
    await user.selectOptions(dialog.getByRole('combobox', { name: 'As' }), 'CSV, for any spreadsheet');
    await user.click(dialog.getByRole('button', { name: 'Save the list …' }));
    await waitFor(() => expect(desk.files.saved).toHaveLength(1));
    expect(desk.files.saved[0]?.name).toBe('HWG attendance 2025-11-30 to 2026-11-29 - PUBLIC.csv');
    expect(desk.files.saved[0]?.bytes.toString()).toContain('Orla Penhale,Quay Light,member,present,');
  });

  test('says nothing of comings and goings in confidence while the screen is shared', async () => {
    const { store } = await open();
    await act(() => store.getState().changeSettings(() => ({ isScreenShared: true })));
    await waitFor(() => expect(words(rowOf(/^Orla Penhale/))[4]).toBe('present'));
    expect(document.body.textContent).not.toContain('by the minutes,');
    expect(rowOf(/^Orla Penhale/).textContent).not.toContain('Confidential');
  });
});
