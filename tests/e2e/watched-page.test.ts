import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openWatchedPage } from '../helpers/watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = async () => {
  const watched = await openWatchedPage(browser, temporaryFolder());
  await watched.page.goto(watched.url);
  await watched.page.getByRole('heading', { name: 'This book is empty' }).waitFor();
  return watched;
};

/** So that a test of a screen that finds nothing is seen to look. */
describe('a watched page', () => {
  it('ends in peace when the page complained of nothing', async () => {
    const { close } = await open();
    await expect(close()).resolves.toBeUndefined();
  });

  it.each([
    ['an error in the console', "console.error('Something is wrong.')", /Something is wrong/],
    [
      'an error that nobody caught',
      "setTimeout(() => { throw new Error('Nobody caught this.') })",
      /Nobody caught this/,
    ],
    ['a breach of its policy', "document.body.innerHTML = '<p style=margin:0>Styled in place</p>'", /^style-src/],
  ])('fails at its end after %s', async (_what, script, words) => {
    const { page, close } = await open();
    await page.evaluate(script);
    await page.waitForTimeout(50);
    const complaints = expect.arrayContaining([expect.stringMatching(words)]);
    await expect(close()).rejects.toMatchObject({ actual: complaints });
  });

  it('shows what axe objects to', async () => {
    const { page, violations, close } = await open();
    await page.evaluate(() => document.body.append(document.createElement('input')));
    expect(JSON.stringify(await violations())).toContain('label');
    await close();
  });
});
