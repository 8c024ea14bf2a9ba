import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { formatScreenDate } from '../../../../shared/dates.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { fictionalFile } from '../../../helpers/fictional-meeting.ts';
import { type Desk, type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

// jsdom lays nothing out: a list of 600 px with rows of 32.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 600 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { value: 32 });

/** A Wednesday, the day after HLC 7/03 was due: ten working days after 14 September 2027. */
const NOON = Date.UTC(2027, 8, 29, 12);

const openRegister = async (address = '/actions', load: (office: Office) => Promise<unknown> = loadBoth) => {
  const office = await openOffice();
  await load(office);
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(NOON), address);
  return { office, desk, store, user: userEvent.setup() };
};

const loadBoth = async (office: Office): Promise<void> => {
  await office.load(fictionalFile());
  await office.load(smallMeeting());
};

const rows = async (): Promise<(string | null)[]> => {
  const [, body] = within(await screen.findByRole('table', { name: 'Actions' })).getAllByRole('rowgroup');
  return body ? [...body.querySelectorAll('a')].map((link) => link.textContent) : [];
};
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

const find = () => screen.getByRole('combobox', { name: /^Text, reference or owner/ });

test('narrows the list by view, words and terms, each of which can be taken away', async () => {
  const { user } = await openRegister();
  await rows();
  await user.click(screen.getByRole('radio', { name: 'Overdue' }));
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/03']));
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await user.type(find(), 'piers');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
  await user.type(find(), ' owner:abernethy{Enter}');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  expect(find()).toHaveProperty('value', 'piers');
  await user.click(screen.getByRole('button', { name: 'Take away owner: abernethy' }));
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  await user.type(find(), 'body:hwg state:closed{Enter}');
  expect(await screen.findByRole('heading', { name: 'No action fits' })).toBeTruthy();
  await user.type(find(), 'due<soon{Enter}');
  expect(await screen.findByText(/Write the date like/)).toBeTruthy();
});

test('makes a chip of a term as soon as it is finished, by a space or by leaving the field', async () => {
  const { user } = await openRegister();
  await rows();
  await user.type(find(), 'piers owner:abernethy ');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  expect(screen.getByRole('button', { name: 'Take away owner: abernethy' })).toBeTruthy();
  expect(find()).toHaveProperty('value', 'piers ');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await user.type(find(), 'body:hwg');
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  expect(screen.getByRole('button', { name: 'Take away body: hwg' })).toBeTruthy();
});

test('says at once that a term is not known, and searches for none of it', async () => {
  const { user } = await openRegister();
  await rows();
  await user.type(find(), 'boddy:QSP');
  expect(await screen.findByText(/^‘boddy:’ is not known here: write body:, owner:/)).toBeTruthy();
  expect(await rows()).toHaveLength(7);
  await user.type(find(), '{Control>}a{/Control}piers');
  expect(screen.queryByText(/is not known here/)).toBeNull();
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02', 'HLC 7/03']));
});

test('selects all that is shown, and says how many in folded groups are not', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('gg');
  await user.click(await screen.findByRole('button', { name: /^HLC/ }));
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  await user.keyboard('a');
  expect(await screen.findByText('of 7 selected; 6 in folded groups are not', { exact: false })).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Selected actions' })).getByText('1')).toBeTruthy();
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

test('keeps what is shown as a view, which is renamed, and removed', async () => {
  const { user } = await openRegister();
  await rows();
  await user.type(find(), 'owner:abernethy{Enter}');
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  await user.click(screen.getByRole('button', { name: 'Keep this as a view' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Piers{Enter}');
  expect(await screen.findByRole('radio', { name: 'Piers' })).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(async () => expect(await rows()).toHaveLength(7));
  await user.click(screen.getByRole('radio', { name: 'Piers' }));
  await waitFor(async () => expect(await rows()).toEqual(['HLC 7/02']));
  await user.click(screen.getByRole('button', { name: 'More about the view Piers' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'Piers' })).toBeNull());
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

test('says what an empty register is for, and offers all actions only where there are some', async () => {
  const { user, desk } = await openRegister('/actions', async () => undefined);
  expect(await screen.findByRole('heading', { name: 'Nothing is open' })).toBeTruthy();
  await waitFor(() => expect(desk.calls.filter(({ name }) => name === 'actions.list').length).toBeGreaterThan(1));
  expect(screen.queryByRole('button', { name: 'Show all actions' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Snoozed' }));
  expect(await screen.findByText(/say how many days before its due/)).toBeTruthy();
});

test('leads from a view where nothing is left to all actions', async () => {
  const { user } = await openRegister('/actions', (office) => office.load(smallMeeting()));
  await rows();
  await user.keyboard('jc');
  await screen.findByRole('heading', { name: 'Nothing is open' });
  await user.click(await screen.findByRole('button', { name: 'Show all actions' }));
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
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

test('lets go of what left the view with a change of all that was selected, and keeps words that were half typed', async () => {
  const { user } = await openRegister();
  await waitFor(async () => expect((await rows()).length).toBeGreaterThan(1));
  await user.keyboard('jx');
  await screen.findByRole('region', { name: 'Selected actions' });
  await user.keyboard('u');
  const bar = () => within(screen.getByRole('region', { name: 'Selected actions' }));
  await user.type(await screen.findByRole('textbox', { name: 'Update of all that is selected' }), 'half a sen');
  await user.click(bar().getByRole('button', { name: /^Due/ }));
  await user.click(bar().getByRole('button', { name: /^Update/ }));
  expect(screen.getByDisplayValue('half a sen')).toBeTruthy();
  await user.click(bar().getByRole('button', { name: /^Close/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected actions' })).toBeNull());
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

test('Esc closes a new action, whose words are kept', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('n');
  await user.type(await screen.findByRole('textbox', { name: 'Action' }), 'to ask{Escape}');
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'New action' })).toBeNull());
  await user.keyboard('n');
  expect(await screen.findByRole('textbox', { name: 'Action' })).toHaveProperty('value', 'to ask');
});

test('tells words that were typed for a selection when it goes, and keeps them from the next one', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('jxu');
  await user.type(await screen.findByRole('textbox', { name: 'Update of all that is selected' }), 'half a sen');
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selected actions' })).toBeNull());
  expect(await screen.findByText(/^Not saved: “half a sen”/)).toBeTruthy();
  await user.keyboard('jxu');
  expect(await screen.findByRole('textbox', { name: 'Update of all that is selected' })).toHaveProperty('value', '');
});

test('raises an action for the body in view, then for the one of the last time, and comes back to its row', async () => {
  const { user } = await openRegister();
  await rows();
  await user.keyboard('n');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Body' })));
  await user.keyboard('{Escape}{Escape}');
  await user.type(find(), 'body:hwg ');
  await waitFor(async () => expect(await rows()).toEqual(['HWG 7/01']));
  await user.keyboard('{Escape}{Escape}n');
  const words = await screen.findByRole('textbox', { name: 'Action' });
  expect(document.activeElement).toBe(words);
  await user.keyboard('to ask for a lamp');
  await user.click(screen.getByRole('button', { name: 'Raise the action' }));
  await screen.findByRole('complementary', { name: 'Action' });
  await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe(window.location.hash.slice(10)));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await user.keyboard('n');
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Body' })).toHaveProperty('value', expect.stringMatching(/^HWG/)),
  );
  await user.keyboard('half');
  await user.keyboard('{Escape}n');
  await user.keyboard(' a sentence');
  expect(await screen.findByRole('textbox', { name: 'Action' })).toHaveProperty('value', 'half a sentence');
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
