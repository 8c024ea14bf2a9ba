import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { smallFile } from '../../../helpers/builders.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { fictionalFile } from '../../../helpers/fictional-meeting.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  const bodyId = unwrap(await desk.client.call('bodies.list', {})).rows[0]?.id;
  if (bodyId === undefined) throw new Error('There is no body');
  renderApp(office, desk, createFakeClock(), `/bodies/${bodyId}/review`);
  await screen.findByRole('list', { name: 'Open actions' });
  const entry = async () => unwrap(await desk.client.call('reviews.get', { bodyId })).entries[0];
  return { user: userEvent.setup(), entry };
};

test.each([
  ['d', 'done', 'proposed for closure', 'Complete; half a sentence. Propose to close.'],
  ['c', 'carry', 'open', 'Ongoing.'],
] as const)(
  'keeps what was chosen by %s when a form is left with half a sentence in it, and the words too',
  async (key, choice, state, sentence) => {
    const { user, entry } = await open();
    await user.keyboard(key);
    await waitFor(async () => expect((await entry())?.review?.choice).toBe(choice));
    await user.keyboard('u');
    await user.type(await screen.findByRole('textbox', { name: 'What is known by now' }), 'half a sentence');
    window.location.hash = '/actions';
    await waitFor(async () => expect((await entry())?.updates.map(({ text }) => text)).toEqual(['half a sentence']));
    const left = await entry();
    expect([left?.review?.choice, left?.action.state, left?.review?.sentence]).toEqual([choice, state, sentence]);
  },
);

test('keeps half a sentence of what was not reviewed yet as what it was begun as', async () => {
  const { user, entry } = await open();
  await user.keyboard('{Shift>}D{/Shift}');
  await user.type(await screen.findByRole('textbox', { name: 'What was done' }), 'Offers are');
  window.location.hash = '/actions';
  await waitFor(async () => expect((await entry())?.review?.sentence).toBe('Complete; offers are. Propose to close.'));
});

/** A review of four actions. */
const openFour = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const blocks = ['tap', 'gate', 'shed', 'path'].map((thing, at) => ({
    kind: 'action' as const,
    reference: `AT 3/0${at + 1}`,
    text: `to mend the ${thing}`,
  }));
  await office.load({ ...smallFile(), agenda: [{ number: '1', title: 'Water', blocks }] });
  const bodyId = unwrap(await desk.client.call('bodies.list', {})).rows[0]?.id;
  if (bodyId === undefined) throw new Error('There is no body');
  const address = `/bodies/${bodyId}/review`;
  const store = renderApp(office, desk, createFakeClock(), address);
  const list = () => screen.findByRole('list', { name: 'Open actions' });
  await list();
  const said = async (): Promise<string[]> => {
    const { entries } = unwrap(await office.desk().client.call('reviews.get', { bodyId }));
    return entries.map(({ updates }) => updates.map(({ text }) => text).join());
  };
  const leave = async (): Promise<void> => {
    window.location.hash = '/actions';
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Open actions' })).toBeNull());
  };
  const goBack = async (): Promise<void> => {
    window.location.hash = address;
    await list();
  };
  const ticked = () => screen.queryAllByRole('listitem', { name: /, ticked$/ }).length;
  return { office, desk, store, bodyId, user: userEvent.setup(), said, leave, goBack, ticked };
};

const field = () => screen.findByRole('textbox', { name: /^What is known by now/ });

test('keeps half a sentence of all that are ticked when the screen is left with it', async () => {
  const { user, said, leave } = await openFour();
  await user.keyboard('xjxjxu');
  await user.type(await field(), 'It waits for');
  await leave();
  await waitFor(async () => expect(await said()).toEqual(['It waits for', 'It waits for', 'It waits for', '']));
});

test('keeps what is ticked while another screen is looked at, without what was settled meanwhile', async () => {
  const { office, user, leave, goBack, ticked } = await openFour();
  await user.keyboard('xjxjx');
  expect(ticked()).toBe(3);
  await leave();
  const { client } = office.desk();
  const { rows } = unwrap(await client.call('actions.list', {}));
  const gone = { editId: office.makeEditId(), actionId: rows[0]?.id ?? '', state: 'closed' as const };
  unwrap(await client.call('actions.save', gone));
  await goBack();
  await waitFor(() => expect(ticked()).toBe(2));
});

test('keeps several updates that the book did not get yet when the screen is left', async () => {
  const { desk, user, said, leave } = await openFour();
  desk.line = 'request lost';
  await user.keyboard('u');
  await user.type(await field(), 'The first{Enter}');
  await user.keyboard('u');
  await user.type(await field(), 'The second{Enter}');
  await user.keyboard('u');
  await user.type(await field(), 'Half a third');
  await leave();
  expect(await said()).toEqual(['', '', '', '']);
  desk.line = 'good';
  desk.tell('connected');
  await waitFor(async () => expect(await said()).toEqual(['The first', 'The second', 'Half a third', '']));
});

test('tells the words of an update that is refused when the screen has gone', async () => {
  const { office, desk, user, said, leave } = await openFour();
  desk.line = 'request lost';
  await user.keyboard('u');
  await user.type(await field(), 'The tap runs{Enter}');
  await leave();
  const { client } = office.desk();
  const { rows } = unwrap(await client.call('actions.list', {}));
  const settled = { editId: office.makeEditId(), actionId: rows[0]?.id ?? '', state: 'closed' as const };
  unwrap(await client.call('actions.save', settled));
  desk.line = 'good';
  desk.tell('connected');
  expect(await screen.findByText(/The tap runs/)).toBeTruthy();
  expect(await said()).not.toContain('The tap runs');
});

test('has the words of a form that was left by Escape when it is opened again, and asks before the window is closed', async () => {
  const { user, store, said, leave, goBack } = await openFour();
  await user.keyboard('u');
  await user.type(await field(), 'The tap runs{Escape}');
  expect(await said()).toEqual(['', '', '', '']);
  expect(store.getState().hasUnsentForms()).toBe(true);
  await leave();
  await goBack();
  await user.keyboard('u');
  expect(await field()).toHaveProperty('value', 'The tap runs');
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await said()).toEqual(['The tap runs', '', '', '']));
  expect(store.getState().hasUnsentForms()).toBe(false);
});

test('goes through the bodies that can be reviewed by keys', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  await office.load(fictionalFile());
  renderApp(office, office.desk(), createFakeClock(), '/review');
  const [first, second] = await screen.findAllByRole('link', { name: /open$/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await userEvent.keyboard('j');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('jk');
  expect(document.activeElement).toBe(first);
});

test('keeps the words of two windows that review the same action at once', async () => {
  const { office, bodyId, user, said } = await openFour();
  await user.keyboard('u');
  await user.type(await field(), 'The part is ordered.');
  const other = office.desk();
  const [entry] = unwrap(await other.client.call('reviews.get', { bodyId })).entries;
  if (!entry) throw new Error('There is an action');
  const words = { choice: 'update', text: 'A plumber came.', date: '2027-04-01' } as const;
  const place = { bodyId, actionIds: [entry.action.id] };
  unwrap(await other.client.call('reviews.save', { editId: office.makeEditId(), ...place, ...words }));
  await screen.findByText(/A plumber came\./, { selector: '.review-updates li' });
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await said())[0]).toMatch(/ordered/));
  expect((await said())[0]?.split(',').toSorted()).toEqual(['A plumber came.', 'The part is ordered.']);
});
