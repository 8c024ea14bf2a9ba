import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { fictionalFile } from '../../../helpers/fictional-meeting.ts';
import { type Desk, openOffice } from '../../../helpers/in-process.ts';
import '../../../helpers/laid-out-list.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

/** A Wednesday. */
const NOON = Date.UTC(2027, 8, 29, 12);

const sheetOf = async (desk: Desk, text: string) => {
  const { rows } = unwrap(await desk.client.call('actions.list', { filter: { text } }));
  const action = rows[0];
  if (!action) throw new Error(`There is no action ${text}`);
  return unwrap(await desk.client.call('actions.get', { actionId: action.id }));
};

const openAction = async (text: string) => {
  const office = await openOffice();
  await office.load(fictionalFile());
  await office.load(smallMeeting());
  const desk = office.desk();
  const { action } = await sheetOf(desk, text);
  const store = renderApp(office, desk, createFakeClock(NOON), `/actions/${action.id}`);
  await screen.findByRole('heading', { name: text, level: 2 });
  return { desk, store, user: userEvent.setup() };
};

const panel = () => within(screen.getByRole('complementary', { name: 'Action' }));
/** What the strip says, an event a line. */
const life = (): string[] =>
  within(panel().getByRole('heading', { name: 'Life of the action' }).parentElement ?? document.body)
    .getAllByRole('listitem')
    .map((event) => event.textContent ?? '');

const choose = async (user: ReturnType<typeof userEvent.setup>, field: string, option: string | RegExp) => {
  await user.click(panel().getByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
};

test('tells the life of an action in the order of its days, from where it was raised', async () => {
  const { user } = await openAction('HLC 7/01');
  expect(life()[0]).toMatch(/^Raised.*HLC 7, item.*With: Code Office, GM\. Due: Thu 30 Sep 2027, the original$/);
  const due = panel().getByRole('combobox', { name: 'Due' });
  await user.clear(due);
  await user.type(due, '29 Oct 2027{Enter}');
  await panel().findByText(/Changed once: 1 slip/);
  expect(life().at(-1)).toContain('Fri 29 Oct 2027, put off Slip 1');
});

test('keeps how an action was closed: at which meeting, by whom and what came of it', async () => {
  const { user, desk } = await openAction('HLC 7/01');
  await choose(user, 'State', 'closed');
  const form = within(panel().getByRole('form', { name: 'Close the action' }));
  await user.type(form.getByRole('textbox', { name: 'What came of it' }), 'All have it.');
  await choose(user, 'At the meeting', /^HLC 7/);
  await user.type(form.getByRole('combobox', { name: 'By' }), 'Chair');
  await user.click(form.getByRole('button', { name: 'Close the action' }));
  await waitFor(async () => expect((await sheetOf(desk, 'HLC 7/01')).action.state).toBe('closed'));
  await waitFor(() => expect(life().at(-1)).toMatch(/Closed at HLC 7 by ChairAll have it\.$/));
});

test('asks why before an action is withdrawn, and keeps what was typed when it is refused', async () => {
  const { user, desk } = await openAction('HLC 7/02');
  await choose(user, 'State', 'withdrawn');
  const form = within(panel().getByRole('form', { name: 'Withdraw the action' }));
  const why = form.getByRole('textbox', { name: 'Why it is withdrawn' });
  await waitFor(() => expect(document.activeElement).toBe(why));
  await user.click(form.getByRole('button', { name: 'Withdraw the action' }));
  expect(await form.findByText(/Write why the action is withdrawn/)).toBeTruthy();
  await user.type(why, 'The pier is gone.');
  await user.click(form.getByRole('button', { name: 'Withdraw the action' }));
  await waitFor(async () =>
    expect((await sheetOf(desk, 'HLC 7/02')).states).toMatchObject([
      { state: 'withdrawn', reason: 'The pier is gone.' },
    ]),
  );
});

test('hands an action over to another body, and undo takes that back', async () => {
  const { user, desk, store } = await openAction('HLC 7/02');
  await choose(user, 'State', 'transferred');
  await choose(user, 'To the body', /^HWG/);
  await user.click(panel().getByRole('button', { name: 'Transfer the action' }));
  const link = await panel().findByRole('link', { name: 'HWG BM/01' });
  expect(life().at(-1)).toContain('Transferred: HWG BM/01');
  await user.click(link);
  await screen.findByRole('heading', { name: 'HWG BM/01', level: 2 });
  expect(await panel().findByRole('link', { name: 'HLC 7/02' })).toBeTruthy();
  await store.getState().undoEdit();
  await waitFor(async () => expect((await sheetOf(desk, 'HLC 7/02')).action.state).toBe('open'));
});

test('lets the next meeting refuse what was proposed for closure', async () => {
  const { user, desk } = await openAction('HLC 7/02');
  await choose(user, 'State', 'proposed for closure');
  const box = await panel().findByRole('group', { name: 'Proposed for closure' });
  expect(box.textContent).toContain('the next meeting, which is not planned yet, decides');
  await user.click(within(box).getByRole('button', { name: 'Refuse: open again' }));
  await waitFor(async () => expect((await sheetOf(desk, 'HLC 7/02')).action.state).toBe('open'));
  await waitFor(() => expect(life().at(-1)).toContain('Closure refused: open again'));
});

test('puts an action to sleep until so many days before its due', async () => {
  const { user, desk } = await openAction('HLC 7/02');
  const field = panel().getByRole('textbox', { name: 'Snooze until days before due' });
  await user.type(field, '5{Enter}');
  await waitFor(async () => expect((await sheetOf(desk, 'HLC 7/02')).action.sleepsUntil).toBe('2027-10-07'));
  expect(await panel().findByText('Sleeps until Thu 7 Oct 2027; when its due moves, so does that.')).toBeTruthy();
  await user.click(panel().getByRole('button', { name: 'Wake it' }));
  await waitFor(async () => expect((await sheetOf(desk, 'HLC 7/02')).snoozeDays).toBeUndefined());
});

test('raises an action between meetings by a key, and opens it', async () => {
  const { user, desk } = await openAction('HLC 7/02');
  await user.keyboard('{Escape}n');
  const form = within(await screen.findByRole('form', { name: 'New action' }));
  await user.click(form.getByRole('combobox', { name: 'Body' }));
  await user.click(await screen.findByRole('option', { name: /^HLC/ }));
  await user.click(form.getByRole('button', { name: 'Raise the action' }));
  expect(await form.findByText('Write what is to be done.')).toBeTruthy();
  await user.type(form.getByRole('textbox', { name: 'Action' }), 'to hang a lamp');
  await user.type(form.getByRole('combobox', { name: 'Due' }), '5 WD');
  await user.click(form.getByRole('button', { name: 'Raise the action' }));
  await screen.findByRole('heading', { name: 'HLC BM/01', level: 2 });
  expect((await sheetOf(desk, 'to hang a lamp')).action).toMatchObject({ raised: '2027-09-29', dueOn: '2027-10-06' });
});
