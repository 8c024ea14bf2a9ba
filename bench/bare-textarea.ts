import type { Browser, Page } from 'playwright-core';
import { addProbe } from './page-probe.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>textarea { width: 72ch; height: 90vh; font: 16px/1.55 sans-serif }</style><textarea spellcheck="false"></textarea>`;

/** The bare alternative: one `<textarea>` with the same text in the same browser, the caret in its middle. */
export const openTextarea = async (browser: Browser, text: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await addProbe(page);
  await page.goto(`data:text/html,${encodeURIComponent(PAGE)}`);
  await page.locator('textarea').evaluate((area, value) => {
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.value = value;
    const middle = value.indexOf('\n', value.length / 2);
    area.focus();
    area.setSelectionRange(middle, middle);
  }, text);
  return page;
};
