import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { added, openLive } from '../pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openNarrow = async () => {
  const opened = await openLive(browser);
  await opened.live.page.setViewportSize({ width: 1024, height: 700 });
  await expect.poll(() => opened.live.agenda.isVisible()).toBe(false);
  return opened;
};

const regionInFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));

describe('the columns of a narrow window', () => {
  test('leave the text its whole width, and stand beside it again where there is room', async () => {
    const { live, close } = await openNarrow();
    const narrow = await live.page.locator('.page').evaluate((page) => page.clientWidth);
    expect(narrow).toBeGreaterThan(980);
    expect(await live.side.isVisible()).toBe(false);
    await live.page.setViewportSize({ width: 1280, height: 800 });
    await live.agenda.waitFor();
    await live.side.waitFor();
    await close();
  });

  test('open by a button or a key, and give the caret back where it was on Escape', async () => {
    const { live, before, close } = await openNarrow();
    const { page } = live;
    await live.press('Control+\\');
    await live.agenda.getByRole('button', { name: /^4/ }).click();
    await expect.poll(() => live.agenda.isVisible()).toBe(false);
    await live.newLine();
    await live.type('The crane ');
    const open: [name: string, open: () => Promise<void>, shown: typeof live.agenda][] = [
      ['people', () => live.press('Control+.'), live.side],
      ['agenda', () => live.press('Control+\\'), live.agenda],
      ['agenda', () => page.getByRole('button', { name: 'Agenda', exact: true }).click(), live.agenda],
      ['people', () => page.getByRole('button', { name: 'People and actions' }).click(), live.side],
    ];
    for (const [name, act, shown] of open) {
      await act();
      await shown.waitFor();
      expect(await regionInFocus(page), name).toBe(name === 'agenda' ? 'agenda' : 'side');
      expect(await violationsOn(page)).toEqual([]);
      await live.press('Escape');
      await expect.poll(() => shown.isVisible()).toBe(false);
      await live.type('x');
    }
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([{ kind: 'paragraph', text: 'The crane xxxx' }]);
  });

  test('give the caret back to the field of an action that it was in', async () => {
    const { live, close } = await openNarrow();
    await live.press('Control+\\');
    await live.agenda.getByRole('button', { name: 'Lamp proposals' }).click();
    const due = live.page.getByRole('textbox', { name: 'Due' }).first();
    await due.focus();
    await live.press('Control+\\');
    await live.agenda.waitFor();
    await live.press('Escape');
    expect(await due.evaluate((field) => field === document.activeElement)).toBe(true);
    await close();
  });

  test('are gone round by F6 and close behind it, so that nothing lies over what is typed', async () => {
    const { live, close } = await openNarrow();
    const seen: unknown[] = [];
    for (let step = 0; step < 5; step += 1) {
      seen.push([await regionInFocus(live.page), await live.agenda.isVisible(), await live.side.isVisible()]);
      await live.press('F6');
    }
    expect(seen).toEqual([
      ['text', false, false],
      ['side', false, true],
      ['status', false, false],
      ['agenda', true, false],
      ['text', false, false],
    ]);
    await close();
  });

  test('close when the text is clicked, and never open by themselves when the window becomes narrow again', async () => {
    const { live, close } = await openNarrow();
    await live.press('Control+.');
    await live.side.waitFor();
    await live.page.locator('.page-title').click();
    await expect.poll(() => live.side.isVisible()).toBe(false);
    await live.press('Control+.');
    await live.side.waitFor();
    await live.page.setViewportSize({ width: 1280, height: 800 });
    await live.agenda.waitFor();
    await live.page.setViewportSize({ width: 1024, height: 700 });
    await expect.poll(() => live.agenda.isVisible()).toBe(false);
    expect(await live.side.isVisible()).toBe(false);
    await close();
  });
});
