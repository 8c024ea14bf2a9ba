import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { aPerson, aSeat } from '../../../helpers/registers.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const NOON = Date.UTC(2026, 2, 12, 12);

/** A body with a term that is over, one that ends in nine months and, where it is wanted, a vacant seat. */
const open = async (address: (bodyId: string) => string, validTo?: string) => {
  const office = await openOffice();
  const desk = office.desk();
  const edit = () => ({ editId: office.makeEditId() });
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  const ida = aPerson('Ida Quist');
  unwrap(await desk.client.call('bodies.save', { ...edit(), body, rules: newBodyRules }));
  unwrap(await desk.client.call('people.save', { ...edit(), person: ida }));
  const term = aSeat({ personId: ida.id, ...(validTo !== undefined && { validTo }) });
  const seats = validTo === undefined ? [term] : [term, aSeat(), aSeat({ personId: ida.id, validTo: '2026-12-31' })];
  unwrap(await desk.client.call('seats.save', { ...edit(), bodyId: body.id, seats }));
  renderApp(office, desk, createFakeClock(NOON), address(body.id));
};

test('shows on Home which terms are over and which seats are vacant, each a link to its body', async () => {
  await open(() => '/', '2026-03-01');
  const panel = within(await screen.findByRole('region', { name: /^Seats and terms 2/ }));
  const link = panel.getByRole('link', { name: /HLC Ida Quist, member ended Sun 1 Mar 2026/ });
  expect(link.getAttribute('href')).toMatch(/^#\/bodies\/[0-9a-f-]{36}$/);
  expect(panel.getByRole('link', { name: /HLC member vacant/ })).toBeTruthy();
});

test('shows nothing on Home where no seat asks for anybody', async () => {
  await open(() => '/');
  await screen.findByRole('heading', { name: /^Next meetings/ });
  expect(screen.queryByRole('region', { name: /^Seats and terms/ })).toBeNull();
});

test('shows them on the page of the body, and looks as many months ahead as is chosen there', async () => {
  await open((id) => `/bodies/${id}`, '2026-03-01');
  const list = () => within(screen.getByRole('list', { name: 'Seats and terms' })).getAllByRole('listitem');
  const months = await screen.findByRole('combobox', { name: 'Show terms that end within' });
  expect(list()).toHaveLength(2);
  await userEvent.selectOptions(months, '12');
  expect(list()[2]?.textContent).toContain('ends Thu 31 Dec 2026');
});
