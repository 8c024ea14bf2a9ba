import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../shared/domain/action.ts';
import { type BlockContent, textOf } from '../../shared/domain/block.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { violationsOn } from '../helpers/axe.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { fictionalText } from '../helpers/fictional-meeting.ts';
import { startHost } from '../helpers/host.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { livePage } from './pages/live-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a block says, without ids: kind, form and words. */
const said = (content: BlockContent): unknown => {
  if (!('runs' in content)) return content.kind;
  const { runs, ...form } = content;
  return { ...form, text: textOf(runs) };
};

const readBook = (data: string, id: string) =>
  withBook(data, async (app) => {
    const meetingId = meetingIdSchema.parse(id);
    const { items } = await ask(app, 'meetings.get', { meetingId });
    const { blocks } = await ask(app, 'blocks.list', { meetingId });
    const { rows } = await ask(app, 'actions.list', { filter: { meetingId } });
    const itemOf = (number: string): unknown[] => {
      const item = items.find((candidate) => candidate.number === number);
      return blocks.filter((block) => block.itemId === item?.id).map((block) => said(block.content));
    };
    return { itemOf, actions: rows };
  });

type Book = Awaited<ReturnType<typeof readBook>>;

/** Opens the fictional meeting; what the page complains about is collected. `close` gives what the book then holds. */
const openLive = async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, fictionalText());
  const before = await readBook(data, meetingId);
  const host = await startHost({ data });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => reportError(`policy: ${event.violatedDirective}`));
  });
  const live = livePage(page);
  await live.open(host.url, meetingId);
  const close = async (): Promise<Book> => {
    await context.close();
    await host.stop();
    expect(complaints).toEqual([]);
    return readBook(data, meetingId);
  };
  return { live, before, close };
};

/** What was written behind the blocks of the file. */
const added = (before: Book, after: Book, item: string): unknown[] =>
  after.itemOf(item).slice(before.itemOf(item).length);

const actionBy = (book: Book, text: string): Action | undefined =>
  book.actions.find((action) => action.text.includes(text));

describe('live minutes', () => {
  test('keep what is typed: prose, a heading, a list, a decision and an action', async () => {
    const { live, before, close } = await openLive();
    await live.goToItem('Any other business');
    await live.newLine();
    for (const line of [
      '## Tide tables',
      'Ida Quist (IQ) showed the new tables. The Committee NOTED the tables as shown.',
      '- one copy for each pier',
      'one for the office',
    ]) {
      await live.type(line);
      await live.press('Enter');
    }
    await live.press('Enter');
    await live.type('AGREED to print the tables');
    await live.press('Enter');
    await live.type('ACTION Tomasz Lind: to send the tables to the printer by 30 September 2027');
    await live.card('HLC 7/07').waitFor();
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'heading', level: 2, text: 'Tide tables' },
      { kind: 'paragraph', text: 'Ida Quist (IQ) showed the new tables. The Committee NOTED the tables as shown.' },
      { kind: 'bullet', text: 'one copy for each pier' },
      { kind: 'bullet', text: 'one for the office' },
      { kind: 'decision', verb: 'AGREED', text: 'to print the tables' },
      {
        kind: 'action',
        owners: ['Tomasz Lind'],
        due: { date: '2027-09-30' },
        text: 'to send the tables to the printer by 30 September 2027',
      },
    ]);
    expect(actionBy(book, 'send the tables')).toMatchObject({ reference: 'HLC 7/07', owners: ['Tomasz Lind'] });
  });

  test('keep every character of quick typing, with Enter right behind an arrow key', async () => {
    const { live, before, close } = await openLive();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('first line, second line', 0);
    for (let step = 0; step < 'second line'.length; step += 1) await live.press('ArrowLeft');
    await live.press('Enter');
    await live.type('the ', 0);
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'paragraph', text: 'first line, ' },
      { kind: 'paragraph', text: 'the second line' },
    ]);
  });

  test('give the literal text back by Backspace', async () => {
    const { live, before, close } = await openLive();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('AGREED ');
    await live.press('Backspace');
    await live.type('is the word we use.');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([{ kind: 'paragraph', text: 'AGREED is the word we use.' }]);
  });

  test('undo over items in the order in which things were typed', async () => {
    const { live, before, close } = await openLive();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('In the fourth item.');
    await live.press('Alt+PageUp');
    await live.newLine();
    await live.type('In the third item.');
    await live.saved();
    await live.press('Control+z');
    await expect.poll(() => live.text.innerText()).not.toContain('In the third item.');
    for (let step = 0; step < 3; step += 1) await live.press('Control+z');
    await live.page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor();
    await expect.poll(() => live.text.innerText()).not.toContain('In the fourth item.');
    await live.press('Control+y');
    await live.press('Control+y');
    await expect.poll(() => live.text.innerText()).toContain('In the fourth item.');
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([{ kind: 'paragraph', text: 'In the fourth item.' }]);
    expect(book.itemOf('3')).toEqual(before.itemOf('3'));
  });

  test('let the owner and the date of an action be filled in by the keyboard', async () => {
    const { live, close } = await openLive();
    await live.goToItem('A complaint about a member');
    await live.text.focus();
    await live.press('Control+End');
    await live.press('Tab');
    await live.type('Ida Quist');
    await live.press('Tab');
    await live.type('next meeting');
    await live.press('Enter');
    await live.type(' at once');
    await live.saved();
    const book = await close();
    expect(actionBy(book, 'to answer the writer')).toMatchObject({
      reference: 'HLC 7/06',
      text: 'to answer the writer at once',
      owners: ['Ida Quist'],
      due: { meeting: 'next' },
    });
  });

  test('keep a cut action and its number when it is pasted into another item', async () => {
    const { live, before, close } = await openLive();
    await live.goToItem('A complaint about a member');
    await live.text.focus();
    await live.press('Control+End');
    await live.press('Shift+Home');
    await live.press('Control+x');
    await live.goToItem('Any other business');
    await live.newLine();
    await live.press('Control+v');
    await live.card('HLC 7/06').waitFor();
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([{ kind: 'action', text: 'to answer the writer' }]);
    expect(actionBy(book, 'to answer the writer')).toMatchObject({ reference: 'HLC 7/06', itemNumber: '4' });
  });

  test('take what an input method composes, also while a reference arrives', async () => {
    const { live, before, close } = await openLive();
    await live.goToItem('Any other business');
    await live.newLine();
    await live.type('ACTION Tomasz Lind: ');
    const devTools = await live.page.context().newCDPSession(live.page);
    for (const text of ['n', 'に', 'にほ', 'にほん']) {
      await devTools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await live.page.waitForTimeout(120);
    }
    await live.card('HLC 7/07').waitFor();
    await devTools.send('Input.insertText', { text: '日本' });
    await live.type(' by post');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'action', owners: ['Tomasz Lind'], text: '日本 by post' },
    ]);
  });

  test('take a paste of a megabyte', async () => {
    const { live, close } = await openLive();
    await live.goToItem('Any other business');
    await live.newLine();
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `Line ${index} of a very long paper that somebody pasted in whole.`,
    );
    await live.page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      `${lines.join('\n')}\n${'x'.repeat(400_000)}`,
    );
    await live.page.locator('[data-save="saved"]').filter({ hasText: 'Saved ' }).waitFor({ timeout: 30_000 });
    const book = await close();
    expect(book.itemOf('4').length).toBeGreaterThan(10_000);
  });
});

describe('the live screen', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    const { live, close } = await openLive();
    await live.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const title of ['Lamp proposals', 'North breakwater', 'A complaint about a member']) {
      await live.goToItem(title);
      expect(await violationsOn(live.page)).toEqual([]);
    }
    await live.press('F1');
    await live.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await violationsOn(live.page)).toEqual([]);
    await live.page.keyboard.press('Escape');
    await live.press('Control+k');
    await live.page.getByRole('option', { name: /Go to item 4/ }).waitFor();
    expect(await violationsOn(live.page)).toEqual([]);
    await live.page.keyboard.press('Escape');
    await live.page.getByRole('link', { name: 'Minutebook', exact: true }).click();
    await live.page.getByRole('heading', { name: /^Open actions/ }).waitFor();
    expect(await violationsOn(live.page)).toEqual([]);
    await close();
  });

  test('leads to another item by the palette, and the keys go on into its text', async () => {
    const { live, before, close } = await openLive();
    await live.press('Control+k');
    await live.page.getByRole('combobox', { name: 'Go to' }).fill('any other');
    await live.page.getByRole('option', { name: /Go to item 4, Any other business/, selected: true }).waitFor();
    await live.press('Enter');
    await live.page.getByRole('textbox', { name: 'Minutes of item 4' }).waitFor();
    await expect.poll(() => live.text.evaluate((text) => text.contains(document.activeElement))).toBe(true);
    await live.press('Control+End');
    await live.press('Enter');
    await live.type('Typed after the palette.');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([{ kind: 'paragraph', text: 'Typed after the palette.' }]);
  });

  test('can be gone round by the keyboard', async () => {
    const { live, close } = await openLive();
    const regionInFocus = () =>
      live.page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      seen.push(await regionInFocus());
      await live.press('F6');
    }
    expect(seen).toEqual(['text', 'side', 'status', 'agenda']);
    await live.press('Control+\\');
    await expect.poll(() => live.agenda.isVisible()).toBe(false);
    await close();
  });

  test('shows lists, headings and actions to a screen reader as what they are', async () => {
    const { live, close } = await openLive();
    await live.goToItem('Lamp proposals');
    const tree = await live.text.ariaSnapshot();
    expect(tree).toMatch(/heading "LP014[^"]*" \[level=4\]/);
    expect(tree).toMatch(/list:\s+- listitem/);
    expect(tree).toMatch(/group "Action HLC 7\/\d\d"/);
    expect(tree).toMatch(/combobox "Owner"/);
    await close();
  });
});
