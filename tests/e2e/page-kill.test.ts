import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/domain/block.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { processesOf, send, signalBrowser } from '../helpers/browser-processes.ts';
import { startHost, type TestHost } from '../helpers/host.ts';
import { type Random, runSeed, seeded } from '../helpers/random.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { type Typist, typeOn } from '../helpers/steady-typist.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { type LivePage, livePage } from './pages/live-page.ts';

const IS_LONG = process.env['MINUTEBOOK_LONG'] === '1';
/** Rounds that go on at the same time, each with a host, a browser and a book of its own. */
const ABREAST = 3;
/** A page dies at the earliest and at the latest after so much typing. */
const EARLIEST_MS = 800;
const LATEST_MS = IS_LONG ? 12_000 : 3_000;
/** For as long as the lid is closed. */
const LID_MS = 1_500;
/** What a page that dies may take along: so much of typing in 99 of 100 deaths, and never more than a second. */
const MOST_LOST_MS = 300;
const NEVER_LOST_MS = 1_000;

const seed = runSeed();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Sitting = {
  readonly data: string;
  readonly meetingId: string;
  readonly host: TestHost;
  readonly browser: Browser;
  readonly live: LivePage;
};

/** A page whose saves are a second late: the mistake that the measure has to find. */
const beLate = (lateMs: number): void => {
  const send = window.fetch.bind(window);
  window.fetch = async (input, options) => {
    if (String(input).includes('blocks.save')) await new Promise((resolve) => setTimeout(resolve, lateMs));
    return send(input, options);
  };
};
const LATE_MS = 1_000;

const sitDown = async (isLate: boolean): Promise<Sitting> => {
  const data = temporaryFolder();
  const file = smallMeeting();
  const meetingId = await loadInto(
    data,
    JSON.stringify({ ...file, agenda: [{ number: '1', title: 'Talk', blocks: [] }] }),
  );
  const [host, browser] = await Promise.all([startHost({ data }), launchBrowser()]);
  const page = await browser.newPage();
  if (isLate) await page.addInitScript(beLate, LATE_MS);
  const live = livePage(page);
  await live.open(host.url, meetingId);
  await live.text.click();
  return { data, meetingId, host, browser, live };
};

const storedText = (data: string, id: string): Promise<string> =>
  withBook(data, async (app) => {
    const { blocks } = await ask(app, 'blocks.list', { meetingId: meetingIdSchema.parse(id) });
    return blocks.map(({ content }) => ('runs' in content ? textOf(content.runs) : '')).join('\n');
  });

/** How a page dies. */
const deaths = {
  'its process is killed': ({ browser }: Sitting) => signalBrowser(browser, 'SIGKILL', 'renderer'),
  'the whole browser is killed': ({ browser }: Sitting) => signalBrowser(browser, 'SIGKILL'),
  'its tab is closed': ({ live }: Sitting) => live.page.close(),
} as const;
type Death = keyof typeof deaths;

/** Milliseconds of typing that are gone: from the first key that is missing to the moment of the death. */
const lostMs = (typist: Typist, stored: string, diedAt: number): number => {
  const isWhole = typist.text().startsWith(stored) || stored.startsWith(typist.text());
  if (!isWhole) throw new Error(`Typed: ${typist.text()}\nStored: ${stored}`);
  const first = typist.takenAt(stored.length);
  return first === undefined ? 0 : Math.max(0, diedAt - first);
};

/** Types until the page dies, and says how much of the typing is gone. */
const die = async (death: Death, random: Random, isLate = false): Promise<number> => {
  const sitting = await sitDown(isLate);
  const { data, meetingId, host, browser, live } = sitting;
  const typist = typeOn(live.page, random);
  await pause(EARLIEST_MS + random(LATEST_MS - EARLIEST_MS));
  const diedAt = Date.now();
  await deaths[death](sitting);
  await typist.stop();
  await pause(200);
  await browser.close();
  await host.stop();
  return lostMs(typist, await storedText(data, meetingId), diedAt);
};

/** Closes the lid in mid-sentence: everything stands still, then goes on as if nothing had been. */
const closeLid = async (random: Random): Promise<readonly [typed: string, stored: string]> => {
  const { data, meetingId, host, browser, live } = await sitDown(false);
  const typist = typeOn(live.page, random);
  await pause(EARLIEST_MS + random(LATEST_MS - EARLIEST_MS));
  const pids = [host.pid, ...(await processesOf(browser)).map(({ id }) => id)];
  for (const pid of pids) send(pid, 'SIGSTOP');
  await pause(LID_MS);
  for (const pid of pids.toReversed()) send(pid, 'SIGCONT');
  await pause(800);
  await typist.stop();
  await live.saved();
  await browser.close();
  await host.stop();
  return [typist.text().trimEnd(), (await storedText(data, meetingId)).trimEnd()];
};

/** Runs rounds a few at a time, in the order of the list. */
const rounds = async <Kind, T>(
  kinds: readonly Kind[],
  round: (kind: Kind, random: Random) => Promise<T>,
): Promise<T[]> => {
  const done: T[] = [];
  const random = seeded(seed);
  for (let first = 0; first < kinds.length; first += ABREAST) {
    const batch = kinds.slice(first, first + ABREAST).map((kind) => round(kind, seeded(random(2 ** 31))));
    done.push(...(await Promise.all(batch)));
  }
  return done;
};

const times = <T>(count: number, kind: T): T[] => Array.from({ length: count }, () => kind);

/** Each death the same number of times, in turn. */
const DEATHS = times(IS_LONG ? 50 : 1, Object.keys(deaths) as Death[]).flat();
const LIDS = times(IS_LONG ? 50 : 1, 'lid');
const CONTROLS = times(IS_LONG ? 12 : 2, 'its process is killed' as const);

const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0;

/** What of the losses is held against which limit: a few deaths say nothing of the hundredth. */
const LIMITS: readonly (readonly [part: number, ms: number])[] = [
  ...(IS_LONG ? ([[0.99, MOST_LOST_MS]] as const) : []),
  [1, NEVER_LOST_MS],
];

const say = (what: string, lost: readonly number[]): void => {
  const parts = [0.5, 0.9, 0.99, 1].map((part) => `p${part * 100} ${Math.round(quantile(lost, part))} ms`);
  if (IS_LONG) process.stdout.write(`${what}, ${lost.length} times: ${parts.join(', ')}\n`);
};

describe(`a page that dies while somebody types (seed ${seed})`, () => {
  it('takes no more than a blink of it along', { timeout: 3_000_000 }, async () => {
    const lost = await rounds(DEATHS, async (death, random) => ({ death, ms: await die(death, random) }));
    for (const [death, own] of Map.groupBy(lost, (one) => one.death))
      say(
        death,
        own.map(({ ms }) => ms),
      );
    const all = lost.map(({ ms }) => ms);
    say('all', all);
    for (const [part, ms] of LIMITS) expect(quantile(all, part)).toBeLessThanOrEqual(ms);
  });

  it('would be seen to take more along if it saved later', { timeout: 600_000 }, async () => {
    const lost = await rounds(CONTROLS, (death, random) => die(death, random, true));
    say(`saved ${LATE_MS} ms late`, lost);
    expect(quantile(lost, 0.5)).toBeGreaterThan(MOST_LOST_MS);
  });
});

describe(`a page that lives (seed ${seed})`, () => {
  it('loses nothing when the lid is closed on it in mid-sentence', { timeout: 3_000_000 }, async () => {
    for (const [typed, stored] of await rounds(LIDS, (_lid, random) => closeLid(random))) expect(stored).toBe(typed);
  });
});
