import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { matterIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

test('offers the stages that matters have as soon as it is opened, and reads the list once', async () => {
  const office = await openOffice();
  const desk = office.desk();
  const matter = {
    id: matterIdSchema.parse(office.makeId()),
    codes: [{ code: 'HW001' }],
    title: 'Lamps of the slipway',
    stage: 'Consultation',
    confidential: false,
    registered: true,
  };
  unwrap(await desk.client.call('matters.save', { editId: office.makeEditId(), matter }));
  renderApp(office, desk, createFakeClock(), '/matters');
  await screen.findByRole('table', { name: 'Matters' });
  await userEvent.click(screen.getByRole('combobox', { name: 'Stage' }));
  expect(await screen.findByRole('option', { name: 'Consultation' })).toBeTruthy();
  expect(desk.calls.filter(({ name }) => name === 'matters.list')).toHaveLength(1);
});
