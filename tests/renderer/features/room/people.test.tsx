import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { BlockContent } from '../../../../shared/domain/block.ts';
import { textOf } from '../../../../shared/domain/block.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { ferryFile, makeFerryMeeting } from '../../../helpers/room-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const HALF_PAST_TEN = new Date(2027, 4, 12, 10, 30, 0).getTime();

const open = async (options: Parameters<typeof makeFerryMeeting>[1] = {}, now = HALF_PAST_TEN) => {
  const office = await openOffice();
  const meetingId = await makeFerryMeeting(office.app, options);
  const clock = createFakeClock(now);
  renderApp(office, office.desk(), clock, `/meetings/${meetingId}/live`);
  await screen.findByRole('textbox', { name: /^Minutes of item 1/ });
  const { client } = office.desk();
  const save = (): Promise<void> => act(() => clock.advance(500));
  const said = async (): Promise<unknown[]> => {
    const { blocks } = unwrap(await client.call('blocks.list', { meetingId }));
    const short = (content: BlockContent) => ('runs' in content ? `${content.kind}: ${textOf(content.runs)}` : '');
    return blocks.map(({ content }) => short(content)).filter((text) => text !== 'paragraph: ');
  };
  const listed = async () => {
    const { attendance } = unwrap(await client.call('meetings.get', { meetingId }));
    return attendance.map(({ name, state, qualifier }) => [name, state, qualifier].filter(Boolean).join(', '));
  };
  return { user: userEvent.setup(), save, said, listed };
};

const status = () => screen.getByRole('region', { name: 'Status' }).textContent;
const people = () => screen.getByRole('region', { name: 'People' });
const line = (name: string) => within(people()).getByText(name, { exact: false, selector: '.person-name' }).textContent;
const groups = () =>
  within(people())
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

describe('the people of the live screen', () => {
  test('are in the room as the roll says, with the quorum in words', async () => {
    await open();
    expect(status()).toContain('4 in the room, quorate (3, needs 3)');
    expect(groups()).toEqual(['Chair', 'Skippers', 'Office', 'Apologies and absent']);
    expect(line('Sam Lowe')).toBe('Sam Lowe apologies');
  });

  test('leave and come back by a key, written where the caret is, with the time', async () => {
    const { user, save, said } = await open();
    await user.keyboard('{Control>}.{/Control}j-');
    expect(line('Ben Marsh')).toBe('Ben Marsh left 10:30');
    expect(status()).toContain('3 in the room, not quorate (2, needs 3)');
    expect(groups()[0]).toBe('Out of the room');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ben Marsh has arrived');
    await user.keyboard('+');
    expect(status()).toContain('quorate (3, needs 3)');
    await user.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('role')).toBe('textbox');
    await save();
    expect(await said()).toEqual([
      'attendanceEvent: Ben Marsh left the meeting at 10:30.',
      'attendanceEvent: Ben Marsh joined the meeting at 10:30.',
    ]);
  });

  test('have no time of day where the minutes are written on another one', async () => {
    const { user, save, said } = await open({}, HALF_PAST_TEN + 24 * 3_600_000);
    await user.keyboard('{Control>}.{/Control}-');
    await save();
    expect(await said()).toEqual(['attendanceEvent: Maud Ellery left the meeting.']);
  });

  test('are counted where the meeting has got to, and listed as at the caret', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /The winter timetable/ }));
    await user.keyboard('{Control>}.{/Control}-');
    await user.click(screen.getByRole('button', { name: /Welcome/ }));
    expect(within(people()).getByRole('heading', { level: 2 }).textContent).toContain('In the room 4');
    expect(people().textContent).toContain('At the caret. Now: 3 in the room.');
    expect(status()).toContain('3 in the room');
  });

  test('lose the quorum: one key writes it where it was lost, once', async () => {
    const { user, save, said } = await open();
    await user.keyboard('{Control>}.{/Control}-{Escape}');
    expect(people().textContent).toContain('Quorum lost at 10:30, item 1');
    await user.keyboard('{Control>}6{/Control}');
    expect(people().textContent).not.toContain('Quorum lost');
    await save();
    expect(await said()).toEqual([
      'attendanceEvent: Maud Ellery left the meeting at 10:30.',
      'paragraph: From 10:30 the meeting was no longer quorate.',
    ]);
    await user.keyboard('{Control>}6{/Control}');
    expect(screen.getByText('Nothing about the quorum or a return is left to be written down.')).toBeTruthy();
  });

  test('are back after an interest: one key writes that where the next item begins, once', async () => {
    const { user, save, said } = await open({ rule: 'none' });
    await user.keyboard('!BM left{Enter}');
    expect(line('Ben Marsh')).toBe('Ben Marsh out for an interest');
    expect(people().textContent).not.toContain('is back');
    await user.click(screen.getByRole('button', { name: /The winter timetable/ }));
    expect(people().textContent).toContain('Ben Marsh is back, item 2');
    await user.keyboard('{Control>}6{/Control}');
    expect(people().textContent).not.toContain('is back');
    await save();
    expect(await said()).toEqual([
      'interest: Ben Marsh declared an interest and left the meeting for this item.',
      'attendanceEvent: Ben Marsh returned to the meeting.',
    ]);
  });

  test('come and go at the time on the wall in a line that names none, while the meeting is at that item', async () => {
    const { user, save, said } = await open({ rule: 'none' });
    await user.keyboard('-BM{Enter}{Control>}{F8}{/Control}');
    await screen.findByText(/item 1$/);
    // The clock is told of the next item, and nobody waits for it.
    await user.keyboard('-IB{Enter}{Alt>}{PageDown}{/Alt}+IB{Enter}');
    await user.click(screen.getByRole('button', { name: /The new slip/ }));
    await user.keyboard('-ME{Enter}');
    await save();
    expect(await said()).toEqual([
      'attendanceEvent: Ben Marsh left the meeting.',
      'attendanceEvent: Ida Brook left the meeting at 10:30.',
      'attendanceEvent: Ida Brook joined the meeting at 10:30.',
      'attendanceEvent: Maud Ellery left the meeting.',
    ]);
  });

  test('who were there for part are listed so only when that is asked for', async () => {
    const { user, save, listed } = await open();
    await user.keyboard('{Control>}.{/Control}-{Escape}');
    expect(people().textContent).toContain('Here for part: ME');
    expect((await listed())[0]).toBe('Maud Ellery, present');
    await user.click(screen.getByRole('button', { name: /List as “part”/ }));
    await save();
    expect((await listed())[0]).toBe('Maud Ellery, present, part');
    expect(people().textContent).not.toContain('Here for part');
    expect(line('Maud Ellery')).toBe('Maud Ellery left 10:30');
  });

  test('say nothing of a quorum that nobody asks for, and offer the roll while nobody is marked', async () => {
    await open({ rule: 'none' });
    expect(status()).toContain('4 in the room');
    expect(status()).toContain('No quorum rule');
    expect(status()).not.toContain('needs');
  });

  test('of a meeting without a list are expected and not marked', async () => {
    await open({ file: ferryFile({ attendance: [] }) });
    expect(status()).toContain('Nobody marked present. Call the roll');
    expect(groups()).toEqual(['Expected, not marked']);
    expect(within(people()).getAllByRole('listitem')).toHaveLength(5);
  });

  test('can’t come or go any more in minutes that are approved', async () => {
    const file = ferryFile();
    await open({ file: { ...file, meeting: { ...file.meeting, state: 'approved' } } });
    expect(within(people()).queryByRole('button', { name: /has left/ })).toBeNull();
  });
});

describe('the usual answers', () => {
  test('are each one key: the sentence of the body at the caret', async () => {
    const { user, save, said } = await open();
    await user.keyboard('{Control>}7{/Control}{Control>}8{/Control}{Control>}9{/Control}');
    await save();
    expect(await said()).toEqual([
      'paragraph: No apologies were received. No interests were declared. There were no comments.',
    ]);
  });
});
