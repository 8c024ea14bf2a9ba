import { expect, test } from 'vitest';
import { captureContext } from '../../../shared/capture/context.ts';
import { readLine } from '../../../shared/capture/line.ts';
import { ada, otto } from './example.ts';

const body = {
  shortName: 'Panel',
  verbs: ['AGREED'],
  actionLabel: '',
  actionPrefix: 'P',
  actionPattern: '{prefix}{meeting}/{seq}',
  categories: [{ name: 'Lock Keepers', table: 'members' as const }],
};
const people = [
  { id: ada.id, name: 'Ada Winterbourne', initials: 'AW', organisation: 'LOCKSEC', capacity: 'Meeting Secretary' },
  { id: otto.id, name: 'Otto Marsh' },
];
const context = captureContext(body, { number: '7' }, people);

test.each([
  'Ada Winterbourne',
  'AW',
  'LOCKSEC',
  'Meeting Secretary',
  'Otto Marsh',
  'Lock Keepers',
  'Panel',
  'Chair',
  'all',
])('knows %s as the owner of an action', (owner) => {
  expect(readLine(`ACTION ${owner} to ask`, context)).toMatchObject({ opening: { owners: [owner] }, rest: 'to ask' });
});

test('names nobody twice and nobody who is missing', () => {
  expect(new Set(context.owners).size).toBe(context.owners.length);
  expect(context.owners).not.toContain(undefined);
  expect(readLine('ACTION OM to ask', context).opening).toBeUndefined();
});

test('reads the references of the meeting', () => {
  expect(readLine('P7/3: AW to ask', context)).toMatchObject({ opening: { reference: 'P7/3', owners: ['AW'] } });
});
