import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { MeetingFile } from '../../../../shared/interchange/schema.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { ferryFile, makeFerryMeeting } from '../../../helpers/room-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async (file: MeetingFile = ferryFile({ attendance: [] }), last?: MeetingFile) => {
  const office = await openOffice();
  if (last) await office.load(last);
  const meetingId = await makeFerryMeeting(office.app, { file });
  renderApp(office, office.desk(), createFakeClock(), `/meetings/${meetingId}/live`);
  await screen.findByRole('textbox', { name: /^Minutes of item 1/ });
  const user = userEvent.setup();
  await user.keyboard('{Control>}/{/Control}');
  await screen.findByRole('grid', { name: 'People' });
  const { client } = office.desk();
  const listed = async (): Promise<string[]> => {
    const { attendance } = unwrap(await client.call('meetings.get', { meetingId }));
    return attendance.map(({ name, initials, category, organisation, capacity, qualifier, state }) =>
      [name, initials, category, organisation, capacity, qualifier, state].filter(Boolean).join(' | '),
    );
  };
  const holds = (list: readonly string[]) => waitFor(async () => expect(await listed()).toEqual(list));
  return { user, listed, holds };
};

const roll = () => screen.getByRole('complementary', { name: 'Roll call' });
const status = () => screen.getByRole('region', { name: 'Status' }).textContent;

describe('the roll call beside the text', () => {
  test('begins with the first who is not marked; a key each, and back to the text', async () => {
    const { user, holds } = await open();
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Maud Ellery, not marked');
    await user.keyboard('ppapx');
    await holds([
      'Maud Ellery | ME | Chair | Chair | present',
      'Ben Marsh | BM | Skippers | present',
      'Sam Lowe | SL | Islanders | present',
      'Ida Brook | IB | Skippers | apologies',
      'Nell Harker | NH | Office | Meeting Secretary | absent',
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Roll call' })).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('textbox');
    await waitFor(() => expect(status()).toContain('3 in the room, quorate (3, needs 3)'));
  });

  test('takes over last time by one key, and exceptions by their initials', async () => {
    const last = ferryFile({ meeting: { number: '3', date: '2027-04-14', state: 'approved' } });
    const { user, holds } = await open(undefined, last);
    await user.keyboard('l');
    await waitFor(() => expect(within(roll()).getByText('4 present')).toBeTruthy());
    await user.keyboard('vbm a{Enter}sl{Enter}');
    await holds([
      'Maud Ellery | ME | Chair | Chair | present',
      'Ida Brook | IB | Skippers | present',
      'Sam Lowe | SL | Islanders | present',
      'Nell Harker | NH | Office | Secretary | present',
      'Ben Marsh | BM | Skippers | apologies',
    ]);
  });

  test('knows alternates, who count while the other is away, and visitors for an item', async () => {
    const { user, holds } = await open();
    await user.keyboard('papx{Escape}{Control>}/{/Control}');
    await screen.findByRole('grid', { name: 'People' });
    await user.keyboard('vRuth Quay (Pilots) for bm{Enter}Ann Bell (Weir Board), Proposer, item 2{Enter}');
    await holds([
      'Maud Ellery | ME | Chair | Chair | present',
      'Ida Brook | IB | Skippers | present',
      'Ruth Quay | RQ | Skippers | Pilots | alternate for Ben Marsh | present',
      'Ann Bell | AB | Office | Weir Board | Proposer | item 2 | present',
      'Ben Marsh | BM | Skippers | apologies',
      'Sam Lowe | SL | Islanders | absent',
    ]);
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(status()).toContain('3 in the room, quorate (3, needs 3)'));
    expect(within(screen.getByRole('region', { name: 'People' })).getByText('here for other items')).toBeTruthy();
  });

  test('reads a table that is pasted, and keeps nothing before it is asked to', async () => {
    const { user, listed, holds } = await open();
    const text = [
      'Category\tMembers',
      'Chair\tMaud Ellery (ME)',
      'Skippers\tBen Marsh (BM) (part)',
      'Representing\tOther Participants',
      'Pilots\tRuth Quay',
      'Apologies:',
      'Islanders\tSam Lowe',
      'held at 10 o’clock',
    ].join('\n');
    fireEvent.paste(document.activeElement ?? document.body, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    const pasted = screen.getByRole('region', { name: 'What was pasted' });
    expect(within(pasted).getByText('held at 10 o’clock')).toBeTruthy();
    expect(await listed()).toEqual([]);
    await user.click(within(pasted).getByRole('checkbox', { name: /Ruth Quay/ }));
    await user.click(within(pasted).getByRole('button', { name: 'Keep 3 people' }));
    await holds([
      'Maud Ellery | ME | Chair | Chair | present',
      'Ben Marsh | BM | Skippers | part | present',
      'Sam Lowe | SL | Islanders | apologies',
    ]);
    expect(screen.queryByRole('region', { name: 'What was pasted' })).toBeNull();
  });

  test('reads a table of a word processor, with cells that reach over rows', async () => {
    await open();
    const html = `<meta charset="utf-8"><p>Attendees:</p><table><tr><th>Category</th><th>Members</th></tr>
      <tr><td>Chair</td><td><p>Maud Ellery (ME)</p></td></tr>
      <tr><td rowspan="2">Skippers</td><td>Ben Marsh<br>Ida Brook</td></tr><tr><td>Jo Reeve</td></tr></table>
      <p>Apologies:</p><table><tr><td>Islanders</td><td>Sam Lowe</td></tr></table>`;
    fireEvent.paste(document.activeElement ?? document.body, {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? html : 'Maud Ellery') },
    });
    const names = within(screen.getByRole('region', { name: 'What was pasted' })).getAllByRole('checkbox');
    expect(names.map((box) => box.closest('label')?.textContent)).toEqual([
      'Maud Ellery (ME)presentChair',
      'Ben MarshpresentSkippers',
      'Ida BrookpresentSkippers',
      'Jo ReevepresentSkippers',
      'Sam LoweapologiesIslanders',
    ]);
  });

  test('lets a word be pasted into a field', async () => {
    const { user } = await open();
    await user.keyboard('v');
    await user.paste('Ann Bell (Weir Board)');
    expect(screen.queryByRole('region', { name: 'What was pasted' })).toBeNull();
    expect(screen.getByRole('textbox', { name: /Add a visitor/ })).toHaveProperty('value', 'Ann Bell (Weir Board)');
  });

  test('opens the details of a person, and closes them again', async () => {
    const { user, holds } = await open();
    await user.keyboard('pk{Enter}');
    const details = await screen.findByRole('complementary', { name: 'Details' });
    await user.type(within(details).getByRole('textbox', { name: 'In brackets' }), 'part{Enter}');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull();
    await holds(['Maud Ellery | ME | Chair | Chair | part | present']);
  });
});
