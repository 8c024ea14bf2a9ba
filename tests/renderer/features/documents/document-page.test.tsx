import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { narrowedTo } from '../../../../renderer/store/register-view.ts';
import { blockIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

/** The small meeting with a new action whose number is not fixed yet. */
const open = async (addressOf: (ids: { meetingId: string; bodyId: string; items: readonly string[] }) => string) => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const desk = office.desk();
  const elsewhere = office.desk();
  const { items, body } = unwrap(await elsewhere.client.call('meetings.get', { meetingId }));
  const [itemId] = items.map(({ id }) => id);
  if (!itemId) throw new Error('The meeting has items');
  const block = {
    id: blockIdSchema.parse(office.makeId()),
    itemId,
    rank: 'z',
    baseRevision: 0,
    content: { kind: 'action' as const, owners: ['Orla Penhale'], runs: [{ text: 'to paint the boathouse' }] },
  };
  const editId = office.makeEditId();
  unwrap(await elsewhere.client.call('blocks.save', { editId, meetingId, blocks: [block], removed: [] }));
  const address = addressOf({ meetingId, bodyId: body.id, items: items.map(({ id }) => id) });
  const store = renderApp(office, desk, createFakeClock(), address);
  const frozen = async (): Promise<number> =>
    unwrap(await elsewhere.client.call('blocks.list', { meetingId })).badges.filter((badge) => badge.frozen).length;
  await screen.findByRole('region', { name: 'The document as it will look' });
  return { desk, store, frozen, meetingId };
};

const paper = (): string =>
  document.querySelector('.preview-document')?.shadowRoot?.querySelector('article')?.textContent ?? '';

const goTo = (address: string): void => {
  act(() => {
    window.location.hash = address;
  });
};

const handOut = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('a document beside the minutes', () => {
  test('is the agenda as it will look, and saves it without fixing a number', async () => {
    const { desk, frozen } = await open(({ meetingId }) => `/meetings/${meetingId}/agenda`);
    expect(paper()).toContain('The lease (confidential)');
    await handOut('Hand out agenda (Word)');
    expect(await screen.findByText('Saved as HWG 7 agenda - CONFIDENTIAL.docx.')).toBeTruthy();
    expect(desk.files.saved[0]?.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await frozen()).toBe(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Public' }));
    await waitFor(() => expect(paper()).toContain('Confidential item'));
    expect(paper()).not.toContain('lease');
  });

  test('is asked for once when it is opened, and anew when others look on', async () => {
    const { desk, store } = await open(({ meetingId }) => `/meetings/${meetingId}/agenda`);
    const asked = (): number => desk.calls.filter(({ name }) => name === 'documents.get').length;
    expect(asked()).toBe(1);
    await act(async () => store.getState().changeSettings(() => ({ isScreenShared: true })));
    await waitFor(() => expect(asked()).toBeGreaterThan(1));
  });

  test('is an extract for somebody: public until it is chosen otherwise, and then warned of before it goes out', async () => {
    const { desk } = await open(({ meetingId, items }) => `/meetings/${meetingId}/extract/${items[1]}`);
    await waitFor(() => expect(paper()).toContain('This item can be found in the confidential minutes.'));
    await userEvent.type(screen.getByRole('textbox', { name: 'For whom' }), 'Ned Pell');
    await waitFor(() => expect(paper()).toContain('For Ned Pell'));
    await userEvent.click(screen.getByRole('radio', { name: 'Full' }));
    await waitFor(() => expect(paper()).toContain('Terms were discussed.'));
    await handOut('Hand out extract (Word)');
    const asked = within(await screen.findByRole('dialog', { name: /^Hand out the confidential extract/ }));
    expect(asked.getByText(/Make sure that Ned Pell may read it/)).toBeTruthy();
    expect(desk.files.saved).toEqual([]);
    await userEvent.click(asked.getByRole('button', { name: 'Fix numbers and hand out' }));
    await waitFor(() =>
      expect(desk.files.saved.map(({ name }) => name)).toEqual([
        'HWG 7 extract item 2 for Ned Pell draft - CONFIDENTIAL.docx',
      ]),
    );
  });

  test('is the list of actions, which asks before it fixes their numbers', async () => {
    const { desk, frozen } = await open(({ bodyId }) => `/actions/list/${bodyId}`);
    await waitFor(() => expect(paper()).toContain('to paint the boathouse'));
    await handOut('Hand out list of actions (Word)');
    const asked = within(await screen.findByRole('dialog', { name: /fix the numbers/ }));
    expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'HWG 7/02to paint the boathouse',
    ]);
    expect(await frozen()).toBe(1);
    await userEvent.click(asked.getByRole('button', { name: 'Fix numbers and hand out' }));
    await waitFor(() => expect(desk.files.saved).toHaveLength(1));
    expect(await frozen()).toBe(2);
    await userEvent.click(screen.getByRole('radio', { name: 'By meeting' }));
    await waitFor(() => expect(paper()).toContain('HWG 7, 12 Mar 2026'));
  });

  test('is a list of what the register is narrowed to by now, whatever was asked for before', async () => {
    const { store } = await open(({ bodyId }) => `/actions/list/${bodyId}`);
    const list = window.location.hash;
    await userEvent.type(screen.getByRole('textbox', { name: 'Owner' }), 'Nobody');
    await waitFor(() => expect(paper()).toContain('Of Nobody alone'));
    goTo('#/actions');
    await waitFor(() => expect(store.getState().shownDocument).toBeUndefined());
    act(() => store.getState().showRegister(narrowedTo('owner', 'Orla Penhale')));
    goTo(list);
    await waitFor(() => expect(paper()).toContain('Of Orla Penhale alone'));
  });

  test('is public again when an extract is opened the next time, and for nobody yet', async () => {
    const { store } = await open(({ meetingId, items }) => `/meetings/${meetingId}/extract/${items[1]}`);
    const extract = window.location.hash;
    await userEvent.type(screen.getByRole('textbox', { name: 'For whom' }), 'Ned Pell');
    await userEvent.click(screen.getByRole('radio', { name: 'Full' }));
    await waitFor(() => expect(paper()).toContain('For Ned Pell'));
    goTo('#/actions');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'For whom' })).toBeNull());
    expect(store.getState().shownDocument).toBeUndefined();
    goTo(extract);
    await waitFor(() => expect(paper()).toContain('This item can be found in the confidential minutes.'));
    expect(paper()).not.toContain('Ned Pell');
  });

  test('keeps the field that mends it where it can’t be shown', async () => {
    const { store } = await open(({ bodyId }) => `/actions/list/${bodyId}`);
    await act(() => store.getState().wishDocument({ text: 'x'.repeat(201) }));
    expect(await screen.findByText('The document can’t be shown')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Hand out/ })).toBeNull();
    const field = screen.getByRole('textbox', { name: 'Text, reference or owner' });
    await userEvent.clear(field);
    await userEvent.type(field, 'boathouse');
    await waitFor(() => expect(paper()).toContain('to paint the boathouse'));
    expect(document.activeElement).toBe(field);
    expect(field).toHaveProperty('maxLength', 200);
  });

  test('is the attendance sheet, to sign or for the file', async () => {
    await open(({ meetingId }) => `/meetings/${meetingId}/attendance-sheet`);
    await waitFor(() => expect(paper()).toContain('Signature'));
    await userEvent.click(screen.getByRole('radio', { name: 'For the file' }));
    await waitFor(() => expect(paper()).toContain('Present'));
    expect(paper()).not.toContain('Signature');
  });

  test('shows others its public version, and hands nothing out to them', async () => {
    const { store } = await open(({ meetingId }) => `/meetings/${meetingId}/agenda`);
    await act(() => store.getState().changeSettings(() => ({ isScreenShared: true })));
    await waitFor(() => expect(paper()).toContain('Confidential item'));
    expect(paper()).not.toContain('lease');
    expect(screen.queryByRole('button', { name: /^Hand out/ })).toBeNull();
    await act(() => store.getState().changeSettings(() => ({ isScreenShared: false })));
    await waitFor(() => expect(paper()).toContain('The lease'));
  });
});
