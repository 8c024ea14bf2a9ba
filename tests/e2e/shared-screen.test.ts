import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { fictionalFile } from '../helpers/fictional-meeting.ts';
import { added, openLive } from './pages/open-live.ts';

const HIDDEN = 'Hidden while the screen is shared';
/** Of the fictional meeting: an item that is confidential as a whole, and one with confidential blocks in it. */
const CONFIDENTIAL_ITEM = '3';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** All words of the meeting that are confidential: titles and texts, those of actions too. */
const confidentialTexts = (): string[] =>
  (fictionalFile().agenda ?? []).flatMap(({ number, title, blocks = [] }) => {
    const isWhole = number === CONFIDENTIAL_ITEM;
    const texts = blocks
      .filter(({ visibility }) => visibility === 'confidential' || (isWhole && visibility !== 'public'))
      .flatMap((block) => ('text' in block ? block.text : []));
    return isWhole ? [title, ...texts] : texts;
  });

/** All that the page holds: its elements with what they are said to be, what its fields hold, and its title. */
const held = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const roots = [
      document.documentElement,
      ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []),
    ];
    const fields = [...document.querySelectorAll('input, textarea')]
      .filter((field) => field.getAttribute('type') !== 'password')
      .map((field) => ('value' in field ? String(field.value) : ''));
    return [...roots.map((root) => `${root.innerHTML} ${root.textContent}`), ...fields, document.title].join('\n');
  });

/** All that a screen reader is given of the page. */
const readOut = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .map(({ name, value, description }) => [name, value, description].map((part) => part?.value).join(' '))
    .join('\n');
};

const found = async (page: Page, texts: readonly string[]): Promise<string[]> => {
  const all = `${await held(page)}\n${await readOut(page)}`;
  return texts.filter((text) => all.includes(text));
};

describe('a shared screen', () => {
  test('has no confidential word on any screen of the meeting, and all of them again when it is shared no more', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    const texts = confidentialTexts();
    expect(texts.length).toBeGreaterThan(5);
    const meeting =
      page
        .url()
        .split('#')[1]
        ?.replace(/\/live.*/, '') ?? '';
    const look = async (): Promise<string[]> => {
      const seen = new Set<string>();
      const take = async (): Promise<void> => {
        for (const text of await found(page, texts)) seen.add(text);
      };
      await page.evaluate((hash) => (location.hash = hash), `${meeting}/live`);
      await live.text.waitFor();
      for (const item of await live.agenda.locator('.agenda-item').all()) {
        await item.click();
        await take();
      }
      await live.press('Control+k');
      await page.keyboard.type('painters');
      await page.getByRole('option').first().waitFor();
      await page.waitForTimeout(300);
      await take();
      await live.press('Escape');
      for (const [address, sign] of [
        [`${meeting}/plan`, '.agenda-line'],
        [`${meeting}/preview`, '.preview .sheet, .notice'],
        ['/actions', '.actions-table tbody tr'],
        ['/', '.panel-line'],
      ] as const) {
        await page.evaluate((hash) => (location.hash = hash), address);
        await page.locator(sign).first().waitFor();
        await take();
      }
      return [...seen];
    };
    await live.press('Control+Shift+X');
    await page.getByText('What is confidential or private is hidden').waitFor({ state: 'attached' });
    expect(await look()).toEqual([]);
    // Control: without it every one of these words is found where it was looked for.
    await live.press('Control+Shift+X');
    expect((await look()).toSorted()).toEqual(texts.toSorted());
    await close();
  });

  test('says at the foot that it is one, hides behind bars that axe has nothing against, and shows by a key again', async () => {
    const { live, close } = await openLive(browser);
    const { page } = live;
    await live.goToItem('North breakwater');
    await live.press('Control+Shift+X');
    await live.status.getByRole('button', { name: 'Screen shared' }).waitFor();
    expect(await live.text.getByText(HIDDEN).first().isVisible()).toBe(true);
    expect(await live.text.textContent()).toContain('The cost of the work was discussed');
    expect(await violationsOn(page)).toEqual([]);
    // It is the same in a window that is opened now.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Screen shared' }).first().waitFor();
    expect(await found(other, confidentialTexts())).toEqual([]);
    await other.getByRole('button', { name: 'North breakwater' }).click();
    await live.press('Control+Shift+X');
    await live.text.getByText('second quotation').waitFor();
    await expect.poll(() => other.locator('.ProseMirror').textContent()).toContain('second quotation');
    await close();
  });

  test('keeps a private note that is typed on it, whole, unseen and out of the lines around it', async () => {
    const { live, before, close } = await openLive(browser);
    const { page } = live;
    await live.goToItem('Any other business');
    await live.newLine();
    await live.press('Control+Shift+X');
    await live.type('// ask Ida ');
    await live.saved();
    await live.type('about the pier');
    expect(await found(page, ['about the pier'])).toEqual([]);
    await live.press('Backspace');
    await live.type('r');
    await live.press('Control+Shift+X');
    // Shown again, the caret is where it was.
    await live.type(', today');
    await live.press('Control+Shift+X');
    expect(await found(page, ['about the pier'])).toEqual([]);
    await live.press('Enter');
    await live.type('The meeting went on.');
    await live.saved();
    expect(await found(page, ['about the pier'])).toEqual([]);
    expect(await found(page, ['The meeting went on.'])).toEqual(['The meeting went on.']);
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'privateNote', text: 'ask Ida about the pier, today' },
      { kind: 'paragraph', text: 'The meeting went on.' },
    ]);
  });

  test('takes no hidden block along when the lines around it are selected, copied or deleted', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('North breakwater');
    await live.press('Control+Shift+X');
    await live.text.focus();
    await live.press('Control+Home');
    await live.press('Control+a');
    await live.press('Delete');
    await live.press('Control+Shift+End');
    await live.press('Delete');
    await live.press('Delete');
    await live.press('Backspace');
    await live.type('x');
    await live.saved();
    const book = await close();
    const confidential = (one: typeof book): unknown[] =>
      one.itemOf('2.1').filter((block) => /quotation|both painters/.test(JSON.stringify(block)));
    expect(confidential(book)).toEqual(confidential(before));
    expect(confidential(book)).toHaveLength(3);
  });
});
