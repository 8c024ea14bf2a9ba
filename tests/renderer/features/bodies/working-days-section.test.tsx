import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BodyPage } from '../../../../renderer/features/bodies/body-page.tsx';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

/** Monday 30 November 2026, at noon. */
const NOW = Date.UTC(2026, 10, 30, 12);

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules: newBodyRules }));
  const store = renderScreen(office, desk, <BodyPage bodyId={body.id} />, createFakeClock(NOW));
  const region = await screen.findByRole('region', { name: 'Working days' });
  const kept = async () => unwrap(await office.desk().client.call('bodies.get', { bodyId: body.id })).rules.workingDays;
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  return { store, part: within(region), kept, saved };
};

const rows = (part: Awaited<ReturnType<typeof open>>['part']) =>
  part
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('shows the days off of the coming year, of the part of the country that is chosen', async () => {
  const { part, kept, saved } = await open();
  expect(rows(part)[0]).toContain('Fri 25 Dec 2026Christmas Day');
  expect(rows(part)[1]).toContain('Mon 28 Dec 2026Boxing Day (substitute day)');
  await userEvent.selectOptions(part.getByRole('combobox', { name: 'Bank holidays of' }), 'Scotland');
  await saved();
  expect(rows(part)[0]).toContain("Mon 30 Nov 2026St Andrew's Day");
  expect(await kept()).toEqual({ holidays: 'Scotland', closed: [], worked: [] });
  await userEvent.selectOptions(part.getByRole('combobox', { name: 'Bank holidays of' }), 'England and Wales');
  await saved();
  expect(await kept()).toBeUndefined();
});

test('takes a day with its name, and refuses one that can’t be with what to do', async () => {
  const { part, kept, saved } = await open();
  const field = part.getByRole('combobox', { name: 'Add a day off' });
  await userEvent.type(field, 'Thu 24 December 2026, Office closed{Enter}');
  await saved();
  expect((await kept())?.closed).toEqual([{ date: '2026-12-24', name: 'Office closed' }]);
  expect(rows(part)[0]).toContain('Office closedadded by hand');
  for (const [text, error] of [
    ['24/12/26 again', /stands there already/],
    ['26 December 2026, Boxing Day', /on a weekend, when nobody works anyway/],
    ['31 February 2027, never', /the month has 28 days/],
    ['some time', /Write the day and its name/],
  ] as const) {
    await userEvent.clear(field);
    await userEvent.type(field, `${text}{Enter}`);
    expect(await part.findByText(error)).toBeDefined();
  }
  await userEvent.click(part.getByRole('button', { name: 'Remove: Office closed, Thu 24 Dec 2026' }));
  await saved();
  expect(await kept()).toBeUndefined();
});

test('works on a bank holiday, and takes that back by undo', async () => {
  const { store, part, kept, saved } = await open();
  await userEvent.click(part.getByRole('button', { name: /^Count it as a working day: Christmas Day/ }));
  await saved();
  expect((await kept())?.worked).toEqual([{ date: '2026-12-25', name: 'Christmas Day' }]);
  expect(rows(part)[0]).toContain('Christmas Dayworked on');
  await store.getState().undoEdit();
  await waitFor(() => expect(rows(part)[0]).toContain('Christmas Daybank holiday'));
});

test('counts from the day itself where the body does', async () => {
  const { part, kept, saved } = await open();
  expect(part.getByText(/after today come to Mon 7 Dec 2026/)).toBeDefined();
  await userEvent.click(part.getByRole('checkbox', { name: /A count begins on the day itself/ }));
  await saved();
  expect((await kept())?.countsFirst).toBe(true);
  expect(part.getByText(/after today come to Fri 4 Dec 2026/)).toBeDefined();
});
