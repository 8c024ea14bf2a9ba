import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { contract, type Input } from '../../shared/api/contract.ts';
import type { RegisterOrder } from '../../shared/registers/orders.ts';
import { smallFile } from '../helpers/builders.ts';
import { countedIds, FIXED_NOW, makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { decided } from '../helpers/decided.ts';
import { unwrap } from '../helpers/unwrap.ts';

const CANARY = 'to pay the informant Quillfeather';
const SECRET_MATTER = 'A takeover of Brackenmoor';

let app: App;

const csv = async (order: Input<'registers.handOut'>['order']): Promise<string> => {
  const made = await app.call('registers.handOut', { editId: makeEditId(), order, format: 'csv' });
  const { base64 } = contract['registers.handOut'].output.parse(unwrap(made));
  return Buffer.from(base64, 'base64').toString();
};

const decisionsOf = (version: RegisterOrder['version'], filter: Input<'decisions.list'>['filter'] = {}) =>
  csv({ kind: 'decisions', version, asOf: '2027-05-01', filter });
const mattersOf = (version: RegisterOrder['version']) => csv({ kind: 'matters', version, asOf: '2027-05-01' });

beforeEach(async () => {
  const file = join(temporaryFolder(), 'minutebook.db');
  const log = createLog(() => undefined);
  app = unwrap(await openApp({ file, makeId: countedIds(), now: () => FIXED_NOW, log }));
  const agenda = [
    {
      number: '1',
      title: 'Sheds',
      blocks: [{ kind: 'heading' as const, level: 1 as const, text: 'PL14 ‘A shed’' }, decided('AGREED', 'to dig')],
    },
    {
      number: '2',
      title: 'Offers',
      confidential: true,
      blocks: [
        { kind: 'heading' as const, level: 1 as const, text: `PL15 ‘${SECRET_MATTER}’` },
        decided('APPROVED', CANARY),
      ],
    },
  ];
  const meeting = { number: '1', date: '2027-01-02', state: 'draft' as const };
  unwrap(await app.call('meetings.load', { editId: makeEditId(), file: smallFile({ meeting, agenda }) }));
});
afterEach(() => app.close());

describe('a file out of the register of decisions', () => {
  it('has all words for those who may read everything', async () => {
    expect(await decisionsOf('full')).toContain(CANARY);
  });

  it('says of a confidential decision for others where it was taken, and that it is confidential', async () => {
    const text = await decisionsOf('public');
    expect(text).not.toContain('Quillfeather');
    expect(text).not.toContain('APPROVED');
    expect(text).not.toContain('PL15');
    expect(text.split('\r\n').filter((line) => line.includes('Confidential'))).toEqual([
      '"AT 1, item 2",,,Confidential,,,',
    ]);
    expect(text).toContain('to dig');
  });

  it('leaves it out altogether where being on the list would tell its words', async () => {
    const text = await decisionsOf('public', { text: 'Quillfeather' });
    expect(text).not.toContain('Confidential');
    expect(await decisionsOf('full', { text: 'Quillfeather' })).toContain(CANARY);
  });
});

describe('a file out of the register of matters', () => {
  it('has for others those alone that everybody may know of', async () => {
    expect(await mattersOf('full')).toContain(SECRET_MATTER);
    const text = await mattersOf('public');
    expect(text).toContain('A shed');
    expect(text).not.toMatch(/PL15|Brackenmoor/);
  });
});
