import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../shared/domain/block.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { fictionalText } from '../helpers/fictional-meeting.ts';
import { startHost, type TestHost } from '../helpers/host.ts';
import { runSeed, seeded } from '../helpers/random.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const IS_LONG = process.env['MINUTEBOOK_LONG'] === '1';
const ROUNDS = IS_LONG ? 50 : 3;
/** Rounds that go on at the same time, each with a host, a book and a page of its own. */
const ABREAST = 3;
/** Ten keys a second. */
const KEY_MS = 100;
const DEAD_MS = 400;
const seed = runSeed();

const LINES = [
  'The lamp went out at dusk.',
  'A pilot saw it from the bar.',
  'Nobody had been told.',
  'AGREED to relight the lamp',
  'ACTION Tomasz Lind: to write by 30 September 2027',
] as const;

/** What the book has to hold of the lines: each character once, in the order in which they were typed. */
const STORED = [
  { kind: 'paragraph', text: LINES[0] },
  { kind: 'paragraph', text: LINES[1] },
  { kind: 'paragraph', text: LINES[2] },
  { kind: 'decision', verb: 'AGREED', text: 'to relight the lamp' },
  { kind: 'action', owners: ['Tomasz Lind'], due: { date: '2027-09-30' }, text: 'to write by 30 September 2027' },
];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const openItem = async (page: Page, host: TestHost, meetingId: string): Promise<void> => {
  await page.goto(host.url);
  await page.goto(`http://127.0.0.1:${host.port}/#/meetings/${meetingId}/live`);
  await page.getByRole('button', { name: 'Lamp proposals' }).click();
  await page.getByRole('textbox', { name: 'Minutes of item 2, Lamp proposals' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
};

const typeLines = async (page: Page): Promise<void> => {
  for (const [index, line] of LINES.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line, { delay: KEY_MS });
  }
};

const waitUntilSaved = (page: Page): Promise<void> => page.locator('[data-save="saved"]').waitFor({ timeout: 15_000 });

/** The blocks of item 2 that stand behind those of the file. */
const storedLines = (data: string, meetingId: string): Promise<unknown[]> =>
  withBook(data, async (app) => {
    const id = meetingIdSchema.parse(meetingId);
    const sheet = await ask(app, 'meetings.get', { meetingId: id });
    const { blocks } = await ask(app, 'blocks.list', { meetingId: id });
    const item = sheet.items.find(({ number }) => number === '2');
    const inFile: number = JSON.parse(fictionalText()).agenda[1].blocks.length;
    return blocks
      .filter(({ itemId }) => itemId === item?.id)
      .slice(inFile)
      .map(({ content }) => {
        if (!('runs' in content)) return content;
        const { runs, ...rest } = content;
        return { ...rest, text: textOf(runs) };
      });
  });

type Desk = { readonly data: string; readonly meetingId: string; readonly host: TestHost; readonly page: Page };

const sitDown = async (browser: Browser): Promise<Desk> => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, fictionalText());
  const host = await startHost({ data });
  const context = await browser.newContext();
  const page = await context.newPage();
  await openItem(page, host, meetingId);
  return { data, meetingId, host, page };
};

const leave = async ({ page }: Desk, host: TestHost): Promise<void> => {
  await page.context().close();
  await host.stop();
};

/** Types all lines while the host dies once, `killAfter` milliseconds after the first key, and comes back. */
const round = async (browser: Browser, killAfter: number): Promise<unknown[]> => {
  const desk = await sitDown(browser);
  const typing = typeLines(desk.page);
  await pause(killAfter);
  await desk.host.kill();
  await pause(DEAD_MS);
  const host = await desk.host.startAgain();
  await typing;
  await waitUntilSaved(desk.page);
  await leave(desk, host);
  return storedLines(desk.data, desk.meetingId);
};

/** A host that says "saved" and writes nothing, once: the check has to see that. */
const lieOnce = async (page: Page): Promise<void> => {
  await page.route(
    '**/api/blocks.save',
    async (route) => {
      const { blocks }: { blocks: { id: string }[] } = route.request().postDataJSON();
      const revisions = Object.fromEntries(blocks.map(({ id }) => [id, 1]));
      await route.fulfill({ json: { ok: true, value: { revisions, badges: [], clashes: [] } } });
    },
    { times: 1 },
  );
};

describe('a host that is killed while a secretary types', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const random = seeded(seed);
  const typingMs = LINES.join(' ').length * KEY_MS;
  const moments = Array.from({ length: ROUNDS }, () => random(typingMs));
  const batches = Array.from({ length: Math.ceil(ROUNDS / ABREAST) }, (_, n) =>
    moments.slice(n * ABREAST, (n + 1) * ABREAST),
  );

  it.for(batches)(
    `keeps every character once (seed ${seed}, killed after %s ms)`,
    { timeout: 120_000 },
    async (batch) => {
      const stored = await Promise.all(batch.map((killAfter) => round(browser, killAfter)));
      expect(stored).toEqual(batch.map(() => STORED));
    },
  );

  it('would see one save that was acknowledged and not written', { timeout: 60_000 }, async () => {
    const desk = await sitDown(browser);
    await lieOnce(desk.page);
    // In one piece: a second save would bring what the first one lost.
    await desk.page.keyboard.insertText('Lost words.');
    await waitUntilSaved(desk.page);
    await pause(500);
    await leave(desk, desk.host);
    expect(await storedLines(desk.data, desk.meetingId)).not.toEqual([{ kind: 'paragraph', text: 'Lost words.' }]);
  });
});
