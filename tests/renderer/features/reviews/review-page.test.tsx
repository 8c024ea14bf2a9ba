import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { fictionalFile } from '../../../helpers/fictional-meeting.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  const bodyId = unwrap(await desk.client.call('bodies.list', {})).rows[0]?.id;
  if (bodyId === undefined) throw new Error('There is no body');
  renderApp(office, desk, createFakeClock(), `/bodies/${bodyId}/review`);
  await screen.findByRole('list', { name: 'Open actions' });
  const entry = async () => unwrap(await desk.client.call('reviews.get', { bodyId })).entries[0];
  return { user: userEvent.setup(), entry };
};

test.each([
  ['d', 'done', 'proposed for closure', 'Complete; half a sentence. Propose to close.'],
  ['c', 'carry', 'open', 'Ongoing.'],
] as const)(
  'keeps what was chosen by %s when a form is left with half a sentence in it, and the words too',
  async (key, choice, state, sentence) => {
    const { user, entry } = await open();
    await user.keyboard(key);
    await waitFor(async () => expect((await entry())?.review?.choice).toBe(choice));
    await user.keyboard('u');
    await user.type(await screen.findByRole('textbox', { name: 'What is known by now' }), 'half a sentence');
    window.location.hash = '/actions';
    await waitFor(async () => expect((await entry())?.updates.map(({ text }) => text)).toEqual(['half a sentence']));
    const left = await entry();
    expect([left?.review?.choice, left?.action.state, left?.review?.sentence]).toEqual([choice, state, sentence]);
  },
);

test('keeps half a sentence of what was not reviewed yet as what it was begun as', async () => {
  const { user, entry } = await open();
  await user.keyboard('{Shift>}D{/Shift}');
  await user.type(await screen.findByRole('textbox', { name: 'What was done' }), 'Offers are');
  window.location.hash = '/actions';
  await waitFor(async () => expect((await entry())?.review?.sentence).toBe('Complete; offers are. Propose to close.'));
});

test('goes through the bodies that can be reviewed by keys', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  await office.load(fictionalFile());
  renderApp(office, office.desk(), createFakeClock(), '/review');
  const [first, second] = await screen.findAllByRole('link', { name: /open$/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await userEvent.keyboard('j');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('jk');
  expect(document.activeElement).toBe(first);
});
