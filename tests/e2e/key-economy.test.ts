import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { isWhole } from '../helpers/form.ts';
import { economyOf } from '../helpers/key-script/economy.ts';
import { playedFiles } from '../helpers/key-script/played-files.ts';
import { typedAgenda } from '../helpers/key-script/typeable.ts';
import { keyScriptOf, playMeeting } from './pages/played-meeting.ts';

/** Confidential blocks, words in bold and dates in their fields are none of the characters; there are many in ours. */
const MOST_PER_CHARACTER = { 'our own meeting': 1.05, 'CSC 15': 0.9 } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(playedFiles())('the keys for $name', ({ name, file }) => {
  const script = keyScriptOf(file);

  test('are none beyond the characters of its decisions, and of its actions that say their date', async () => {
    const { decisions, datedActions } = await economyOf(file, script.items);
    expect(decisions.length).toBeGreaterThan(0);
    for (const { presses, characters } of [...decisions, ...datedActions])
      expect(presses).toBeLessThanOrEqual(characters);
  });

  test('are at most two for the next item, and few for all of it', async () => {
    const { total, nextItem } = await economyOf(file, script.items);
    expect(nextItem).toBeLessThanOrEqual(2);
    expect(total.presses / total.characters).toBeLessThan(MOST_PER_CHARACTER[name]);
  });
});

test.each(isWhole ? playedFiles() : playedFiles().slice(0, 1))(
  'the keys for $name make its minutes in the real browser, without a mouse',
  { timeout: 240_000 },
  async ({ file }) => {
    const { minutes, pointerEvents } = await playMeeting(browser, file, keyScriptOf(file));
    expect(typedAgenda(minutes)).toEqual(typedAgenda(file));
    expect(pointerEvents).toBe(0);
  },
);

test('the keys of a script that leaves one out make other minutes', async () => {
  const [own] = playedFiles();
  if (!own) throw new Error('Nothing is played');
  const { items, modules } = keyScriptOf(own.file);
  const [first = [], ...others] = items;
  const lame = first.map((step, at) => (at === 0 ? { ...step, keys: step.keys.slice(1) } : step));
  const { minutes } = await playMeeting(browser, own.file, { modules, items: [lame, ...others.map(() => [])] });
  expect(typedAgenda(minutes)[0]).not.toEqual(typedAgenda(own.file)[0]);
});
