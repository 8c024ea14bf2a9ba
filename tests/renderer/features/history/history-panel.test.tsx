import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../shared/domain/block-words.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const FIRST = 'The members looked at the drawings of the slipway.';

const open = async (state: 'draft' | 'approved' = 'draft') => {
  const office = await openOffice();
  const file = smallMeeting();
  const meetingId = await office.load({ ...file, meeting: { ...file.meeting, state } });
  const clock = createFakeClock(Date.UTC(2026, 2, 12, 10, 42, 7));
  const other = office.desk();
  const blocks = async () => unwrap(await other.client.call('blocks.list', { meetingId })).blocks;
  /** What another page makes of the first block. */
  const say = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      const [first] = await blocks();
      if (!first) throw new Error('The meeting has a block');
      const { revision: baseRevision, ...block } = first;
      const content = { kind: 'paragraph' as const, runs: [{ text }] };
      const input = { meetingId, blocks: [{ ...block, content, baseRevision }], removed: [] };
      unwrap(await other.client.call('blocks.save', { editId: office.makeEditId(), ...input }));
    }
  };
  const lines = async () => (await blocks()).map(({ content }) => wordsOf(content));
  const advance = (ms: number): Promise<void> => act(() => clock.advance(ms));
  const show = async (): Promise<void> => {
    renderApp(office, office.desk(), clock, `/meetings/${meetingId}/live`);
    await screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' });
    await userEvent.keyboard('{F9}');
    await screen.findByRole('complementary', { name: 'Earlier' });
  };
  return { office, meetingId, say, lines, blocks, advance, show };
};

const panel = () => within(screen.getByRole('complementary', { name: 'Earlier' }));
const tab = (name: string): Promise<void> => userEvent.click(panel().getByRole('radio', { name }));

describe('the history of the block at the caret', () => {
  test('opens and closes by its key, and leads back into the text by Escape', async () => {
    const { show } = await open();
    await show();
    expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Earlier' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Earlier' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Minutes of item 1/ }));
    await userEvent.keyboard('{F9}');
    await userEvent.keyboard('{F9}');
    expect(screen.queryByRole('complementary', { name: 'Earlier' })).toBeNull();
  });

  test('has its versions with what changed in them, and puts the words of one back', async () => {
    const { say, show, lines, advance } = await open();
    await say('The members looked at the plans.');
    await show();
    const entries = await panel().findAllByRole('listitem');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      expect.stringContaining('Words changed'),
      expect.stringContaining('Came with a file'),
    ]);
    expect(panel().getByText('drawings of the slipway').tagName).toBe('DEL');
    expect(panel().getByText('plans').tagName).toBe('INS');
    await userEvent.click(panel().getByRole('button', { name: 'Put these words back' }));
    await advance(500);
    expect((await lines())[0]).toBe(FIRST);
    await userEvent.keyboard('{Control>}z{/Control}');
    await advance(500);
    expect((await lines())[0]).toBe('The members looked at the plans.');
  });

  test('follows what another page saves, and the caret to another item', async () => {
    const { say, show } = await open();
    await show();
    expect(await panel().findAllByRole('listitem')).toHaveLength(1);
    await act(() => say('The members left.'));
    await panel().findByText('left');
    await userEvent.click(screen.getByRole('button', { name: /The lease/ }));
    await panel().findByText('Terms were discussed.');
  });

  test('can show every save by itself', async () => {
    const { say, show } = await open();
    await say('The lamp', 'The lamp went', 'The lamp went out.');
    await show();
    expect(await panel().findAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(panel().getByRole('checkbox', { name: 'Every save by itself' }));
    await panel().findByText('went');
    expect(panel().getAllByRole('listitem')).toHaveLength(4);
  });

  test('can be gone through by the arrow keys', async () => {
    const { say, show } = await open();
    await say('One thing and no other.', 'Quite another one here.');
    await show();
    const buttons = await panel().findAllByRole('button', { name: 'Put these words back' });
    expect(buttons).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(buttons[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(buttons[1]);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(buttons[0]);
  });

  test('offers nothing to put back into approved minutes', async () => {
    const { show } = await open('approved');
    await show();
    await panel().findAllByRole('listitem');
    expect(panel().queryByRole('button', { name: /Put/ })).toBeNull();
  });
});

describe('what was taken out', () => {
  test('is listed, and comes back with its number where it stood', async () => {
    const { office, meetingId, blocks, show, lines, advance } = await open();
    const before = await lines();
    const gone = (await blocks()).slice(1, 3).map(({ id, revision }) => ({ id, baseRevision: revision }));
    const { client } = office.desk();
    const input = { editId: office.makeEditId(), meetingId, blocks: [], removed: gone };
    unwrap(await client.call('blocks.save', input));
    await show();
    await tab('Taken out');
    const entry = (await panel().findByText('Orla Penhale to ask for three offers')).closest('li');
    expect(entry?.textContent).toMatch(/Taken out of item 1.*Action, HWG 7\/01/);
    for (const text of ['Orla Penhale to ask for three offers', 'to mend the slipway before the summer']) {
      const line = (await panel().findByText(text)).closest('li');
      await userEvent.click(within(line ?? document.body).getByRole('button', { name: 'Put it back' }));
      await advance(500);
    }
    expect(await lines()).toEqual(before);
    await panel().findByText('Nothing that had words was taken out.');
    expect(screen.getByRole('group', { name: 'Action HWG 7/01' })).toBeTruthy();
  });
});

describe('kept versions', () => {
  const keep = async (name: string): Promise<void> => {
    await tab('Versions');
    await userEvent.type(await panel().findByRole('combobox', { name: 'Keep a version' }), `${name}{Enter}`);
    await panel().findByText(name, { selector: '.version-name' });
  };
  const look = async (name: string) => {
    await userEvent.click(panel().getByRole('button', { name: `Look at it: ${name}` }));
    return within(await screen.findByRole('dialog', { name: `Version: ${name}` }));
  };

  test('are looked at: what differs from now, and the whole meeting', async () => {
    const { say, show } = await open();
    await show();
    await keep('Before the break');
    await act(() => say('The members left.'));
    const version = await look('Before the break');
    expect(version.getAllByRole('listitem')).toHaveLength(1);
    expect(version.getByText('Changed since')).toBeTruthy();
    await userEvent.click(version.getByRole('radio', { name: 'The whole meeting' }));
    expect(version.getAllByRole('listitem')).toHaveLength(4);
    expect(version.getByText('Confidential item')).toBeTruthy();
  });

  test('give a block and an item back, each in one step', async () => {
    const { office, meetingId, blocks, say, show, lines, advance } = await open();
    await show();
    const before = await lines();
    await keep('Before the break');
    await act(() => say('The members left.'));
    const [, , action] = await blocks();
    const removed = action ? [{ id: action.id, baseRevision: action.revision }] : [];
    const { client } = office.desk();
    await act(async () => {
      unwrap(await client.call('blocks.save', { editId: office.makeEditId(), meetingId, blocks: [], removed }));
    });
    await advance(500);
    const version = await look('Before the break');
    const [first] = version.getAllByRole('button', { name: 'Take this block back' });
    if (first) await userEvent.click(first);
    await advance(500);
    expect(await lines()).toEqual([...before.slice(0, 2), ...before.slice(3)]);
    const again = await look('Before the break');
    await userEvent.click(again.getByRole('button', { name: 'Take the whole item back' }));
    await advance(500);
    expect(await lines()).toEqual(before);
    await userEvent.keyboard('{Control>}z{/Control}');
    await advance(500);
    expect(await lines()).toHaveLength(before.length - 1);
    const now = await look('Before the break');
    expect(now.getByText('Taken out since')).toBeTruthy();
  });

  test('have all words that were typed before them', async () => {
    const { meetingId, office, show } = await open();
    await show();
    const due = screen.getByRole('textbox', { name: 'Due' });
    await userEvent.type(due, '3 June 2026{Enter}');
    await keep('At once');
    const { versions } = unwrap(await office.desk().client.call('versions.list', { meetingId }));
    const versionId = versions[0]?.id ?? '';
    const { items } = unwrap(await office.desk().client.call('versions.get', { versionId }));
    expect(JSON.stringify(items)).toContain('2026-06-03');
  });

  test('can be given up, and that be undone', async () => {
    const { show } = await open();
    await show();
    await keep('Before the break');
    await userEvent.click(panel().getByRole('button', { name: 'Give up the version Before the break' }));
    await act(async () => undefined);
    expect(panel().queryByText('Before the break', { selector: '.version-name' })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await panel().findByText('Before the break', { selector: '.version-name' });
  });
});
