import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { seatIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

/** A body with one voting seat, and its next meeting, which is planned. */
const open = async () => {
  const office = await openOffice();
  const file = smallMeeting('8');
  const agenda = [{ number: '1', title: 'Any other business', blocks: [] }];
  const meetingId = await office.load({
    ...file,
    meeting: { number: '8', date: '2026-05-14', state: 'planned' },
    agenda,
  });
  const desk = office.desk();
  const { body } = unwrap(await desk.client.call('meetings.get', { meetingId }));
  const people = unwrap(await desk.client.call('people.list', { filter: {} }));
  const personId = people.rows[0]?.id;
  const seats = [{ id: seatIdSchema.parse(office.makeId()), role: 'member', voting: true, personId } as const];
  unwrap(await desk.client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats }));
  const clock = createFakeClock(Date.UTC(2026, 3, 16, 10));
  const store = renderApp(office, desk, clock, `/bodies/${body.id}/between-meetings`);
  const field = await screen.findByRole('combobox', { name: 'Add a decision by correspondence' });
  const records = async () => unwrap(await desk.client.call('interim.list', { bodyId: body.id })).records;
  return { store, desk, office, bodyId: body.id, meetingId, field, records };
};

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('decisions between meetings', () => {
  test('are proposed, answered, closed and put on the next agenda, by the keyboard', async () => {
    const { desk, meetingId, field, records } = await open();
    await userEvent.type(field, 'Repair of the crane{Enter}');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Answer of Orla Penhale' }), 'For');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Words of Orla Penhale' }), 'Gladly.{Enter}');
    expect(await part('Answers').findByText(/^1 for, 0 against/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'In effect from' }), '20/4/26{Enter}');
    expect(await part('Result').findByText('Carried on Thu 16 Apr 2026, in effect from Mon 20 Apr 2026.')).toBeTruthy();
    await userEvent.click(part('Report').getByRole('button', { name: 'Put it on the agenda' }));
    expect(await part('Report').findByText(/^On the agenda of HWG 8/)).toBeTruthy();
    expect(await records()).toMatchObject([
      { number: 'HWG EC/01', interim: { answers: [{ vote: 'for', words: 'Gladly.', date: '2026-04-16' }] } },
    ]);
    const { items } = unwrap(await desk.client.call('meetings.get', { meetingId }));
    expect(items.map(({ title }) => title)).toEqual(['Any other business', 'Decision by correspondence HWG EC/01']);
  });

  test('say who answered, whoever has the seat by now, and count no answer of who has no vote', async () => {
    const { office, field, bodyId } = await open();
    const elsewhere = office.desk();
    await userEvent.type(field, 'Repair of the crane{Enter}');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Answer of Orla Penhale' }), 'For');
    expect(await part('Answers').findByText(/^1 for, 0 against/)).toBeTruthy();
    const { seats } = unwrap(await elsewhere.client.call('bodies.get', { bodyId }));
    const later = seats.map(({ name: _name, personId: _person, ...seat }) => seat);
    await act(async () => {
      unwrap(await elsewhere.client.call('seats.save', { editId: office.makeEditId(), bodyId, seats: later }));
    });
    expect(await screen.findByRole('combobox', { name: 'Answer of Orla Penhale' })).toHaveProperty('value', 'for');
    await act(async () => {
      unwrap(await elsewhere.client.call('seats.save', { editId: office.makeEditId(), bodyId, seats: [] }));
    });
    expect(await part('Answers').findByText(/^0 for, 0 against/)).toBeTruthy();
    expect(part('Answers').getByText(/has no vote on that day/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Answer of Orla Penhale' }), 'No answer yet');
    expect(await part('Answers').findByText(/^Nobody has a voting seat/)).toBeTruthy();
  });

  test('are not closed on a day that is none', async () => {
    const { field, records } = await open();
    await userEvent.type(field, 'Repair of the crane{Enter}');
    await userEvent.type(await screen.findByRole('textbox', { name: 'In effect from' }), 'soon{Enter}');
    expect((await records())[0]?.result).toBeUndefined();
  });

  test('say no word of a confidential one while others look on', async () => {
    const { store, field } = await open();
    await userEvent.type(field, 'The illness of the keeper{Enter}');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Confidential' }));
    await act(() =>
      store
        .getState()
        .changeSettings(() => ({ isScreenShared: true }))
        .then(() => undefined),
    );
    expect(await screen.findByText(/This record is confidential\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Harbour Works Group' }));
    await screen.findByRole('link', { name: 'HWG EC/01' });
    expect(document.body.textContent).not.toContain('illness');
    expect(document.title).not.toContain('illness');
  });
});
