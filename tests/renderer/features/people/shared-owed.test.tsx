import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { blockIdSchema } from '../../../../shared/ids.ts';
import { smallFile } from '../../../helpers/builders.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

/** Hester Crane owes an action under a confidential heading with a matter, and one that is confidential itself. */
const open = async (address: (ids: { readonly person: string; readonly action: string }) => string) => {
  const office = await openOffice();
  const { client } = office.desk();
  const meetingId = await office.load({ ...smallFile(), agenda: [{ number: '1', title: 'Water', blocks: [] }] });
  const itemId = unwrap(await client.call('meetings.get', { meetingId })).items[0]?.id;
  if (itemId === undefined) throw new Error('no item');
  const line = () => ({ id: blockIdSchema.parse(office.makeId()), itemId, baseRevision: 0 });
  const owed = (text: string) => ({ kind: 'action' as const, owners: ['Hester Crane'], runs: [{ text }] });
  const heading = { kind: 'heading' as const, level: 2 as const, runs: [{ text: 'PL42 ‘Falcon takeover’' }] };
  const blocks = [
    { ...line(), rank: 'b1', visibility: 'confidential' as const, content: heading },
    { ...line(), rank: 'b2', content: owed('to report') },
    { ...line(), rank: 'b3', visibility: 'confidential' as const, content: owed('to buy') },
  ];
  unwrap(await client.call('blocks.save', { editId: office.makeEditId(), meetingId, removed: [], blocks }));
  const { rows } = unwrap(await client.call('actions.list', {}));
  const action = rows.find(({ text }) => text === 'to report')?.id ?? '';
  const person =
    unwrap(await client.call('people.list', {})).rows.find(({ name }) => name === 'Hester Crane')?.id ?? '';
  const store = renderApp(office, office.desk(), createFakeClock(), address({ person, action }));
  return { store, share: () => store.getState().changeSettings(() => ({ isScreenShared: true })) };
};

test('lists nothing confidential under its owner on a shared screen, and does not count it', async () => {
  const { share } = await open(({ person }) => `/people/${person}`);
  expect(await screen.findByRole('heading', { name: 'Open: 2' })).toBeTruthy();
  await share();
  expect(await screen.findByRole('heading', { name: 'Open: 1' })).toBeTruthy();
  expect(screen.getByText('to report')).toBeTruthy();
});

test('shows the code of a matter without its title on a shared screen', async () => {
  const { share } = await open(({ action }) => `/actions/${action}`);
  await screen.findByText(/^Matter PL42 .*Falcon/);
  await share();
  await waitFor(() => expect(screen.getByText('Matter PL42')).toBeTruthy());
  expect(document.body.textContent).not.toContain('Falcon');
});
