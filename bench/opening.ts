import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/helpers/browser.ts';
import { figuresOf, type Line } from './figures.ts';
import { openLivePage } from './live-page.ts';
import { longMeeting } from './long-meeting.ts';

const ROUNDS = 7;
const SETTLE_MS = 300;
const BLOCKS = [50, 1000, 5000] as const;

/** From the step to the screen until the text has the focus and is painted. */
const OPEN = `(async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
  }));
  const seen = (wanted) => new Promise((done) => {
    const look = () => Boolean(document.querySelector('.ProseMirror')) === wanted;
    if (look()) return done();
    const observer = new MutationObserver(() => { if (look()) { observer.disconnect(); done(); } });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const address = location.hash;
  location.hash = '#/meetings';
  await seen(false);
  await new Promise((done) => setTimeout(done, 300));
  const begun = performance.now();
  location.hash = address;
  await seen(true);
  document.querySelector('.ProseMirror').focus();
  await painted();
  return performance.now() - begun;
})()`;

/** Then the first key, from its press to its paint. */
const firstKey = async (page: Page): Promise<number> => {
  await page.evaluate('for (const list of Object.values(globalThis.benchProbe)) list.length = 0');
  await page.keyboard.type('a');
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate('globalThis.benchProbe.painted[0]');
};

const measureOpening = async (browser: Browser, blocks: number): Promise<Line> => {
  const live = await openLivePage(browser, longMeeting(blocks, 'in items'));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened: number = await live.page.evaluate(OPEN);
    times.push(opened + (await firstKey(live.page)));
  }
  await live.close();
  return {
    name: `meetings to the first key, ${blocks} blocks`,
    ours: figuresOf(times),
    reach: { at: 'p50', most: 500, unit: 'ms' },
  };
};

/** From the list of meetings to the first key on paper, in meetings of some lengths. */
export const benchOpening = async (): Promise<Line[]> => {
  const browser = await launchBrowser();
  try {
    const lines: Line[] = [];
    for (const blocks of BLOCKS) lines.push(await measureOpening(browser, blocks));
    return lines;
  } finally {
    await browser.close();
  }
};
