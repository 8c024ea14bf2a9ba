import { expect, it, onTestFinished } from 'vitest';
import { actionIdSchema } from '../../shared/ids.ts';
import { smallFile } from '../helpers/builders.ts';
import { openOffice } from '../helpers/in-process.ts';
import { unwrap } from '../helpers/unwrap.ts';

it('gives the number of an action raised between meetings to no other one, once a list with it went out', async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const { client } = office.desk();
  const meetingId = await office.load({ ...smallFile(), agenda: [] });
  const bodyId = unwrap(await client.call('meetings.get', { meetingId })).body.id;
  const editId = office.makeEditId();
  const said = { bodyId, date: '2027-03-05', text: 'to count', owners: [], confidential: false };
  const actionId = actionIdSchema.parse(office.makeId());
  unwrap(await client.call('actions.raise', { editId, actionId, ...said }));
  const order = { kind: 'actions', version: 'full', filter: {}, asOf: '2027-03-06' } as const;
  expect(unwrap(await client.call('registers.facts', { order })).newNumbers).toBe(1);
  unwrap(await client.call('registers.handOut', { editId: office.makeEditId(), order, format: 'csv' }));
  expect(unwrap(await client.call('registers.facts', { order })).newNumbers).toBe(0);
  await client.call('edits.undo', { editId: office.makeEditId(), undoes: editId });
  const next = actionIdSchema.parse(office.makeId());
  unwrap(await client.call('actions.raise', { editId: office.makeEditId(), actionId: next, ...said }));
  expect(unwrap(await client.call('actions.get', { actionId: next })).action.reference).toBe('AT BM/02');
});
