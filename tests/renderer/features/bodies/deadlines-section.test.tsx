import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BodyPage } from '../../../../renderer/features/bodies/body-page.tsx';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { type DeadlineRule, usualDeadlines } from '../../../../shared/domain/deadline.ts';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

/** Wednesday 25 November 2026, at noon. */
const NOW = Date.UTC(2026, 10, 25, 12);
const PAPERS_OUT: DeadlineRule = { kind: 'papers out', count: 5, unit: 'working days', side: 'before' };

const open = async (deadlines?: readonly DeadlineRule[]) => {
  const office = await openOffice();
  const desk = office.desk();
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  const rules = { ...newBodyRules, ...(deadlines && { deadlines: [...deadlines] }) };
  unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules }));
  const store = renderScreen(office, desk, <BodyPage bodyId={body.id} />, createFakeClock(NOW));
  const part = within(await screen.findByRole('region', { name: 'Deadlines' }));
  const kept = async () => unwrap(await office.desk().client.call('bodies.get', { bodyId: body.id })).rules.deadlines;
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  return { store, part, kept, saved };
};

type Part = Awaited<ReturnType<typeof open>>['part'];
const lines = (part: Part) => part.getAllByRole('listitem').map((line) => line.firstElementChild?.textContent);
const count = (part: Part) => part.getByRole('textbox', { name: 'How many days, Papers out' });

test('begins with the usual deadlines in one step, which is taken back as one', async () => {
  const { store, part, kept, saved } = await open();
  await userEvent.click(part.getByRole('button', { name: 'Begin with the usual deadlines' }));
  await saved();
  expect(await kept()).toEqual(usualDeadlines);
  await store.getState().undoEdit();
  expect(await part.findByRole('button', { name: 'Begin with the usual deadlines' })).toBeDefined();
  expect(await kept()).toBeUndefined();
});

test('shows what day a rule comes to, and saves count, kind of days and side as they are chosen', async () => {
  const { part, kept, saved } = await open([PAPERS_OUT]);
  expect(part.getByText('Wed 18 Nov 2026')).toBeDefined();
  await userEvent.clear(count(part));
  await userEvent.type(count(part), '3{Enter}');
  await saved();
  expect(part.getByText('Fri 20 Nov 2026')).toBeDefined();
  await userEvent.selectOptions(part.getByRole('combobox', { name: 'Which days, Papers out' }), 'clear days');
  await saved();
  await userEvent.selectOptions(part.getByRole('combobox', { name: 'Before or after, Papers out' }), 'after');
  await saved();
  expect(await kept()).toEqual([{ kind: 'papers out', count: 3, unit: 'clear days', side: 'after' }]);
  expect(part.getByText('Sun 29 Nov 2026')).toBeDefined();
});

test.each(['', 'five', '366', '-1', '1.5'])('refuses a count that is none with what to write: %j', async (text) => {
  const { part, kept, saved } = await open([PAPERS_OUT]);
  await userEvent.clear(count(part));
  await userEvent.type(count(part), `${text}{Enter}`);
  expect(await part.findByText('Write a whole number of days, up to 365.')).toBeDefined();
  await saved();
  expect(await kept()).toEqual([PAPERS_OUT]);
});

test('adds a kind in its place, offers each once, and removes one', async () => {
  const { part, kept, saved } = await open([PAPERS_OUT]);
  await userEvent.click(part.getByRole('button', { name: 'Add: Call for papers' }));
  await saved();
  expect(lines(part)).toEqual(['Call for papers', 'Papers out']);
  expect(part.queryByRole('button', { name: 'Add: Call for papers' })).toBeNull();
  await userEvent.click(part.getByRole('button', { name: 'Remove Papers out' }));
  await saved();
  expect((await kept())?.map(({ kind }) => kind)).toEqual(['call for papers']);
  expect(part.getByRole('button', { name: 'Add: Papers out' })).toBeDefined();
  await userEvent.click(part.getByRole('button', { name: 'Remove Call for papers' }));
  await saved();
  expect(await kept()).toBeUndefined();
});
