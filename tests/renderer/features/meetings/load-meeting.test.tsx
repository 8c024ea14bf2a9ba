import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

const openEmpty = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), '/meetings');
  const load = async (text: string | undefined): Promise<void> => {
    desk.files.toOpen = text === undefined ? undefined : { name: 'march.json', text };
    await userEvent.click(await screen.findByRole('button', { name: /^Load a meeting/ }));
  };
  return { desk, store, load };
};
const trouble = async (): Promise<string> =>
  (await screen.findByText(/^march\.json/, { selector: 'p[role=alert]' })).textContent ?? '';
const liveScreen = () => screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' });

test('opens the meeting of a file on the live screen', async () => {
  const { load } = await openEmpty();
  await load(JSON.stringify(smallMeeting()));
  expect(await liveScreen()).toBeTruthy();
});

test('goes to a meeting that is in the book already, and says so', async () => {
  const { store, load } = await openEmpty();
  await load(JSON.stringify(smallMeeting()));
  await liveScreen();
  await act(async () => {
    window.location.hash = '/meetings';
  });
  await load(JSON.stringify(smallMeeting()));
  await liveScreen();
  expect(store.getState().editNotice?.text).toBe('The meeting of march.json was in the book already');
});

test.each([
  [
    'what is no JSON',
    '{"format": minutes}',
    /^march\.json is not JSON: line 1, column 12: "minutes" can't stand there\. Choose another file\.$/,
  ],
  ['another kind of file', '{"format": "something"}', /^march\.json was not loaded\. .*format/],
  [
    'an impossible date',
    JSON.stringify({ ...smallMeeting(), meeting: { number: '7', date: '2026-02-30', state: 'draft' } }),
    /^march\.json was not loaded\. .*meeting\.date/,
  ],
])('says what is wrong with %s, and takes the next one', async (_what, text, sentence) => {
  const { load } = await openEmpty();
  await load(text);
  expect(await trouble()).toMatch(sentence);
  await load(JSON.stringify(smallMeeting()));
  expect(await liveScreen()).toBeTruthy();
});

test('does nothing when the person thinks better of it', async () => {
  const { desk, load } = await openEmpty();
  await load(undefined);
  expect(screen.queryByText(/march\.json/, { selector: 'p[role=alert]' })).toBeNull();
  expect(desk.calls.filter(({ name }) => name === 'meetings.load')).toEqual([]);
});

test('says that the host does not answer', async () => {
  const { desk, load } = await openEmpty();
  await screen.findByRole('button', { name: /^Load a meeting/ });
  desk.line = 'request lost';
  await load(JSON.stringify(smallMeeting()));
  expect(await trouble()).toMatch(/^march\.json was not loaded\. Minutebook does not answer\./);
});
