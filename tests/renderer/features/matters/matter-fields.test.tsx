import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { matterIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const id = matterIdSchema.parse(office.makeId());
  const matter = { id, codes: [{ code: 'PL42' }], title: 'The slipway', confidential: false, registered: true };
  unwrap(await desk.client.call('matters.save', { editId: office.makeEditId(), matter }));
  renderApp(office, desk, createFakeClock(), '/matters/PL42');
  await screen.findByLabelText('Title');
  return async () => unwrap(await desk.client.call('matters.get', { code: 'PL42' })).matter;
};

const fill = (label: string, words: string): void => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: words } });
  fireEvent.blur(field);
};

test('keeps each field of a matter, however fast one is filled in after the other', async () => {
  const read = await open();
  fill('Title', 'The slipway and its chain');
  fill('Proposer', 'Orla Finch');
  fill('Summary', 'A new chain');
  await waitFor(async () => expect((await read()).summary).toBe('A new chain'));
  expect(await read()).toMatchObject({ title: 'The slipway and its chain', proposer: 'Orla Finch' });
});

test('leaves a matter confidential, whatever is filled in next', async () => {
  const read = await open();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Confidential/ }));
  fill('Proposer', 'Orla Finch');
  await waitFor(async () => expect((await read()).proposer).toBe('Orla Finch'));
  expect(await read()).toMatchObject({ confidential: true });
});

test('keeps what was typed of a new matter when the screen is left before it is added', async () => {
  await open();
  fireEvent.change(screen.getByLabelText('Its title'), { target: { value: 'The sea wall' } });
  window.location.hash = '/actions';
  await waitFor(() => expect(screen.queryByLabelText('Its title')).toBeNull());
  window.location.hash = '/matters';
  expect(await screen.findByDisplayValue('The sea wall')).toBeTruthy();
});
