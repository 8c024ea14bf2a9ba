import { act, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { createListeners } from '../../../renderer/api/listeners.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { renderApp } from '../../helpers/render-app.tsx';
import { smallMeeting } from '../../helpers/small-meeting.ts';

/** The application in a window with a menu. */
const open = async (screenOf: (meetingId: string) => string) => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const chosen = createListeners<unknown>();
  const on = (event: string, listener: (detail: unknown) => void) =>
    event === 'command' ? chosen.add(listener) : () => undefined;
  Object.assign(window, { minutebook: { call: () => undefined, on } });
  onTestFinished(() => void Reflect.deleteProperty(window, 'minutebook'));
  const desk = office.desk();
  renderApp(office, desk, createFakeClock(), screenOf(meetingId));
  await screen.findByRole('navigation', { name: 'Minutebook' });
  const choose = (command: unknown): Promise<void> => act(async () => chosen.tell(command));
  return { desk, meetingId, choose };
};

test.each([
  ['goHome', '#/'],
  ['goMeetings', '#/meetings'],
  ['goActions', '#/actions'],
  ['goBodies', '#/bodies'],
  ['showAbout', '#/about'],
])('%s leads to %s', async (command, address) => {
  const { choose } = await open(() => '/people');
  await choose(command);
  expect(window.location.hash).toBe(address);
});

test('leads to the form of a new meeting', async () => {
  const { choose } = await open(() => '/people');
  await choose('newMeeting');
  expect(await screen.findByRole('heading', { name: 'New meeting' })).toBeTruthy();
});

test('shows the keys', async () => {
  const { choose } = await open(() => '/people');
  await choose('showKeys');
  expect(await screen.findByRole('dialog', { name: /keys/i })).toBeTruthy();
});

test('leads to the preview of the meeting on the screen, and begins the hand-out when it is there', async () => {
  const { desk, meetingId, choose } = await open((id) => `/meetings/${id}/live`);
  await choose('handOut');
  expect(window.location.hash).toBe(`#/meetings/${meetingId}/preview`);
  await screen.findByRole('button', { name: 'Hand out draft (Word)' });
  expect(desk.files.offered).toEqual([]);
  await choose('handOut');
  expect(await screen.findByText(/^Handed out as/)).toBeTruthy();
});

test('leads to the meetings when there is none to be handed out', async () => {
  const { choose } = await open(() => '/people');
  await choose('handOut');
  expect(window.location.hash).toBe('#/meetings');
});

test('loads a meeting from a file, wherever it is asked', async () => {
  const { desk, choose } = await open(() => '/people');
  desk.files.toOpen = { name: 'eight.json', text: JSON.stringify(smallMeeting('8')) };
  await choose('loadMeeting');
  expect(await screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' })).toBeTruthy();
  desk.files.toOpen = { name: 'eight.json', text: 'no' };
  await choose('loadMeeting');
  expect(await screen.findByText(/^eight\.json is not JSON/)).toBeTruthy();
});

test('does nothing for a word that it does not know', async () => {
  const { choose } = await open(() => '/people');
  await choose('quit');
  await choose({ toString: () => 'goHome' });
  expect(window.location.hash).toBe('#/people');
});
