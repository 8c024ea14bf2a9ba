import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import type { DeadlineRule } from '../../../../shared/domain/deadline.ts';
import { bodyIdSchema, meetingIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

/** Wednesday 25 November 2026, at noon. */
const NOW = Date.UTC(2026, 10, 25, 12);

const RULES: readonly DeadlineRule[] = [
  { kind: 'notice', count: 10, unit: 'days', side: 'before' },
  { kind: 'papers out', count: 5, unit: 'days', side: 'before' },
];

/** Home with two deadlines of a meeting on 15 December. */
const openHome = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  const rules = { ...newBodyRules, deadlines: [...RULES] };
  unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules }));
  const id = meetingIdSchema.parse(office.makeId());
  const meeting = { id, bodyId: body.id, number: '1', date: '2026-12-15', state: 'planned' as const };
  unwrap(await desk.client.call('meetings.save', { editId: office.makeEditId(), meeting }));
  renderApp(office, desk, createFakeClock(NOW), '/');
  await screen.findByRole('region', { name: /^Deadlines 2/ });
  return { office, desk, bodyId: body.id };
};

const panel = (count: number) => screen.findByRole('region', { name: new RegExp(`^Deadlines ${count}`) });

test('keeps the focus on the next deadline when one is ticked by key, and on the list when none is left', async () => {
  await openHome();
  const user = userEvent.setup();
  within(await panel(2))
    .getByRole('checkbox', { name: 'Done: Notice of the meeting, HLC 1' })
    .focus();
  await user.keyboard(' ');
  const [last] = within(await panel(1)).getAllByRole('checkbox');
  expect(last?.getAttribute('aria-label')).toBe('Done: Papers out, HLC 1');
  await waitFor(() => expect(document.activeElement).toBe(last));
  await user.keyboard(' ');
  const empty = await panel(0);
  await waitFor(() => expect(document.activeElement).toBe(within(empty).getByRole('heading')));
});

test('takes the focus from nobody who went on meanwhile', async () => {
  await openHome();
  const user = userEvent.setup();
  within(await panel(2))
    .getByRole('checkbox', { name: 'Done: Notice of the meeting, HLC 1' })
    .focus();
  await user.keyboard(' ');
  const elsewhere = screen.getByRole('link', { name: 'HLC 1 Harbour Lights Committee Tue 15 Dec 2026' });
  elsewhere.focus();
  await panel(1);
  expect(document.activeElement).toBe(elsewhere);
});

test('says of a held meeting without a date that its deadlines are not there', async () => {
  const { office, desk, bodyId } = await openHome();
  expect(screen.queryByText(/no date: the deadlines/)).toBeNull();
  const id = meetingIdSchema.parse(office.makeId());
  const meeting = { id, bodyId, number: '2', state: 'draft' as const };
  unwrap(await office.desk().client.call('meetings.save', { editId: office.makeEditId(), meeting }));
  const said = await screen.findByText(/has no date: the deadlines that follow from it are not here/);
  expect(within(said).getByRole('link', { name: 'HLC 2' }).getAttribute('href')).toBe(`#/meetings/${id}/plan`);
  unwrap(
    await office
      .desk()
      .client.call('meetings.save', { editId: office.makeEditId(), meeting: { ...meeting, date: '2026-11-20' } }),
  );
  await waitFor(() => expect(said.isConnected).toBe(false));
  expect(desk.calls.length).toBeGreaterThan(0);
});
