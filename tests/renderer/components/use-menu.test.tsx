import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { createListeners } from '../../../renderer/api/listeners.ts';
import { entriesFor } from '../../../renderer/features/palette/entries.ts';
import { commandNames } from '../../../shared/api/commands.ts';
import { screens } from '../../../shared/api/screens.ts';
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

test('leads to every screen that the palette goes to', async () => {
  const { choose } = await open(() => '/nowhere');
  const places = entriesFor('', [], { meetings: [], bodies: [], people: [], actions: [], papers: [] }).flatMap(
    (entry) => ('address' in entry ? entry.address : []),
  );
  expect(places).toContain('/people');
  const reached: string[] = [];
  for (const name of commandNames.filter((command) => screens.some((one) => one.command === command))) {
    await choose(name);
    expect(screen.queryByText('There is no such page'), name).toBeNull();
    // With one body in the book, what is asked of a body first is opened for it at once.
    const place = window.location.hash.slice(1).replace(/^\/bodies\/[^/]+\/new-meeting$/, '/meetings/new');
    reached.push(place.replace(/^\/bodies\/[^/]+\/review$/, '/review'));
  }
  expect(reached.toSorted()).toEqual(places.toSorted());
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
  await userEvent.click(await screen.findByRole('button', { name: 'Hand out all the same' }));
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
