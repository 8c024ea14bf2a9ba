import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('what can be completed at the caret', () => {
  test('is taken by Tab, chosen by the arrows, and never by Enter', async () => {
    const { live, before, close } = await openLive(browser);
    const { page } = live;
    const list = page.getByRole('listbox');
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('Thanks went to @');
    await list.getByRole('option').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await live.type('quis');
    await live.press('Tab');
    await list.waitFor({ state: 'detached' });
    await live.type(' for @');
    await list.waitFor();
    await live.press('Enter');
    await list.waitFor({ state: 'detached' });
    await live.type('/dec agr');
    await list.getByRole('option', { name: 'Decision: AGREED' }).waitFor();
    await live.press('Tab');
    await live.type('to thank everybody');
    await live.press('Enter');
    await live.type('the committee noted ');
    await list.waitFor();
    await live.press('Escape');
    await live.type('nothing more.');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'paragraph', text: 'Thanks went to IQ for @' },
      { kind: 'decision', verb: 'AGREED', text: 'to thank everybody' },
      { kind: 'paragraph', text: 'the committee noted nothing more.' },
    ]);
  });
});
