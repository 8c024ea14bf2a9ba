import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { smallFile } from '../../../helpers/builders.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

test('keeps each term of a decision, however fast one is filled in after the other', async () => {
  const office = await openOffice();
  const desk = office.desk();
  const blocks = [{ kind: 'decision' as const, verb: 'AGREED', text: 'to buy a chain' }];
  await office.load({ ...smallFile(), agenda: [{ number: '1', title: 'The slipway', blocks }] });
  const [decision] = unwrap(await desk.client.call('decisions.list', {})).rows;
  if (!decision) throw new Error('no decision');
  const decisionId = decision.id;
  renderApp(office, desk, createFakeClock(), `/decisions/${decisionId}`);
  const fill = (label: string, words: string): void => {
    const field = screen.getByLabelText(label);
    fireEvent.change(field, { target: { value: words } });
    fireEvent.blur(field);
  };
  await screen.findByLabelText('Review by');
  fill('Review by', '2027-06-01');
  fill('Conditions', 'as long as the money lasts');
  const read = async () => unwrap(await desk.client.call('decisions.get', { decisionId })).terms;
  await waitFor(async () => expect((await read()).conditions).toBe('as long as the money lasts'));
  expect(await read()).toMatchObject({ reviewOn: '2027-06-01' });
});
