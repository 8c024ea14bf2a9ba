import { act, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import {
  actionIdSchema,
  blockIdSchema,
  itemIdSchema,
  type MeetingId,
  meetingIdSchema,
} from '../../../../shared/ids.ts';
import { action } from '../../../helpers/builders.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Desk, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const SAID = 'Falcon offers nine million';

const tableOf = async ({ client }: Desk, meetingId: MeetingId) => {
  const { blocks } = unwrap(await client.call('blocks.list', { meetingId }));
  const table = blocks.find(({ content }) => content.kind === 'outstanding');
  if (table?.content.kind !== 'outstanding') throw new Error('There is no table');
  return { ...table, rows: table.content.rows };
};

/** The live screen of a meeting whose table tells of two actions: of one that was raised, and of one that was minuted. */
const open = async () => {
  const office = await openOffice();
  const heldId = await office.load(smallMeeting());
  const other = office.desk();
  const { client } = other;
  const held = unwrap(await client.call('meetings.get', { meetingId: heldId }));
  const bodyId = held.body.id;
  const edit = () => ({ editId: office.makeEditId() });
  const actionId = actionIdSchema.parse(office.makeId());
  const line = {
    id: blockIdSchema.parse(office.makeId()),
    itemId: itemIdSchema.parse(held.items[0]?.id),
    rank: 'z5',
    content: action('to write to the heron'),
  };
  const minute = async (baseRevision: number, more: { visibility?: 'confidential' } = {}) => {
    const blocks = [{ ...line, baseRevision, ...more }];
    return unwrap(await client.call('blocks.save', { ...edit(), meetingId: heldId, blocks, removed: [] }));
  };
  const { revisions } = await minute(0);
  const raised = { bodyId, date: '2026-03-20', text: 'to talk', owners: [], confidential: false };
  unwrap(await client.call('actions.raise', { ...edit(), actionId, ...raised }));
  const { rows } = unwrap(await client.call('actions.list', { filter: { text: 'heron' } }));
  for (const [id, text] of [
    [actionId, SAID],
    [rows[0]?.id, 'The heron is well'],
  ] as const) {
    const said = { bodyId, actionIds: id ? [id] : [], choice: 'update' as const, text, date: '2026-03-20' };
    unwrap(await client.call('reviews.save', { ...edit(), ...said }));
  }
  const meetingId = meetingIdSchema.parse(office.makeId());
  unwrap(await client.call('agendas.make', { ...edit(), bodyId, meetingId }));
  const { id: blockId, itemId } = await tableOf(other, meetingId);
  const clock = createFakeClock(1_000_000);
  const store = renderApp(office, office.desk(), clock, `/meetings/${meetingId}/live/${itemId}/${blockId}`);
  const shows = (words: string): boolean => document.body.innerHTML.includes(words);
  await waitFor(() => expect(shows(SAID)).toBe(true), { timeout: 5000 });
  return {
    store,
    clock,
    shows,
    share: async (isScreenShared: boolean): Promise<void> =>
      act(async () => void (await store.getState().changeSettings(() => ({ isScreenShared })))),
    setSecret: async (confidential: boolean) =>
      void unwrap(await client.call('actions.save', { ...edit(), actionId, confidential })),
    hideMinuted: () => minute(revisions[line.id] ?? 0, { visibility: 'confidential' }),
    table: () => tableOf(other, meetingId),
  };
};

const answered = async (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 100)));

test('a table of outstanding actions is seen on a shared screen until one of them becomes confidential', async () => {
  const { shows, share, setSecret, table } = await open();
  await share(true);
  await answered();
  expect(shows(SAID), 'the control').toBe(true);
  await setSecret(true);
  await waitFor(() => expect(shows(SAID)).toBe(false));
  expect(JSON.stringify((await table()).rows)).toContain(SAID);
  await setSecret(false);
  await waitFor(() => expect(shows(SAID)).toBe(true));
  await setSecret(true);
  await waitFor(() => expect(shows(SAID)).toBe(false));
  await share(false);
  await waitFor(() => expect(shows(SAID)).toBe(true));
});

test('a table of outstanding actions is hidden when one of them becomes confidential in the minutes of another meeting', async () => {
  const { shows, share, hideMinuted } = await open();
  await share(true);
  await answered();
  expect(shows('The heron is well'), 'the control').toBe(true);
  await hideMinuted();
  await waitFor(() => expect(shows('The heron is well')).toBe(false));
});

test('a table of outstanding actions is hidden from when others look on until the book says that it may be seen', async () => {
  const { store, shows } = await open();
  const { session } = store.getState();
  act(() => session?.screen.hide(true));
  expect(shows(SAID)).toBe(false);
  await waitFor(() => expect(shows(SAID)).toBe(true));
  // It counts for one time that others look on.
  act(() => session?.screen.hide(false));
  act(() => session?.screen.hide(true));
  expect(shows(SAID)).toBe(false);
});

test('what is typed in a table that becomes hidden goes on in its cell, unseen, and no key makes lines of its rows', async () => {
  const { store, clock, shows, share, setSecret, table } = await open();
  const { session } = store.getState();
  const { itemId, id } = await table();
  await share(true);
  await answered();
  act(() => session?.goToBlock(itemId, id));
  act(() => session?.change((state, dispatch) => !dispatch?.(state.tr.insertText('A'))));
  await setSecret(true);
  await waitFor(() => expect(shows(SAID)).toBe(false));
  const field = await waitFor(() => {
    const found = document.activeElement;
    if (!(found instanceof HTMLInputElement)) throw new Error('There is no field');
    return found;
  });
  field.value = 'pelican';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  act(() => session?.run('paragraph'));
  await clock.advance(500);
  await waitFor(async () => expect(JSON.stringify((await table()).rows)).toContain('pelican'));
  const { rows } = await table();
  expect(rows.map(({ references }) => references.join()).filter((one) => one.includes('pelican'))).toHaveLength(1);
  expect(JSON.stringify(rows)).toContain(SAID);
  expect(shows('pelican') || shows(SAID)).toBe(false);
  // The table is the last of the item: to go down from it makes a line to go on in, which is seen.
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  act(() => session?.change((state, dispatch) => !dispatch?.(state.tr.insertText('Onwards.'))));
  expect([shows('Onwards.'), shows(SAID)]).toEqual([true, false]);
  onTestFinished(() => session?.screen.detach());
});
