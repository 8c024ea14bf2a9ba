import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { blockIdSchema, itemIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

test('an open page of the minutes takes in what the register changes of a provisional action', async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const other = office.desk().client;
  const { items } = unwrap(await other.call('meetings.get', { meetingId }));
  const block = {
    id: blockIdSchema.parse(office.makeId()),
    itemId: itemIdSchema.parse(items[0]?.id),
    rank: 'a9',
    baseRevision: 0,
    content: { kind: 'action' as const, owners: ['Orla Penhale'], runs: [{ text: 'to paint the gate' }] },
  };
  const edit = { editId: office.makeEditId(), meetingId, blocks: [block], removed: [] };
  const { badges } = unwrap(await other.call('blocks.save', edit));
  const actionId = badges[0]?.id;
  if (actionId === undefined) throw new Error('The line is no action');
  const clock = createFakeClock();
  renderApp(office, office.desk(), clock, `/meetings/${meetingId}/live`);
  const owners = () =>
    screen.getAllByRole('combobox', { name: 'Owner' }).map((field) => 'value' in field && field.value);
  const dues = () => screen.getAllByRole('textbox', { name: 'Due' }).map((field) => 'value' in field && field.value);
  await waitFor(() => expect(owners()).toEqual(['Orla Penhale', 'Orla Penhale']));

  const change = { actionId, owners: ['the painter'], due: { date: '2026-04-30' } };
  unwrap(await other.call('actions.save', { editId: office.makeEditId(), ...change }));
  await clock.advance(1_000);
  await waitFor(() => expect(owners()).toEqual(['Orla Penhale', 'the painter']));
  expect(dues()).toEqual(['', 'Thu 30 Apr 2026']);
});
