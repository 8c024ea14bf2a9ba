import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Block, textOf } from '../../../../shared/domain/block.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { makeFerryMeeting } from '../../../helpers/room-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const HALF_PAST_TEN = new Date(2027, 4, 12, 10, 30, 0).getTime();

/** Somebody was out for an interest, so that the quorum was lost, and the meeting has gone on to the second item. */
const openAtSecondItem = async () => {
  const office = await openOffice();
  const meetingId = await makeFerryMeeting(office.app);
  const clock = createFakeClock(HALF_PAST_TEN);
  renderApp(office, office.desk(), clock, `/meetings/${meetingId}/live`);
  await screen.findByRole('textbox', { name: /^Minutes of item 1/ });
  const user = userEvent.setup();
  await user.keyboard('!BM left{Enter}');
  await user.click(screen.getByRole('button', { name: /The winter timetable/ }));
  await user.keyboard('AGREED to wait');
  const blocks = async (): Promise<string[]> => {
    await act(() => clock.advance(500));
    const list = unwrap(await office.desk().client.call('blocks.list', { meetingId })).blocks;
    const said = ({ content, visibility }: Pick<Block, 'content' | 'visibility'>): string =>
      'runs' in content ? [visibility, textOf(content.runs)].filter(Boolean).join(': ') : '';
    return list.map(said).filter((text) => text !== '');
  };
  return { user, clock, blocks };
};

const check = () => screen.findByRole('dialog', { name: 'Before the meeting is closed' });
const unwritten = (dialog: HTMLElement) =>
  within(dialog)
    .queryAllByRole('button', { name: /^Not written down/ })
    .map(({ textContent }) => textContent);

const lineOf = (dialog: HTMLElement, words: string): HTMLElement =>
  within(dialog).getByRole('button', { name: (name) => name.endsWith(words) });

const LOST = 'The meeting was no longer quorate.';
const REGAINED = 'The meeting was quorate again.';
const BACK = 'Ben Marsh returned to the meeting.';

test('lists what of the quorum and of returns is not written down, each written by one key', async () => {
  const { user, blocks } = await openAtSecondItem();
  await user.keyboard('{Shift>}{F9}{/Shift}');
  const dialog = await check();
  expect(unwritten(dialog)).toEqual([LOST, REGAINED, BACK].map((words) => `Not written down${words}`));
  lineOf(dialog, BACK).focus();
  await user.keyboard('{Enter}');
  expect(await blocks()).toEqual([
    'Ben Marsh declared an interest and left the meeting for this item.',
    BACK,
    'to wait',
  ]);
  await user.keyboard('{Shift>}{F9}{/Shift}');
  expect(unwritten(await check())).toHaveLength(2);
});

test('lets a turn be left out by one key, and offers it no more beside the text', async () => {
  const { user, clock, blocks } = await openAtSecondItem();
  expect(screen.getByText('Quorum lost, item 1')).toBeTruthy();
  await user.keyboard('{Shift>}{F9}{/Shift}');
  const dialog = await check();
  lineOf(dialog, LOST).focus();
  await user.keyboard('n');
  await act(() => clock.advance(500));
  expect(lineOf(dialog, LOST).textContent).toContain('May be missing');
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Quorum lost, item 1')).toBeNull();
  expect(screen.getByText('Quorum regained, item 2')).toBeTruthy();
  expect(await blocks()).not.toContain(LOST);
});

test('writes down in confidence what follows from what was said in confidence', async () => {
  const { user, blocks } = await openAtSecondItem();
  await user.click(screen.getByRole('button', { name: /Welcome/ }));
  await user.keyboard('{Control>}{Shift>}i{/Shift}{/Control}');
  await screen.findByText('Confidential item');
  await user.keyboard('{Control>}6{/Control}{Control>}6{/Control}{Control>}6{/Control}');
  const said = await blocks();
  for (const words of [LOST, REGAINED, BACK]) expect(said).toContain(`confidential: ${words}`);
});
