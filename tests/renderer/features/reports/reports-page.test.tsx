import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { BodyId } from '../../../../shared/ids.ts';
import { decidingMeeting, PROPOSALS } from '../../../helpers/change-register.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Desk, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const paper = (): string =>
  document.querySelector('.preview-document')?.shadowRoot?.querySelector('article')?.textContent ?? '';

const says = (words: string): Promise<void> => waitFor(() => expect(paper()).toContain(words));

const prepare = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const meetingId = await office.load(decidingMeeting());
  const { body } = unwrap(await desk.client.call('meetings.get', { meetingId }));
  const list = { kind: 'matters', text: PROPOSALS, columns: {} } as const;
  const { seen } = unwrap(await desk.client.call('intake.read', list));
  const editId = office.makeEditId();
  unwrap(await desk.client.call('intake.take', { editId, ...list, overwrite: [], removeGone: false, seen }));
  const show = (kind: string) =>
    renderApp(office, desk, createFakeClock(Date.UTC(2027, 2, 10, 10)), `/reports/${body.id}/${kind}`);
  const saySaved = async (day: string, kind: 'status' | 'proposals' = 'status', wentOut?: boolean): Promise<void> => {
    const out = { bodyId: body.id, kind, day, wentOut };
    unwrap(await desk.client.call('reports.saySaved', { editId: office.makeEditId(), ...out }));
  };
  return { desk, bodyId: body.id, show, saySaved };
};

const open = async (kind: string) => {
  const { show, ...office } = await prepare();
  show(kind);
  return office;
};

test('shows the status report since a day that can be changed, and keeps its words from one to the next', async () => {
  const { desk, bodyId } = await open('status');
  await says('2 proposals have been raised since 8 February 2027.');
  const since = screen.getByRole('textbox', { name: 'New since, and decided since' });
  await userEvent.clear(since);
  await userEvent.type(since, '1 Jan 2027{Enter}');
  await says('3 proposals have been raised since 1 January 2027.');
  await userEvent.click(screen.getByRole('link', { name: 'Purpose, recommendations and remarks' }));
  const asked = await screen.findByRole('textbox', { name: /^Recommendations/ });
  await userEvent.clear(asked);
  await userEvent.type(asked, 'NOTE the report{Enter}AGREE the releases');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('link', { name: 'report' }));
  await says('AGREE the releases');
  const text = unwrap(await desk.client.call('reports.text', { bodyId, kind: 'status' }));
  expect(text.recommendations).toEqual([
    { verb: 'NOTE', text: 'the report' },
    { verb: 'AGREE', text: 'the releases' },
  ]);
});

test('takes what is asked of each new proposal into the paper', async () => {
  await open('proposals');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Asked of DP102' }), 'Which posts are meant?');
  await userEvent.tab();
  await says('Which posts are meant?');
});

test('brings a proposal back by its code, with the reason, and says when a code is nowhere', async () => {
  const { desk, bodyId } = await open('proposals');
  await says('There are no updates to existing proposals.');
  await userEvent.click(screen.getByRole('link', { name: /^What is brought back/ }));
  const code = await screen.findByRole('combobox', { name: 'Bring a proposal back' });
  await userEvent.type(code, 'MP999{Enter}');
  await screen.findByText(/^MP999 is not in the register of matters\. Check the code/u);
  await userEvent.clear(code);
  await userEvent.type(code, 'mp 090{Enter}');
  const why = await screen.findByRole('textbox', { name: 'MP090 ‘Gate locks’: why it is brought back' });
  await waitFor(() => expect(code).toHaveProperty('value', ''));
  await userEvent.type(code, 'MP090{Enter}');
  await screen.findByText(/^MP090 is brought back already/u);
  await userEvent.clear(code);
  await userEvent.type(why, 'Nobody asked the Trust.');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('link', { name: 'report' }));
  await says('Why it is brought back: Nobody asked the Trust.');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Asked of MP090' }), 'Which locks?');
  await userEvent.tab();
  await says('Which locks?');
  const text = unwrap(await desk.client.call('reports.text', { bodyId, kind: 'proposals' }));
  expect(text.broughtBack).toMatchObject([{ why: 'Nobody asked the Trust.' }]);
});

test('completes a code by the register, and takes it off the list again with its words, which one undo brings back', async () => {
  const { desk, bodyId } = await open('proposals');
  await userEvent.click(await screen.findByRole('link', { name: /^What is brought back/ }));
  const code = await screen.findByRole('combobox', { name: 'Bring a proposal back' });
  await userEvent.type(code, 'signp');
  await screen.findByRole('option', { name: 'MP091 Signposts' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  const why = await screen.findByRole('textbox', { name: /^MP091 ‘Signposts’/u });
  await userEvent.type(why, 'Ships went aground.');
  await userEvent.tab();
  const kept = async () =>
    unwrap(await desk.client.call('reports.text', { bodyId, kind: 'proposals' })).broughtBack.map((one) => one.why);
  await waitFor(async () => expect(await kept()).toEqual(['Ships went aground.']));
  await userEvent.click(screen.getByRole('button', { name: 'Do not bring MP091 back' }));
  await waitFor(async () => expect(await kept()).toEqual([]));
  expect(document.activeElement, 'the keyboard goes on at the field').toBe(code);
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/u }));
  await waitFor(async () => expect(await kept()).toEqual(['Ships went aground.']));
});

const savedBy = async (desk: Desk, bodyId: BodyId, asOf: string) =>
  unwrap(await desk.client.call('reports.saved', { bodyId, kind: 'status', asOf })).reports;

test('keeps that a report was saved, which is taken for a draft until somebody says otherwise', async () => {
  const { desk, bodyId } = await open('status');
  await screen.findByText('For a month: no report of this kind went out before.');
  expect(screen.queryByRole('group', { name: /which went out/u })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Hand out status report/u }));
  await screen.findByText(/^Saved as /u);
  const today = await screen.findByRole('checkbox', { name: 'Today, a draft so far' });
  expect(await savedBy(desk, bodyId, '2027-03-10')).toMatchObject([{ day: '2027-03-10', wentOut: false }]);
  await userEvent.click(today);
  expect(await screen.findByRole('checkbox', { name: 'Today' })).toHaveProperty('checked', true);
  await says('2 proposals have been raised since 8 February 2027.');
  expect(await savedBy(desk, bodyId, '2027-03-11')).toMatchObject([{ day: '2027-03-10', wentOut: true }]);
});

test('tells what is new since the last report that went out, and strikes one that was a draft, which undo puts back', async () => {
  const { show, saySaved } = await prepare();
  await saySaved('2027-01-02');
  await saySaved('2027-02-20');
  show('status');
  await says('1 proposal has been raised since 20 February 2027.');
  await screen.findByText('Since the last report that went out.');
  screen.getByRole('checkbox', { name: 'Sat 2 Jan 2027' });
  screen.getByRole('checkbox', { name: 'Sat 20 Feb 2027' }).focus();
  await userEvent.keyboard(' ');
  await says('3 proposals have been raised since 2 January 2027.');
  await screen.findByRole('checkbox', { name: 'Sat 20 Feb 2027, a draft' });
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/u }));
  await says('raised since 20 February 2027.');
});

test('begins a paper without what the last one brought back, and brings that back again with its words', async () => {
  const { show, saySaved, desk, bodyId } = await prepare();
  show('proposals');
  await userEvent.click(await screen.findByRole('link', { name: /^What is brought back/ }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Bring a proposal back' }), 'mp 090{Enter}');
  await userEvent.type(await screen.findByRole('textbox', { name: /^MP090/u }), 'Nobody asked the Trust.');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('link', { name: 'report' }));
  await says('Nobody asked the Trust.');
  // The paper of the day before, which was saved after that.
  await saySaved('2027-03-09', 'proposals', true);
  await userEvent.click(await screen.findByRole('link', { name: /^What is brought back/ }));
  const again = await screen.findByRole('button', { name: 'Bring MP090 back again' });
  expect(screen.queryByRole('textbox', { name: /^MP090/u })).toBeNull();
  await userEvent.click(screen.getByRole('link', { name: 'report' }));
  await says('There are no updates to existing proposals.');
  await userEvent.click(await screen.findByRole('link', { name: /^What is brought back/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring MP090 back again' }));
  expect(again.isConnected).toBe(false);
  expect(await screen.findByRole('textbox', { name: /^MP090/u })).toHaveProperty('value', 'Nobody asked the Trust.');
  await userEvent.click(screen.getByRole('link', { name: 'report' }));
  await says('Nobody asked the Trust.');
  const text = unwrap(await desk.client.call('reports.text', { bodyId, kind: 'proposals' }));
  expect(text.broughtBack).toHaveLength(1);
});

test('keeps nothing of a report that was not saved', async () => {
  const { desk, bodyId } = await open('status');
  desk.files.saves = false;
  await userEvent.click(await screen.findByRole('button', { name: /^Hand out status report/u }));
  await waitFor(() => expect(desk.files.offered).toHaveLength(1));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Hand out status report/u })).toHaveProperty('disabled', false),
  );
  expect(await savedBy(desk, bodyId, '2027-03-11')).toEqual([]);
  expect(desk.calls.some(({ name }) => name === 'reports.saySaved')).toBe(false);
});
