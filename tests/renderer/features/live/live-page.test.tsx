import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../shared/domain/block.ts';
import type { MeetingState } from '../../../../shared/domain/meeting.ts';
import { itemIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async (state: MeetingState = 'draft') => {
  const office = await openOffice();
  const file = smallMeeting();
  const meetingId = await office.load({ ...file, meeting: { ...file.meeting, state } });
  const desk = office.desk();
  const clock = createFakeClock(Date.UTC(2026, 2, 12, 10, 42, 7));
  const store = renderApp(office, desk, clock, `/meetings/${meetingId}/live`);
  await screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' });
  const book = async () => unwrap(await office.desk().client.call('blocks.list', { meetingId }));
  const lines = async (): Promise<string[]> =>
    (await book()).blocks.map(({ content }) => ('runs' in content ? textOf(content.runs) : ''));
  const advance = (ms: number): Promise<void> => act(() => clock.advance(ms));
  return { office, meetingId, desk, clock, store, book, lines, advance };
};

const status = () => screen.getByRole('region', { name: 'Status' });
const card = (reference: string) => screen.getByRole('group', { name: `Action ${reference}` });

describe('the live screen', () => {
  test('shows the agenda with its counts, the people and the gaps', async () => {
    await open();
    const agenda = screen.getByRole('navigation', { name: 'Agenda' });
    expect(within(agenda).getByRole('button', { name: /The slipway/ }).textContent).toContain('1 decision, 1 action');
    expect(within(agenda).getByRole('button', { name: /The lease/ }).textContent).toContain('Confidential');
    expect(screen.getByText('Orla Penhale', { selector: '.person-name', exact: false })).toBeTruthy();
    expect(status().textContent).toContain('1 in the room');
    expect(status().textContent).toContain('1 due date missing');
  });

  test('leads from an empty agenda to the plan', async () => {
    const office = await openOffice();
    const meetingId = await office.load({ ...smallMeeting(), agenda: [] });
    renderApp(office, office.desk(), createFakeClock(), `/meetings/${meetingId}/live`);
    await screen.findByRole('heading', { name: 'The agenda is empty' });
    const way = screen.getByRole('link', { name: 'Write the agenda' });
    expect(way.getAttribute('href')).toBe(`#/meetings/${meetingId}/plan`);
  });

  test('shows approved minutes to be read, not to be written in', async () => {
    await open('approved');
    expect(screen.getByRole('note').textContent).toContain('These minutes are approved');
    const text = screen.getByRole('textbox', { name: 'Minutes of item 1, The slipway' });
    expect(text.getAttribute('contenteditable')).toBe('false');
    expect(text.getAttribute('aria-readonly')).toBe('true');
    const due = within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' });
    await userEvent.type(due, '3 June 2026{Enter}');
    expect(due.getAttribute('value')).toBe('');
  });

  test('opens another item and says which one it is', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /The lease/ }));
    expect(screen.getByRole('textbox', { name: 'Minutes of item 2, The lease' }).textContent).toBe(
      'Terms were discussed.',
    );
    expect(screen.getByRole('button', { name: /The lease/ }).getAttribute('aria-current')).toBe('true');
  });

  test('fills a gap by the field of the card, and the gap is gone', async () => {
    const { book, advance } = await open();
    const due = within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' });
    await userEvent.type(due, '3 June 2026{Enter}');
    await advance(500);
    const action = (await book()).blocks.find(({ content }) => content.kind === 'action');
    expect(action?.content).toMatchObject({ due: { date: '2026-06-03' } });
    expect(status().textContent).toContain('No gaps');
    expect(status().textContent).toContain('Saved');
  });

  test('leaves a field as it was by Escape', async () => {
    const { desk, advance } = await open();
    const owner = within(card('HWG 7/01')).getByRole('combobox', { name: 'Owner' });
    await userEvent.type(owner, ' and others{Escape}');
    await advance(500);
    expect(owner).toHaveProperty('value', 'Orla Penhale');
    expect(desk.calls.filter(({ name }) => name === 'blocks.save')).toHaveLength(0);
  });

  test('keeps what is being entered in a field when another window changes that field', async () => {
    const { office, meetingId, book, advance } = await open();
    const action = async () => {
      const found = (await book()).blocks.find(({ content }) => content.kind === 'action');
      if (found?.content.kind !== 'action') throw new Error('The meeting has no action');
      return { block: found, content: found.content };
    };
    const owner = within(card('HWG 7/01')).getByRole('combobox', { name: 'Owner' });
    await userEvent.type(owner, ', Tomasz Lind');
    const { block, content } = await action();
    const { revision: baseRevision, ...rest } = block;
    const changed = { ...content, owners: ['Ada Quill'], due: { date: '2026-06-03' } };
    const blocks = [{ ...rest, baseRevision, content: changed }];
    const { client } = office.desk();
    unwrap(await client.call('blocks.save', { editId: office.makeEditId(), meetingId, blocks, removed: [] }));
    await advance(500);
    expect(within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' })).toHaveProperty('value', 'Wed 3 Jun 2026');
    expect(owner).toHaveProperty('value', 'Orla Penhale, Tomasz Lind');
    await userEvent.type(owner, '{Enter}');
    await advance(500);
    const after = await action();
    expect(after.content).toMatchObject({ owners: ['Orla Penhale', 'Tomasz Lind'], due: { date: '2026-06-03' } });
  });

  test('says that words are not saved, keeps them, and says when they are', async () => {
    const { desk, lines, advance } = await open();
    desk.line = 'request lost';
    const due = within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' });
    await userEvent.type(due, 'when the tide is out{Enter}');
    await advance(2_000);
    expect(status().textContent).toContain('Not saved');
    expect(screen.getByRole('status').textContent).toContain('Not saved');
    desk.line = 'good';
    await advance(3_000);
    expect(status().textContent).toContain('Saved');
    expect(screen.getByRole('status').textContent).toBe('Everything is saved again.');
    expect(await lines()).toHaveLength(4);
  });

  test('announces an action when the store has numbered it', async () => {
    const { store, advance } = await open();
    const session = store.getState().session;
    const item = store.getState().itemId;
    if (!session || !item) throw new Error('No meeting is open');
    const html = '<div data-kind="action"><div data-body>to paint it</div></div>';
    act(() => {
      session.goTo(item, 'end');
      const editor = screen.getByRole('textbox', { name: /Minutes of item 1/ });
      fireEvent.keyDown(editor, { key: 'Enter' });
      fireEvent.paste(editor, {
        clipboardData: { files: [], getData: (type: string) => (type === 'text/html' ? html : '') },
      });
    });
    await advance(500);
    expect(screen.getByRole('status').textContent).toBe('Action HWG 7/02 created');
    expect(card('HWG 7/02')).toBeTruthy();
  });

  test('shows what another window writes', async () => {
    const { office, meetingId, book, advance } = await open();
    const { blocks } = await book();
    const [block] = blocks;
    if (!block) throw new Error('The meeting has no text');
    const { revision, ...rest } = block;
    unwrap(
      await office.desk().client.call('blocks.save', {
        editId: office.makeEditId(),
        meetingId,
        blocks: [
          { ...rest, baseRevision: revision, content: { kind: 'paragraph', runs: [{ text: 'Written elsewhere.' }] } },
        ],
        removed: [],
      }),
    );
    await advance(500);
    expect(screen.getByRole('textbox', { name: /Minutes of item 1/ }).textContent).toContain('Written elsewhere.');
  });

  test('shows an item again that was taken off the agenda, when words for it bring it back', async () => {
    const { office, meetingId, store, advance } = await open();
    const { client } = office.desk();
    const { items } = unwrap(await client.call('meetings.get', { meetingId }));
    const added = { id: itemIdSchema.parse(office.makeId()), number: '3', title: 'The crane', rank: 'z' };
    const save = async (agenda: typeof items): Promise<void> => {
      unwrap(await client.call('items.save', { editId: office.makeEditId(), meetingId, items: agenda }));
      await advance(500);
    };
    await save([...items, added]);
    act(() => store.getState().session?.goTo(added.id));
    await save(items);
    expect(screen.queryByRole('button', { name: /The crane/ })).toBeNull();
    const clipboardData = { files: [], getData: (type: string) => (type === 'text/plain' ? 'It turns.' : '') };
    act(() => void fireEvent.paste(screen.getByRole('textbox', { name: /^Minutes/ }), { clipboardData }));
    await advance(500);
    expect(screen.getByRole('button', { name: /The crane/ })).toBeTruthy();
  });

  test('folds the columns by one key', async () => {
    await open();
    expect(screen.getByRole('button', { name: 'Columns' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Control>}\\{/Control}');
    expect(screen.getByRole('button', { name: 'Columns' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('says that a meeting is not in the book', async () => {
    const office = await openOffice();
    renderApp(office, office.desk(), createFakeClock(), `/meetings/${office.makeId()}/live`);
    expect(await screen.findByRole('heading', { name: "The meeting can't be opened" })).toBeTruthy();
  });
});

describe('leaving the screen', () => {
  const typeDue = async (words: string): Promise<void> =>
    userEvent.type(within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' }), `${words}{Enter}`);
  const goTo = async (address: string): Promise<void> =>
    act(async () => {
      window.location.hash = address;
      await new Promise((resolve) => setTimeout(resolve, 20));
    });

  test('saves what was typed last', async () => {
    const { book, advance } = await open();
    await typeDue('at low water');
    await goTo('/');
    await advance(100);
    expect((await book()).blocks.some(({ content }) => JSON.stringify(content).includes('at low water'))).toBe(true);
  });

  test('saves what is still being entered in a field', async () => {
    const { book, advance } = await open();
    await userEvent.type(within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' }), 'at low water');
    await goTo('/');
    await advance(500);
    expect((await book()).blocks.some(({ content }) => JSON.stringify(content).includes('at low water'))).toBe(true);
  });

  test('asks before the window is closed over what is still being entered in a field, and saves it', async () => {
    const { book, advance } = await open();
    await userEvent.type(within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' }), 'at low water');
    const closing = new Event('beforeunload', { cancelable: true });
    act(() => void window.dispatchEvent(closing));
    expect(closing.defaultPrevented).toBe(true);
    await advance(500);
    expect((await book()).blocks.some(({ content }) => JSON.stringify(content).includes('at low water'))).toBe(true);
  });

  test('keeps what the host does not take, says so, and saves it later', async () => {
    const { desk, store, book, advance } = await open();
    desk.line = 'request lost';
    await typeDue('at low water');
    await goTo('/');
    await advance(3_000);
    expect(store.getState().unsavedElsewhere).toEqual(['HWG 7']);
    expect(store.getState().hurryAll()).toBe(true);
    expect(screen.getByText(/Not saved yet: HWG 7/)).toBeTruthy();
    desk.line = 'good';
    await advance(3_000);
    expect(store.getState().unsavedElsewhere).toEqual([]);
    expect((await book()).blocks.some(({ content }) => JSON.stringify(content).includes('at low water'))).toBe(true);
  });

  test('finds the words again that were not saved when the meeting is opened again', async () => {
    const { desk, meetingId, advance } = await open();
    desk.line = 'request lost';
    await typeDue('at low water');
    await goTo('/');
    await advance(1_000);
    await goTo(`/meetings/${meetingId}/live`);
    expect(within(card('HWG 7/01')).getByRole('textbox', { name: 'Due' })).toHaveProperty('value', 'at low water');
    expect(status().textContent).toContain('Not saved');
  });
});
