import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../shared/domain/block.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { ask, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { isLong } from '../helpers/form.ts';
import { startHost } from '../helpers/host.ts';
import { quickKeys } from '../helpers/quick-keys.ts';
import { type Random, seeded } from '../helpers/random.ts';
import { ferryFile, makeFerryMeeting } from '../helpers/room-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { handsOn } from './pages/hands.ts';
import { livePage } from './pages/live-page.ts';

/** An hour at twelve keys a second; in short, two minutes of it. */
const SHORT = 12 * 60 * 2;
const KEYS = isLong ? 30 * SHORT : SHORT;
const ITEMS = 6;
/** Memory is looked at this often; the first look comes when ten minutes of the hour are over. */
const LOOKS = 6;
/**
 * What memory may grow by from the first look to the last, in bytes: for each key, since the words stand on the page and
 * can be undone to the start of the sitting; and once, for what the browser compiles and keeps as it likes, which is more
 * in the short form, while it warms up.
 */
const MOST_A_KEY = 60;
const MOST_ONCE = isLong ? 1_000_000 : 2_000_000;
/** What a page that leaks keeps of each key. */
const LEAK = 8000;

const WORDS = 'the harbour light was seen by nobody at dusk and so it stayed dark until spring'.split(' ');

/** A line as it is typed, and what the book then says. */
type Line = { readonly typed: string; readonly said: string };

const prose = (random: Random): string => Array.from({ length: 9 }, () => WORDS[random(WORDS.length)]).join(' ');

/** Mostly prose; now and then a decision, somebody who comes or goes, a speaker, a name completed by Tab. */
const lineAt = (index: number, random: Random): Line => {
  const words = prose(random);
  switch (index % 12) {
    case 3:
      return { typed: `AGREED ${words}`, said: `AGREED ${words}` };
    case 5:
      return { typed: '-IB 10:20', said: 'Ida Brook left the meeting at 10:20.' };
    case 6:
      return { typed: '+IB 10:25', said: 'Ida Brook joined the meeting at 10:25.' };
    case 8:
      return { typed: `ME: ${words}`, said: `The Board Chair (ME) ${words}` };
    case 10:
      return { typed: `${words} by @mau\t`, said: `${words} by ME` };
    default:
      return { typed: words, said: words };
  }
};

const linesOf = (keys: number): Line[] => {
  const random = seeded(12);
  const lines: Line[] = [];
  for (let count = 0; count < keys; count += (lines.at(-1)?.typed.length ?? 0) + 1) {
    lines.push(lineAt(lines.length, random));
  }
  return lines;
};

/** What the page holds when all that can be thrown away is, in bytes. */
const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

const readLines = (data: string, meetingId: MeetingId): Promise<string[]> =>
  withBook(data, async (app) => {
    const { blocks } = await ask(app, 'blocks.list', { meetingId });
    const lines = blocks.map(({ content }) => {
      const text = 'runs' in content ? textOf(content.runs) : content.kind;
      return content.kind === 'decision' ? `${content.verb} ${text}` : text;
    });
    // Each part ends on an empty line.
    return lines.filter((line) => line !== '');
  });

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openMeeting = async () => {
  const data = temporaryFolder();
  const agenda = Array.from({ length: ITEMS }, (_, at) => ({
    number: `${at + 1}`,
    title: `Part ${at + 1}`,
    blocks: [],
  }));
  const id = await withBook(data, (app) => makeFerryMeeting(app, { file: ferryFile({ agenda }) }));
  const host = await startHost({ data });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const live = livePage(page);
  await live.open(host.url, id);
  await live.text.focus();
  return { data, id, host, page, live };
};

/** Types one sixth of the hour into an item of its own, and says what the page then holds. */
const typePart = async (page: Page, lines: readonly Line[], isFirst: boolean): Promise<number> => {
  const { press } = handsOn(page);
  const keys = await quickKeys(page);
  if (!isFirst) await press('Alt+PageDown');
  for (const { typed } of lines) {
    const [words = '', ...afterTab] = typed.split('\t');
    await keys.type(words);
    if (afterTab.length > 0) await press('Tab');
    await keys.type('\n');
  }
  await livePage(page).saved();
  return heapOf(page);
};

/** Types lines, and gives by how many bytes of memory for each key it was more than it may be; none when it was not. */
const typeAll = async (page: Page, lines: readonly Line[]): Promise<number> => {
  const perPart = Math.ceil(lines.length / LOOKS);
  const heaps: number[] = [];
  for (let part = 0; part < LOOKS; part += 1) {
    heaps.push(await typePart(page, lines.slice(part * perPart, (part + 1) * perPart), part === 0));
  }
  const keys = lines.slice(perPart).reduce((count, { typed }) => count + typed.length + 1, 0);
  const growth = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN);
  if (isLong) process.stdout.write(`memory after each part, in MB: ${heaps.map((heap) => (heap / 1e6).toFixed(2))}\n`);
  return Math.max(0, growth - MOST_ONCE - MOST_A_KEY * keys);
};

test('keeps every key of an hour in its order, and after ten minutes no more memory than the words take', {
  timeout: 1_200_000,
}, async () => {
  const { data, id, host, page } = await openMeeting();
  const lines = linesOf(KEYS);
  const tooMuch = await typeAll(page, lines);
  await page.close();
  await host.stop();
  expect(await readLines(data, id)).toEqual(lines.map(({ said }) => said));
  expect(tooMuch).toBe(0);
});

test('would be seen to keep more memory if it kept something of each key', { timeout: 240_000 }, async () => {
  const { host, page } = await openMeeting();
  await page.evaluate((size) => {
    const kept: number[][] = [];
    const something = (): number[] => Array.from({ length: size / 8 }, () => Math.random());
    addEventListener('keydown', () => kept.push(something()), true);
  }, LEAK);
  expect(await typeAll(page, linesOf(SHORT / 2))).toBeGreaterThan(0);
  await page.close();
  await host.stop();
});
