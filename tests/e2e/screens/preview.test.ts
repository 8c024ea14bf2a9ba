import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockIdSchema, editIdSchema, meetingIdSchema } from '../../../shared/ids.ts';
import { readPdf, runsUnder } from '../../electron/typesetter/pdf-file.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { smallFile } from '../../helpers/builders.ts';
import { factsText, fictionalText, meetingTexts } from '../../helpers/fictional-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openWatchedPage, type Viewport } from '../../helpers/watched-page.ts';
import { bodyOf, readWordFile, wordsOf } from '../../shared/minutes-document/writers/docx/word-file.ts';
import { findAll } from '../../shared/minutes-document/writers/docx/xml.ts';
import { handsOn } from '../pages/hands.ts';
import { previewPage } from '../pages/preview-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Adds an action to the first item, so that there is a number to be fixed. */
const addAction = (data: string, id: string): Promise<void> =>
  withBook(data, async (app) => {
    const meetingId = meetingIdSchema.parse(id);
    const [item] = (await ask(app, 'meetings.get', { meetingId })).items;
    if (!item) throw new Error('The meeting has no items');
    const content = { kind: 'action' as const, runs: [{ text: 'to ring the bell' }] };
    const block = { id: blockIdSchema.parse(v7()), itemId: item.id, rank: 'zz', baseRevision: 0, content };
    await ask(app, 'blocks.save', { editId: editIdSchema.parse(v7()), meetingId, blocks: [block], removed: [] });
  });

const badgesIn = (data: string, id: string) =>
  withBook(data, async (app) => (await ask(app, 'blocks.list', { meetingId: meetingIdSchema.parse(id) })).badges);

const openPreview = async (text: string, viewport?: Viewport) => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, text);
  await addAction(data, meetingId);
  const watched = await openWatchedPage(browser, data, viewport);
  const preview = previewPage(watched.page);
  await preview.open(watched.url, meetingId);
  return { ...watched, preview, badges: () => badgesIn(data, meetingId) };
};

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** What stands on the paper, a paragraph, point or line of a table each, numbers and bullets left out. */
const printed = async (page: Page): Promise<string[]> => {
  const texts = await page.locator('article.minutes').evaluate((article) => {
    const own = (element: Element): string =>
      [...element.childNodes]
        .filter((node) => !(node instanceof Element && node.matches('ul, .number, .unseen')))
        .map((node) => (node instanceof HTMLBRElement ? ' ' : node.textContent))
        .join('');
    return [...article.querySelectorAll('h1, h2, h3, h4, h5, p, li, caption:not(.unseen), th, td > div')].map(own);
  });
  return texts.map(plain).filter((text) => text !== '');
};

/** Lines of text that do not stand on a sheet, between its head and its foot. */
const linesOffPaper = (page: Page): Promise<string[]> =>
  page.locator('.book').evaluate((book) => {
    const sheets = [...book.querySelectorAll('.sheet')].map((sheet) => ({
      top: sheet.querySelector('.head')?.getBoundingClientRect().bottom ?? 0,
      bottom: sheet.querySelector('.foot')?.getBoundingClientRect().top ?? 0,
      left: sheet.getBoundingClientRect().left,
      right: sheet.getBoundingClientRect().right,
    }));
    const isOnPaper = ({ top, bottom, left, right }: DOMRect): boolean =>
      sheets.some((sheet) => top >= sheet.top && bottom <= sheet.bottom && left >= sheet.left && right <= sheet.right);
    const words = document.createTreeWalker(book.querySelector('article') ?? book, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const off: string[] = [];
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest('.unseen, footer')) continue;
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((line) => line.width > 0 && !isOnPaper(line))) off.push(node.textContent);
    }
    return off;
  });

describe.each(meetingTexts())('the preview of %s', (_name, text) => {
  const isShort = text === factsText();
  test('sets the minutes on numbered pages, and no line beside them', async () => {
    const { preview, close } = await openPreview(text);
    const count = await preview.sheets.count();
    expect(count).toBeGreaterThan(isShort ? 0 : 1);
    const feet = await preview.page.locator('.sheet .page-number').allTextContents();
    expect(feet).toEqual(Array.from({ length: count }, (_, index) => `Page ${index + 1} of ${count}`));
    expect(await linesOffPaper(preview.page)).toEqual([]);
    expect((await printed(preview.page)).length).toBeGreaterThan(isShort ? 10 : 30);
    await close();
  });

  test('hands out a Word file that says what the paper says, and fixes the numbers', async () => {
    const { preview, badges, close } = await openPreview(text);
    const paper = await printed(preview.page);
    const download = preview.page.waitForEvent('download');
    await preview.handOut();
    await preview.agree();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/ minutes (draft|final)[ A-Z-]*\.docx$/);
    const words = findAll(bodyOf(readWordFile(await bytesOf(file))), 'w:p').map((paragraph) =>
      plain(wordsOf(paragraph)),
    );
    const missing = paper.filter((line) => !words.some((word) => word.includes(line)));
    expect(missing).toEqual([]);
    await preview.panel.getByText(`Handed out as ${file.suggestedFilename()}.`).waitFor();
    await preview.panel.getByText('their numbers are fixed').waitFor();
    const second = preview.page.waitForEvent('download');
    await preview.handOut();
    await preview.agree();
    expect(await bytesOf(await second)).toEqual(await bytesOf(file));
    await close();
    expect((await badges()).filter(({ frozen, reference }) => !frozen && reference !== undefined)).toEqual([]);
  });

  test('hands out a PDF that says what the paper says, and fixes the numbers', async () => {
    const { preview, badges, close } = await openPreview(text);
    const paper = (await printed(preview.page)).map(withoutSpaces);
    const download = preview.page.waitForEvent('download');
    await preview.handOut('PDF');
    await preview.agree();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/ minutes (draft|final)[ A-Z-]*\.pdf$/);
    const { pages } = await readPdf(await bytesOf(file));
    const words = withoutSpaces(pages.flatMap(({ tags }) => runsUnder(tags).map((run) => run.text)).join(''));
    expect(paper.filter((line) => !words.includes(line))).toEqual([]);
    await preview.panel.getByText('their numbers are fixed').waitFor();
    await close();
    expect((await badges()).filter(({ frozen, reference }) => !frozen && reference !== undefined)).toEqual([]);
  });
});

describe('the preview', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (colorScheme) => {
    const { preview, violations, close } = await openPreview(fictionalText());
    await preview.page.emulateMedia({ colorScheme });
    expect(await violations()).toEqual([]);
    await preview.handOut();
    await preview.question.getByRole('button', { name: 'Not yet' }).waitFor();
    expect(await violations()).toEqual([]);
    await close();
  });

  test('hands out the public version, in which nothing confidential is, and says which one it shows', async () => {
    const { preview, violations, close } = await openPreview(fictionalText());
    const secret = /complaint about|letter about a member|second quotation|thank both painters/;
    expect((await printed(preview.page)).join('\n')).toMatch(secret);
    await preview.nextVersion();
    await preview.page.getByText('Public version: for everybody').waitFor();
    const paper = (await printed(preview.page)).join('\n');
    expect(paper).toContain('3. Confidential item');
    expect(paper).not.toMatch(secret);
    expect(await linesOffPaper(preview.page)).toEqual([]);
    expect(await violations()).toEqual([]);
    const download = preview.page.waitForEvent('download');
    await preview.handOut();
    await preview.agree();
    const file = await download;
    expect(file.suggestedFilename()).toBe('HLC 7 minutes draft - PUBLIC.docx');
    const words = [...readWordFile(await bytesOf(file)).parts.values()].map(wordsOf).join('\n');
    expect(words).toContain('This item can be found in the confidential minutes.');
    expect(words).not.toMatch(secret);
    await close();
  });

  test('fits a small window: the paper is never cut off', async () => {
    const { preview, close } = await openPreview(fictionalText(), { width: 1024, height: 700 });
    const [paper, sheet] = [await preview.paper.boundingBox(), await preview.sheets.first().boundingBox()];
    expect(sheet?.x).toBeGreaterThanOrEqual(paper?.x ?? Number.NaN);
    expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThanOrEqual((paper?.x ?? 0) + (paper?.width ?? 0));
    expect(await linesOffPaper(preview.page)).toEqual([]);
    await close();
  });

  test('leads nowhere by the addresses in the minutes', async () => {
    const { preview, close } = await openPreview(fictionalText());
    const before = preview.page.url();
    await preview.page.locator('article.minutes a').first().click();
    expect(preview.page.url()).toBe(before);
    expect(preview.page.context().pages()).toHaveLength(1);
    await close();
  });

  test('leads from a gap to the action on the live screen', async () => {
    const { preview, close } = await openPreview(fictionalText());
    const link = preview.panel.getByRole('region', { name: /gap/ }).getByRole('link').last();
    const reference = await link.textContent();
    await link.click();
    await preview.page.getByRole('group', { name: `Action ${reference}` }).waitFor();
    await close();
  });
});

describe('a hand-out of minutes with a gap', () => {
  /** The preview of a meeting whose only text is this. */
  const previewOf = async (text: string) => {
    const data = temporaryFolder();
    const file = smallFile();
    const [first, ...others] = file.agenda ?? [];
    if (!first) throw new Error('The meeting has no items');
    const agenda = [{ ...first, blocks: [{ kind: 'paragraph', text }] }, ...others];
    const meetingId = await loadInto(data, JSON.stringify({ ...file, agenda }));
    const watched = await openWatchedPage(browser, data);
    const preview = previewPage(watched.page);
    await preview.open(watched.url, meetingId);
    const { use, press } = handsOn(watched.page);
    await use(preview.panel.getByRole('button', { name: /^Hand out .*\(Word\)$/ }));
    return { ...watched, preview, press };
  };

  test('asks, and Enter goes to the gap in place of handing out', async () => {
    const { page, preview, press, close } = await previewOf('The buoy weighs @@ ask Nell.');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await preview.question
      .getByRole('link', { name: /a gap: ask Nell/ })
      .and(page.locator(':focus'))
      .waitFor();
    await press('Enter');
    const text = page.getByRole('textbox', { name: /^Minutes of item/ });
    await text.and(page.locator(':focus')).waitFor();
    await preview.question.waitFor({ state: 'detached' });
    await page.keyboard.type('>');
    await text.getByText('>The buoy weighs @@ ask Nell.').waitFor();
    expect(downloads).toEqual([]);
    await close();
  });

  test('is handed out all the same by a second key', async () => {
    const { page, preview, press, close } = await previewOf('The buoy weighs @@ ask Nell.');
    await preview.question.getByRole('link', { name: /a gap/ }).and(page.locator(':focus')).waitFor();
    const download = page.waitForEvent('download');
    await press('h');
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    await close();
  });

  test('asks nothing where there is none', async () => {
    const { page, preview, close } = await previewOf('The buoy weighs three tons.');
    await preview.panel.getByText(/^Handed out as/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });
});

test('saves a meeting as JSON, which an empty book takes in', async () => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, fictionalText());
  const first = await openWatchedPage(browser, data);
  await previewPage(first.page).open(first.url, meetingId);
  const download = first.page.waitForEvent('download');
  await first.page.getByRole('button', { name: 'Save as JSON' }).click();
  const saved = await bytesOf(await download);
  expect(saved.toString()).toBe(fictionalText());
  await first.close();

  const second = await openWatchedPage(browser, temporaryFolder());
  await second.page.goto(second.url);
  await second.page.goto(`${new URL(second.url).origin}/#/meetings`);
  const chooser = second.page.waitForEvent('filechooser');
  await second.page.getByRole('button', { name: /^Load a meeting/ }).click();
  await (await chooser).setFiles({ name: 'seven.json', mimeType: 'application/json', buffer: saved });
  await second.page.getByRole('textbox', { name: /^Minutes of item 1/ }).waitFor();
  await second.close();
});
