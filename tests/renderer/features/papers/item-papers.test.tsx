import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { recommendationText } from '../../../../shared/domain/recommendation.ts';
import type { MeetingId } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const papersOf = async (office: Office, meetingId: MeetingId) =>
  unwrap(await office.desk().client.call('meetings.get', { meetingId })).papers;

/** The plan with the keyboard in the title of its first item. */
const open = async () => {
  const office = await openOffice();
  const id = await office.load(smallMeeting());
  const desk = office.desk();
  renderApp(office, desk, createFakeClock(), `/meetings/${id}/plan`);
  await screen.findByRole('heading', { name: 'Agenda' });
  const user = userEvent.setup();
  const title = screen.getByRole('textbox', { name: 'Item 1' });
  await user.click(title);
  return { office, id, desk, user, title };
};

const addField = () => screen.findByRole('combobox', { name: 'Add a paper to item 1' });
const fieldsOf = (title: string) => within(screen.getByRole('group', { name: `Paper ${title}` }));

describe('the papers of an item', () => {
  test('are added by the keyboard: title, reference, what is asked for', async () => {
    const { office, id, user, title } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(document.activeElement).toBe(await addField());
    await user.keyboard('HWG_7_1203_01 The slipway (For Decision){Enter}Terms{Enter}');
    await screen.findByRole('button', { name: /Terms/ });
    expect((await papersOf(office, id)).map(({ reference, asked, paper }) => [reference, paper.title, asked])).toEqual([
      ['HWG_7_1203_01', 'The slipway', 'For Decision'],
      [undefined, 'Terms', undefined],
    ]);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(title);
  });

  test('come with their recommendations when they are pasted', async () => {
    const { office, id, user } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    await user.paste('The slipway\n• NOTE the offers\n• APPROVE the second; and\n');
    await screen.findByRole('button', { name: /The slipway.*2 recommendations/ });
    const [paper] = await papersOf(office, id);
    expect(paper?.recommendations.map(recommendationText)).toEqual(['NOTE the offers', 'APPROVE the second; and']);
  });

  test('say all that is known of them, each thing saved as it is left', async () => {
    const { office, id, user } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    await user.keyboard('The slipway{Enter}');
    const line = await screen.findByRole('button', { name: /The slipway/ });
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(line);
    await user.keyboard('{Enter}');
    const fields = fieldsOf('The slipway');
    const lines = fields.getByRole<HTMLTextAreaElement>('textbox', { name: /Recommendations/ });
    expect(document.activeElement).toBe(lines);
    await user.keyboard('NOTE it{Enter}AGREE to it');
    await user.tab();
    expect(document.activeElement).toBe(fields.getByRole('textbox', { name: 'Date' }));
    await user.keyboard('1 March 2026{Tab}0.2{Tab}Orla Penhale{Tab}Green{Tab}Drawing{Tab}');
    await waitFor(async () =>
      expect(await papersOf(office, id)).toMatchObject([
        {
          recommendations: [
            { verb: 'NOTE', text: 'it' },
            { verb: 'AGREE', text: 'to it' },
          ],
          paper: {
            date: '2026-03-01',
            version: '0.2',
            author: 'Orla Penhale',
            classification: 'Green',
            attachments: [{ title: 'Drawing' }],
          },
        },
      ]),
    );
    await user.clear(fields.getByRole('textbox', { name: 'Author' }));
    await user.keyboard('{Enter}{Escape}');
    await waitFor(async () => expect((await papersOf(office, id))[0]?.paper.author).toBeUndefined());
    expect(document.activeElement).toBe(line);
    expect(screen.queryByRole('group', { name: 'Paper The slipway' })).toBeNull();
  });

  test('refuse a reference that another has, and keep what was typed', async () => {
    const { office, id, user } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    await user.keyboard('HWG_7_01 A{Enter}B{Enter}');
    await user.click(await screen.findByRole('button', { name: 'B' }));
    const reference = fieldsOf('B').getByRole<HTMLInputElement>('textbox', { name: 'Reference' });
    await user.type(reference, 'HWG_7_01{Enter}');
    expect(await screen.findByText(/is the reference of ‘A’ already/)).toBeTruthy();
    expect(reference.value).toBe('HWG_7_01');
    await user.keyboard('{Escape}');
    await user.click(fieldsOf('B').getByRole('button', { name: 'Use HWG_7_02' }));
    await waitFor(async () => expect((await papersOf(office, id))[1]?.reference).toBe('HWG_7_02'));
  });

  test('are moved, taken off, and put back by undo', async () => {
    const { office, id, user } = await open();
    const titles = async () => (await papersOf(office, id)).map(({ paper }) => paper.title);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    await user.keyboard('A{Enter}B{Enter}C{Enter}');
    await screen.findByRole('button', { name: 'C' });
    await user.keyboard('{ArrowUp}{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => expect(await titles()).toEqual(['A', 'C', 'B']));
    await user.keyboard('{Delete}');
    await waitFor(async () => expect(await titles()).toEqual(['A', 'B']));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'B' }));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await titles()).toEqual(['A', 'C', 'B']));
  });

  test('go to another meeting as well when they are chosen from the book', async () => {
    const { office, id, desk, user } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    await user.keyboard('The slipway{Enter}');
    await screen.findByRole('button', { name: /The slipway/ });
    const other = await office.load(smallMeeting('8'));
    window.location.hash = `/meetings/${other}/plan`;
    await screen.findByText('Meeting 8');
    await user.click(screen.getByRole('textbox', { name: 'Item 1' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    await user.keyboard('slip');
    await screen.findByRole('option', { name: 'The slipway, was before HWG 7' });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(async () => expect(await papersOf(office, other)).toHaveLength(1));
    const [here, there] = [(await papersOf(office, id))[0], (await papersOf(office, other))[0]];
    expect(there?.paper).toEqual(here?.paper);
    expect(desk.calls.filter(({ name }) => name === 'papers.present')).toHaveLength(2);
  });

  test('keep what is being typed when the plan is left, and what is typed while the host is away', async () => {
    const { office, id, desk, user } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await addField();
    desk.line = 'request lost';
    await user.keyboard('The slipway{Enter}The ter');
    expect(await papersOf(office, id)).toEqual([]);
    window.location.hash = '/meetings';
    await screen.findByRole('table', { name: 'Meetings' }).catch(() => undefined);
    desk.line = 'good';
    desk.tell('connected');
    await waitFor(async () =>
      expect((await papersOf(office, id)).map(({ paper }) => paper.title)).toEqual(['The slipway', 'The ter']),
    );
  });
});
