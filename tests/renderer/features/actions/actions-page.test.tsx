import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { formatScreenDate } from '../../../../shared/dates.ts';
import type { Desk } from '../../../helpers/in-process.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

import { openRegister, rows } from './open-register.ts';

const row = (reference: string): HTMLElement => {
  const found = screen.getByRole('link', { name: reference }).closest('tr');
  if (!found) throw new Error(`There is no row ${reference}`);
  return found;
};
const panel = () => within(screen.getByRole('complementary', { name: 'Action' }));
const opened = (reference: string) => screen.findByRole('heading', { name: reference, level: 2 });

const listed = async (desk: Desk, text: string) => {
  const { rows: found } = unwrap(await desk.client.call('actions.list', { filter: { text } }));
  const action = found[0];
  if (!action) throw new Error(`There is no action ${text}`);
  return unwrap(await desk.client.call('actions.get', { actionId: action.id }));
};

test('goes from one way of grouping to the next, and behind the last one back to a list without groups', async () => {
  const { store, user } = await openRegister();
  await rows();
  const shown: (string | undefined)[] = [];
  for (let press = 0; press < 6; press += 1) {
    await user.keyboard('g');
    shown.push(store.getState().registerView.group);
  }
  expect(shown).toEqual(['owner', 'body', 'meeting', 'week', undefined, 'owner']);
});

test('leaves the host alone with what is passed over quickly: only the last way of grouping is asked for', async () => {
  const { desk, store } = await openRegister();
  await rows();
  await waitFor(() => expect(desk.calls.filter(({ name }) => name === 'actions.list')).toHaveLength(1));
  const before = desk.calls.length;
  for (const group of ['owner', 'body', 'meeting', 'week'] as const) store.getState().showRegister({ group });
  await screen.findByRole('button', { name: /^Week of|^Overdue|^Due/ });
  const asked = desk.calls.slice(before).filter(({ name }) => name === 'actions.list');
  expect(asked.map(({ input }) => input)).toMatchObject([{ group: 'owner' }, { group: 'week' }]);
});

test('lists what is open across bodies, overdue and due soon in words, confidential said so', async () => {
  await openRegister();
  expect(await rows()).toEqual([...[1, 2, 3, 4, 5, 6].map((seq) => `HLC 7/0${seq}`), 'HWG 7/01']);
  expect(screen.getByText('7 actions')).toBeTruthy();
  expect(row('HLC 7/01').textContent).toContain('Due soon, Thu 30 Sep 2027');
  expect(row('HLC 7/03').textContent).toContain('Overdue, Tue 28 Sep 2027');
  expect(row('HLC 7/01').textContent).not.toContain('Overdue');
  expect(row('HLC 7/05').textContent).toContain('Confidential');
  expect(row('HLC 7/01').textContent).not.toContain('Confidential');
});

test('is put together in groups that fold, passed over by the keys', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('gg');
  const head = await screen.findByRole('button', { name: /^HLC/ });
  await user.keyboard('jjjjjjj');
  expect(document.activeElement?.textContent).toBe('HWG 7/01');
  await user.click(head);
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  expect(head.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{Shift>}F{/Shift}');
  await waitFor(async () => expect(await rows()).toHaveLength(7));
});

test('changes all that is selected in one edit, which is taken back in one step', async () => {
  const { user, desk } = await openRegister();
  await rows();
  await user.keyboard('jxjj{Shift>}X{/Shift}');
  const bar = within(await screen.findByRole('region', { name: 'Selected actions' }));
  expect(bar.getByText('3')).toBeTruthy();
  await user.keyboard('d');
  await user.type(bar.getByRole('textbox', { name: 'Due of all that is selected' }), '15 December 2027{Enter}');
  const due = async (reference: string) => (await listed(desk, reference)).action.due;
  await waitFor(async () => expect(await due('HLC 7/03')).toEqual({ date: '2027-12-15' }));
  await user.keyboard('o');
  await user.type(bar.getByRole('textbox', { name: 'Owners of all that is selected' }), 'Ida Quist{Enter}');
  await waitFor(async () => expect((await listed(desk, 'HLC 7/02')).action.owners).toContain('Ida Quist'));
  await user.keyboard('c');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/04', 'HLC 7/05', 'HLC 7/06', 'HWG 7/01']));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  expect(await due('HLC 7/01')).toEqual({ date: '2027-12-15' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected actions' })).toBeNull());
  expect(desk.calls.filter(({ name }) => name === 'actions.changeMany')).toHaveLength(3);
});

test('sorts by due, what has no day last', async () => {
  const { user } = await openRegister();
  await rows();
  await user.click(screen.getByRole('button', { name: 'Due' }));
  await waitFor(async () => expect((await rows()).slice(0, 3)).toEqual(['HLC 7/03', 'HLC 7/01', 'HLC 7/02']));
  expect(screen.getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(screen.getByRole('button', { name: 'Due' }));
  await waitFor(async () => expect((await rows())[0]).not.toBe('HLC 7/03'));
  expect(screen.getByRole('columnheader', { name: 'Due' }).getAttribute('aria-sort')).toBe('descending');
});

test('shows an action with where it was raised, and leads there', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('jj{Enter}');
  await opened('HLC 7/02');
  expect(panel().getByText('to count the piers that have no ladder')).toBeTruthy();
  expect(panel().getByRole('link', { name: 'HLC 7' }).getAttribute('href')).toMatch(
    /^#\/meetings\/[0-9a-f-]{36}\/live\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/,
  );
  expect(panel().getByText('Tue 12 Oct 2027.')).toBeTruthy();
  expect(panel().queryByText('Confidential.')).toBeNull();
  await user.keyboard('jjj');
  await opened('HLC 7/05');
  expect(panel().getByText('Confidential.')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary', { name: 'Action' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('HLC 7/05');
});

test('closes one after the other by a key, and takes both back', async () => {
  const { user, desk } = await openRegister();
  await rows();
  await user.keyboard('jjc');
  await waitFor(async () => expect(await rows()).not.toContain('HLC 7/02'));
  await user.keyboard('c');
  await waitFor(async () => expect(await rows()).not.toContain('HLC 7/03'));
  expect((await listed(desk, 'HLC 7/03')).action.state).toBe('closed');
  await user.keyboard('{Control>}zz{/Control}');
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  expect((await listed(desk, 'HLC 7/02')).action.state).toBe('open');
});

test('says beside the field what is wrong with a day or an update, and keeps what was typed', async () => {
  const { user, desk } = await openRegister();
  await rows();
  await user.keyboard('jd');
  await opened('HLC 7/01');
  const due = panel().getByRole('combobox', { name: 'Due' });
  await waitFor(() => expect(document.activeElement).toBe(due));
  await user.clear(due);
  await user.type(due, '31 Feb 2027{Enter}');
  expect(await panel().findByText('31 February 2027 is not in the calendar: the month has 28 days.')).toBeTruthy();
  expect(due).toHaveProperty('value', '31 Feb 2027');
  await user.type(panel().getByRole('textbox', { name: 'New update' }), '   {Control>}{Enter}{/Control}');
  expect(panel().getByText('Write what was done, then add it.')).toBeTruthy();
  const { action, updates } = await listed(desk, 'HLC 7/01');
  expect([action.due, updates]).toEqual([{ date: '2027-09-30' }, []]);
});

test('changes owners and due, and counts how often it was put off', async () => {
  const { user, desk } = await openRegister();
  await rows();
  await user.keyboard('jo');
  await opened('HLC 7/01');
  await user.type(panel().getByRole('combobox', { name: 'Owners' }), '{Backspace}the printer{Enter}');
  await waitFor(async () =>
    expect((await listed(desk, 'HLC 7/01')).action.owners).toEqual(['Code Office', 'the printer']),
  );
  const due = panel().getByRole('combobox', { name: 'Due' });
  await user.clear(due);
  await user.type(due, '29 Oct 2027{Enter}');
  expect(await panel().findByText(/Changed once: 1 slip/)).toBeTruthy();
  expect((await listed(desk, 'HLC 7/01')).action.due).toEqual({ date: '2027-10-29' });
  await user.clear(due);
  await user.type(due, 'when the tide allows{Enter}');
  expect(await panel().findByText(/it never becomes overdue/)).toBeTruthy();
  expect((await listed(desk, 'HLC 7/01')).action.due).toEqual({ words: 'when the tide allows' });
  await user.clear(due);
  await user.type(due, '5 WD{Enter}');
  const { from, to } = await waitFor(async () => {
    const { countedDue } = await listed(desk, 'HLC 7/01');
    if (!countedDue) throw new Error('Nothing is counted yet');
    return countedDue;
  });
  const reason = `5 WD after ${formatScreenDate(from)}: ${formatScreenDate(to)}.`;
  expect(await panel().findByText(reason)).toBeTruthy();
});

test('does not take half a name for an owner when it is given up', async () => {
  const { user, desk } = await openRegister();
  await rows();
  await user.keyboard('jo');
  await opened('HLC 7/01');
  await user.type(panel().getByRole('combobox', { name: 'Owners' }), 'the pri{Escape}{Escape}');
  await user.keyboard('k');
  expect((await listed(desk, 'HLC 7/01')).action.owners).toEqual(['Code Office', 'GM']);
});

test('keeps half an update for who comes back to it, and adds it when told to; mends one and takes it out', async () => {
  const { user, desk } = await openRegister();
  await rows();
  await user.keyboard('ju');
  await opened('HLC 7/01');
  await user.type(panel().getByRole('textbox', { name: 'New update' }), 'Sent to half of them.');
  await user.click(screen.getByRole('link', { name: 'HLC 7/02' }));
  await opened('HLC 7/02');
  await user.keyboard('k');
  await opened('HLC 7/01');
  expect((await listed(desk, 'HLC 7/01')).updates).toEqual([]);
  const half = panel().getByRole('textbox', { name: 'New update' });
  expect(half).toHaveProperty('value', 'Sent to half of them.');
  await user.type(half, '{Control>}{Enter}{/Control}');
  await waitFor(async () =>
    expect((await listed(desk, 'HLC 7/01')).updates).toMatchObject([
      { date: '2027-09-29', text: 'Sent to half of them.' },
    ]),
  );
  const line = await panel().findByRole('textbox', { name: 'Update of Wed 29 Sep 2027' });
  await user.clear(line);
  await user.type(line, 'Sent to all.');
  await user.tab();
  await waitFor(async () => expect((await listed(desk, 'HLC 7/01')).updates[0]?.text).toBe('Sent to all.'));
  await user.click(panel().getByRole('button', { name: 'Take out the update of Wed 29 Sep 2027' }));
  await waitFor(async () => expect((await listed(desk, 'HLC 7/01')).updates).toEqual([]));
});

test('shows at once what another window changes', async () => {
  const { office, desk } = await openRegister();
  await rows();
  const { action } = await listed(desk, 'HLC 7/04');
  await office
    .desk()
    .client.call('actions.save', { editId: office.makeEditId(), actionId: action.id, owners: ['Ida Quist'] });
  await waitFor(() => expect(row('HLC 7/04').textContent).toContain('Ida Quist'));
});

test('says that an address names no action', async () => {
  const { user } = await openRegister('/actions/nothing');
  expect(await screen.findByText('This address names no action. Choose one from the register.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close the panel' }));
  expect(screen.queryByRole('complementary', { name: 'Action' })).toBeNull();
});

test('offers to try again when nobody answers', async () => {
  const { store, desk, user } = await openRegister();
  await rows();
  desk.line = 'request lost';
  await store.getState().fetchRegister();
  const again = await screen.findByRole('button', { name: 'Try again' });
  desk.line = 'good';
  await user.click(again);
  await waitFor(async () => expect(await rows()).toHaveLength(7));
});

test('Esc leaves the field of the search, whether a row was gone to or none fits', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('/piers');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('HLC 7/02'));
  await user.keyboard('/ of no action{Enter}');
  expect(await screen.findByRole('heading', { name: 'No action fits' })).toBeTruthy();
  await user.keyboard('{Escape}{Escape}');
  expect(document.activeElement).toBe(document.body);
});

test('the row that comes up has the focus when one is closed by a key', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('jjc');
  await waitFor(async () => expect(await rows()).not.toContain('HLC 7/02'));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('HLC 7/03'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await rows()).toContain('HLC 7/02'));
  expect(document.activeElement).not.toBe(document.body);
});
