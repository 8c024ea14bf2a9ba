import { describe, expect, it } from 'vitest';
import { actionsTable } from '../../../shared/registers/actions-table.ts';
import { registerFileName } from '../../../shared/registers/file-name.ts';
import type { Cell, Table } from '../../../shared/tables/table.ts';
import { aListedAction, anOrder, anUpdate } from './listed-actions.ts';

const column = ({ columns, rows }: Table, title: string): Cell[] => {
  const at = columns.findIndex((each) => each.title === title);
  return rows.map((row) => row[at]);
};

const SECRET = { confidential: true, owners: ['Ysolde Trewin'], text: 'to sell the north lamp', slips: 3 };

const actions = [
  aListedAction(1),
  aListedAction(2, { ...SECRET, due: { date: '2026-04-20' }, dueOn: '2026-04-20', lastUpdate: anUpdate('Sold.') }),
  aListedAction(3, { owners: ['Jory Pascoe', 'Orla Penhale'], due: { meeting: 'next' }, dueOn: '2026-06-11' }),
  aListedAction(4, { owners: [], due: { none: true }, dueOn: undefined, lastUpdate: anUpdate('Asked them.') }),
];

describe('a list of actions as a table', () => {
  it('says all that the register knows to those who may read everything', () => {
    const table = actionsTable(actions, anOrder());
    expect(column(table, 'Action')[1]).toBe('to sell the north lamp');
    expect(column(table, 'Due')).toEqual([
      { date: '2026-05-29' },
      { date: '2026-04-20' },
      { date: '2026-06-11' },
      'none set',
    ]);
    expect(column(table, 'Due as agreed')).toEqual([undefined, undefined, 'next meeting', undefined]);
    expect(column(table, 'Urgency')).toEqual([undefined, 'overdue', undefined, undefined]);
    expect(column(table, 'Last update')[3]).toBe('Thu 2 Apr 2026: Asked them.');
    expect(column(table, 'Confidential')).toEqual([undefined, 'confidential', undefined, undefined]);
    expect(table.confidential?.mark).toBe('CONFIDENTIAL – not for publication');
    expect(table.notes).toEqual(['All bodies', '4 actions as of 1 May 2026']);
  });

  it('shows others of a confidential action its reference, and nothing else in the whole row', () => {
    const table = actionsTable(actions, anOrder({ version: 'public' }));
    expect(table.rows[1]?.filter((cell) => cell !== undefined)).toEqual(['HWG 7/02', 'Confidential']);
    expect(JSON.stringify(table)).not.toMatch(/Ysolde|lamp|2026-04-20|Sold|Asked/);
    expect(table.confidential).toBeUndefined();
  });

  it.each([
    ['an owner', { owner: 'Ysolde' }],
    ['words', { text: 'lamp' }],
    ['a due', { overdueOn: '2026-05-01' }],
    ['a state', { states: ['withdrawn' as const] }],
  ])('leaves a confidential action out for others where it was found by %s', (_by, filter) => {
    const table = actionsTable(actions, anOrder({ version: 'public', filter }));
    expect(column(table, 'Reference')).not.toContain('HWG 7/02');
    expect(JSON.stringify([table.notes, table.title])).not.toMatch(/Ysolde|lamp|withdrawn/);
  });

  it('gives the place of a confidential action among dues away to nobody', () => {
    const byDue = [1, 0, 2, 3].map((at) => actions[at] ?? aListedAction(9));
    const table = actionsTable(byDue, anOrder({ version: 'public', sort: 'due' }));
    expect(column(table, 'Reference')).toEqual(['HWG 7/01', 'HWG 7/03', 'HWG 7/04', 'HWG 7/02']);
  });

  it('groups by owner on paper and has each action once in a spreadsheet', () => {
    const table = actionsTable(actions, anOrder({ groupBy: 'owner' }));
    expect(table.groups?.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Jory Pascoe', 1],
      ['Orla Penhale', 2],
      ['Ysolde Trewin', 1],
      ['No owner yet', 1],
    ]);
    expect(column(table, 'Reference')).toEqual(['HWG 7/03', 'HWG 7/01', 'HWG 7/02', 'HWG 7/04']);
  });

  it('says to others of no owner and of no week that a confidential action is theirs', () => {
    for (const groupBy of ['owner', 'due week']) {
      const { groups = [] } = actionsTable(actions, anOrder({ version: 'public', groupBy }));
      const { title, rows = [] } = groups.at(-1) ?? {};
      expect(title).toBe('Confidential actions');
      expect(rows.map((row) => row.filter((cell) => cell !== undefined))).toEqual([['HWG 7/02', 'Confidential']]);
      expect(groups.map((group) => group.title)).not.toContain('Week of Mon 20 Apr 2026');
    }
    const { groups = [] } = actionsTable(actions, anOrder({ version: 'public', groupBy: 'meeting' }));
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([['HWG 7, 12 Mar 2026', 4]]);
  });

  it('groups by the week that actions are due in', () => {
    const { groups = [] } = actionsTable(actions, anOrder({ groupBy: 'due week' }));
    expect(groups.map(({ title }) => title)).toEqual([
      'Week of Mon 20 Apr 2026',
      'Week of Mon 25 May 2026',
      'Week of Mon 8 Jun 2026',
      'No day',
    ]);
  });

  it('is named by what it is and who may read it, never by what was looked for', () => {
    const narrowed = { filter: { body: 'HWG', open: true, owner: 'Ysolde' } };
    expect(registerFileName(anOrder(narrowed), 'xlsx', true)).toBe('HWG open actions 2026-05-01 - CONFIDENTIAL.xlsx');
    expect(registerFileName(anOrder({ ...narrowed, version: 'public' }), 'pdf', false)).toBe(
      'HWG open actions 2026-05-01 - PUBLIC.pdf',
    );
    expect(registerFileName(anOrder({ filter: { overdueOn: '2026-05-01' } }), 'csv', false)).toBe(
      'Overdue actions 2026-05-01.csv',
    );
  });
});
