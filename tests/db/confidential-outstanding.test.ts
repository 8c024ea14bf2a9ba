import { beforeEach, describe, expect, it } from 'vitest';
import type { OutstandingRow } from '../../shared/domain/outstanding.ts';
import { type AgendaDesk, openAgendaDesk } from '../helpers/agenda-desk.ts';
import { action } from '../helpers/builders.ts';

let desk: AgendaDesk;
const of = (visibility: 'confidential' | 'public' | null): readonly OutstandingRow[] =>
  desk.tables().find((table) => table.visibility === visibility)?.rows ?? [];
const add = (...more: OutstandingRow[]) => desk.type('confidential', (rows) => [...rows, ...more]);

beforeEach(async () => {
  desk = await openAgendaDesk();
  desk.held.put(desk.held.newId(), action('mend the tap'));
  desk.raise('to buy Falcon Ltd', true);
  desk.make();
});

describe('the confidential table of actions outstanding', () => {
  it('keeps what is typed in it of an open action, which stays in the table of everyone', () => {
    add({ references: ['AT 3/01'], update: 'Falcon asks nine million' });
    desk.refill();
    expect(of(null)).toEqual([{ references: ['AT 3/01'], update: '' }]);
    expect(of('confidential')).toContainEqual({ references: ['AT 3/01'], update: 'Falcon asks nine million' });
    expect(of('public')).toEqual([{ references: ['AT BM/01'], update: 'Confidential.' }]);
  });

  it('gives the public minutes the numbers of its actions, and no words that were typed beside them', () => {
    add({ references: ['Falcon takeover'], update: 'agreed' });
    desk.type('confidential', (rows) =>
      rows.map((row) => ({ ...row, references: [...row.references, 'Falcon sale'], update: 'soon' })),
    );
    desk.refill();
    expect(of('confidential').flatMap(({ references }) => references)).toContain('Falcon takeover');
    expect(of('public')).toEqual([{ references: ['AT BM/01'], update: 'Confidential.' }]);
  });

  it('is confidential again when it is filled, also where it was shown to everyone', () => {
    desk.type('confidential', (rows) => rows, 'everyone');
    expect(of('confidential')).toEqual([]);
    desk.raise('to sell the shed', true);
    desk.refill();
    expect(of('confidential')).toHaveLength(2);
    expect(desk.tables().filter(({ visibility }) => visibility === 'everyone')).toEqual([]);
  });
});
