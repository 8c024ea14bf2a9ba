import { expect, it, onTestFinished } from 'vitest';
import { blockIdSchema } from '../../shared/ids.ts';
import type { RegisterOrder } from '../../shared/registers/orders.ts';
import { smallFile } from '../helpers/builders.ts';
import { openOffice } from '../helpers/in-process.ts';
import { unwrap } from '../helpers/unwrap.ts';

it('writes no code of a matter into a public list that the public register of matters leaves out', async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const { client } = office.desk();
  const meetingId = await office.load({ ...smallFile(), agenda: [{ number: '1', title: 'Water', blocks: [] }] });
  const itemId = unwrap(await client.call('meetings.get', { meetingId })).items[0]?.id;
  if (itemId === undefined) throw new Error('no item');
  const line = () => ({ id: blockIdSchema.parse(office.makeId()), itemId, baseRevision: 0 });
  const heading = { kind: 'heading' as const, level: 2 as const, runs: [{ text: 'PL42 ‘Falcon takeover’' }] };
  const blocks = [
    { ...line(), rank: 'b1', visibility: 'confidential' as const, content: heading },
    {
      ...line(),
      rank: 'b2',
      content: { kind: 'action' as const, owners: ['Hester Crane'], runs: [{ text: 'to dig' }] },
    },
  ];
  unwrap(await client.call('blocks.save', { editId: office.makeEditId(), meetingId, removed: [], blocks }));
  const csv = async (version: RegisterOrder['version']): Promise<string> => {
    const order = { kind: 'actions' as const, version, asOf: '2027-05-01' };
    const editId = office.makeEditId();
    const { base64 } = unwrap(await client.call('registers.handOut', { editId, order, format: 'csv' }));
    return Buffer.from(base64, 'base64').toString('utf8');
  };
  expect(await csv('full')).toContain('PL42');
  const text = await csv('public');
  expect(text).toContain('to dig');
  expect(text).not.toContain('PL42');
});
