import type { Page } from 'playwright-core';
import { seeded } from '../tests/helpers/random.ts';

/*
 * Measures inside the page: from the moment of a key press (`timeStamp` of keydown) to the end of the next painted
 * frame, and to the answer of the first save that was sent after it. It waits for the frame, as the eye does.
 */

export type Probe = { readonly painted: number[]; readonly acknowledged: number[] };

const PROBE = `(() => {
  const painted = [], waiting = [], acknowledged = [];
  addEventListener('keydown', (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey) return;
    waiting.push(event.timeStamp);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted.push(performance.now() - event.timeStamp);
      port2.postMessage(0);
    });
  }, true);
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (...call) => {
    const sent = performance.now();
    const answer = await realFetch(...call);
    const address = String(call[0] instanceof Request ? call[0].url : call[0]);
    if (address.endsWith('blocks.save') && answer.ok) {
      const now = performance.now();
      while (waiting.length > 0 && waiting[0] < sent) acknowledged.push(now - waiting.shift());
    }
    return answer;
  };
  globalThis.benchProbe = { painted, acknowledged };
})()`;

/** Has to be called before the page is opened. */
export const addProbe = (page: Page): Promise<void> => page.addInitScript({ content: PROBE }).then(() => undefined);

/** Forgets what was measured so far: it warmed up what a secretary has warm for hours. */
const resetProbe = (page: Page): Promise<void> =>
  page.evaluate('for (const list of Object.values(globalThis.benchProbe)) list.length = 0');

export const readProbe = (page: Page): Promise<Probe> => page.evaluate('globalThis.benchProbe');

const SETTLE_MS = 600;
const WARM_UP_MS = 25;

/** Nobody keeps time: a beat would fall in with the timers of the page. */
const typeLikeSomebody = async (page: Page, text: string, every: number): Promise<void> => {
  const random = seeded(text.length);
  for (const character of text) {
    await page.keyboard.type(character);
    await page.waitForTimeout(every * (0.5 + random(1000) / 1000));
  }
};

/** Types twice, quickly to warm up and then measured: one key about every `every` milliseconds. */
export const typeKeys = async (page: Page, text: string, every: number): Promise<void> => {
  await page.keyboard.type(text, { delay: WARM_UP_MS });
  await page.waitForTimeout(SETTLE_MS);
  await resetProbe(page);
  await typeLikeSomebody(page, text, every);
  await page.waitForTimeout(SETTLE_MS);
};
