import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const APRIL = Date.UTC(2026, 3, 16, 10);

/** The planner of a body that held a meeting, with so many actions due by its next one, which is planned. */
const openPlanner = async ({ due = 0 } = {}) => {
  const office = await openOffice();
  const held = smallMeeting('7');
  held.agenda?.[0]?.blocks?.push(
    ...Array.from({ length: due }, (_, at) => ({
      kind: 'action' as const,
      reference: `HWG 7/${at + 10}`,
      text: 'Orla Penhale to mend the rail',
      owners: ['Orla Penhale'],
      due: { date: '2026-05-01' },
    })),
  );
  await office.load(held);
  const planned = { number: '8', date: '2026-05-14', state: 'planned' as const };
  const agenda = [{ number: '1', title: 'Any other business', blocks: [] }];
  const meetingId = await office.load({ ...smallMeeting('8'), meeting: planned, agenda });
  const desk = office.desk();
  const { body } = unwrap(await desk.client.call('meetings.get', { meetingId }));
  renderApp(office, desk, createFakeClock(APRIL), `/bodies/${body.id}/planner`);
  await screen.findByRole('region', { name: 'HWG 8' });
  const agendaOf = async () =>
    unwrap(await desk.client.call('meetings.get', { meetingId })).items.map(({ title }) => title);
  return { agendaOf };
};

const meeting = (name: string) => within(screen.getByRole('region', { name }));

test('moves what is planned from meeting to meeting and onto an agenda by keys, which go on from where it stands', async () => {
  const { agendaOf } = await openPlanner();
  const user = userEvent.setup();
  await user.type(
    meeting('Second next').getByRole('combobox', { name: 'Plan for Second next' }),
    'Lease of the shed{Enter}',
  );
  const line = await meeting('Second next').findByRole('button', { name: 'Lease of the shed' });
  line.focus();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await waitFor(async () =>
    expect(document.activeElement).toBe(
      await meeting('Third next').findByRole('button', { name: 'Lease of the shed' }),
    ),
  );
  expect(meeting('Second next').queryByText('Lease of the shed')).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  await meeting('Second next').findByRole('button', { name: 'Lease of the shed' });
  meeting('Second next').getByRole('button', { name: 'Lease of the shed' }).focus();
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await waitFor(async () =>
    expect(document.activeElement).toBe(await meeting('HWG 8').findByRole('button', { name: 'Lease of the shed' })),
  );
  await user.keyboard('p');
  expect(await meeting('HWG 8').findByText('2 Lease of the shed')).toBeTruthy();
  expect(await agendaOf()).toEqual(['Any other business', 'Lease of the shed']);
});

test('takes out what is planned no longer, and brings it back by undo', async () => {
  await openPlanner();
  const user = userEvent.setup();
  await user.type(meeting('HWG 8').getByRole('combobox', { name: 'Plan for HWG 8' }), 'Lease of the shed{Enter}');
  (await meeting('HWG 8').findByRole('button', { name: 'Lease of the shed' })).focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(document.activeElement).toBe(meeting('HWG 8').getByRole('heading', { name: 'HWG 8' })));
  expect(screen.queryByText('Lease of the shed')).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  expect(await meeting('HWG 8').findByRole('button', { name: 'Lease of the shed' })).toBeTruthy();
});

test('shows a few of many actions that are due until more is asked for, and all where they are not many', async () => {
  await openPlanner({ due: 14 });
  const links = () => meeting('HWG 8').getAllByRole('link', { name: /to mend the rail/ });
  const all = Number(
    meeting('HWG 8')
      .getByRole('heading', { name: /^Actions due/ })
      .textContent?.replace(/\D/g, ''),
  );
  expect(all).toBeGreaterThanOrEqual(14);
  expect(links()).toHaveLength(8);
  await userEvent.click(meeting('HWG 8').getByRole('button', { name: `${all - 8} more: Actions due` }));
  expect(links()).toHaveLength(14);
  expect(meeting('HWG 8').queryByRole('button', { name: /more: Actions due/ })).toBeNull();
});

test('takes back what was added from a field with the next key, and not what was emptied by hand', async () => {
  await openPlanner();
  const user = userEvent.setup();
  const field = meeting('HWG 8').getByRole('combobox', { name: 'Plan for HWG 8' });
  await user.type(field, 'Lease of the shed{Enter}');
  await meeting('HWG 8').findByRole('button', { name: 'Lease of the shed' });
  expect(document.activeElement).toBe(field);
  await user.type(field, 'Crane');
  await user.clear(field);
  await user.keyboard('{Control>}z{/Control}');
  expect(meeting('HWG 8').getByRole('button', { name: 'Lease of the shed' })).toBeTruthy();
  await user.type(field, 'Dredging{Enter}');
  await meeting('HWG 8').findByRole('button', { name: 'Dredging' });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByText('Dredging')).toBeNull());
  expect(meeting('HWG 8').getByRole('button', { name: 'Lease of the shed' })).toBeTruthy();
});
