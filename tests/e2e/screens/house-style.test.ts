import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../../helpers/axe.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { startHost } from '../../helpers/host.ts';
import { logoImage } from '../../helpers/logo.ts';
import { makeSampleBook } from '../../helpers/sample-book.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { para, wordTemplate } from '../../helpers/word-template.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openStyle = async () => {
  const data = temporaryFolder();
  const book = await makeSampleBook(data);
  const host = await startHost({ data });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.url);
  const goTo = (address: string) => page.goto(`${new URL(host.url).origin}/#${address}`);
  await goTo(`/bodies/${book.body}/style`);
  await page.getByRole('heading', { name: 'Title block' }).waitFor();
  const close = async (): Promise<void> => {
    await context.close();
    await host.stop();
    expect(complaints).toEqual([]);
  };
  return { page, book, goTo, close };
};

const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}`);
};

/** Chooses a file where the browser asks for one. */
const give = async (page: Page, name: string, buffer: Buffer, ask: () => Promise<void>): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await ask();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
};

test('sets a house style by keys alone, and sees it at once in the sample', async () => {
  const { page, close } = await openStyle();
  const { keyboard } = page;
  const sample = page.locator('.preview-document article');
  await tabTo(page, page.getByRole('button', { name: 'A code panel' }));
  await keyboard.press('Enter');
  await sample.getByText('Meeting CMG_14_1105, 11th May 2027').waitFor();
  expect(await sample.getByText('(AB)').count()).toBe(0);
  await tabTo(page, page.getByRole('textbox', { name: 'Title', exact: true }));
  await keyboard.press('Control+a');
  await keyboard.type('Minutes of the {short}, meeting {number}');
  await sample.getByRole('heading', { name: 'Minutes of the CMG, meeting 14' }).waitFor();
  await tabTo(page, page.getByRole('textbox', { name: 'Foot, in the middle' }));
  await keyboard.press('Control+a');
  await keyboard.type('Kept by the clerk');
  await page.locator('.sheet .foot').first().getByText('Kept by the clerk').waitFor();
  await tabTo(page, page.getByRole('radio', { name: /^Arial/ }));
  await keyboard.press('ArrowDown');
  await expect
    .poll(() => sample.evaluate((article) => getComputedStyle(article).fontFamily))
    .toMatch(/^"?Times New Roman/);
  await tabTo(page, page.getByRole('button', { name: 'With confidential parts' }));
  await keyboard.press('Enter');
  await page.locator('.sheet .mark').first().getByText('CONFIDENTIAL').waitFor();
  await give(page, 'arms.png', Buffer.from(logoImage.base64, 'base64'), async () => {
    await tabTo(page, page.getByRole('button', { name: 'Choose an image …' }));
    await keyboard.press('Enter');
  });
  await sample.getByRole('img', { name: 'Logo of the Channel and Metering Group' }).waitFor();
  const { width = 0, height = 0 } = (await sample.getByRole('img').boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(3, 1);
  expect(await violationsOn(page)).toEqual([]);
  await close();
}, 60_000);

test('pours the minutes into a template that was chosen, and says why another one is not taken', async () => {
  const { page, book, goTo, close } = await openStyle();
  const section = page.getByRole('region', { name: 'Word template' });
  const choose = () => section.getByRole('button', { name: /^Choose a/ }).click();
  await give(page, 'macros.docx', Buffer.from(wordTemplate({ parts: { 'word/vbaProject.bin': 'x' } })), choose);
  await section.getByRole('alert').getByText('macros.docx holds macros').waitFor();
  const letterhead = wordTemplate({ text: para('{{title}}') + para('{{minutes}}') });
  await give(page, 'letterhead.docx', Buffer.from(letterhead), choose);
  await section.getByText('letterhead.docx').first().waitFor();
  await goTo(`/meetings/${book.minuted}/preview`);
  await page.getByText('A Word file is poured into letterhead.docx').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Word/ }).first().click();
  const agree = page.getByRole('dialog').getByRole('button').last();
  await Promise.race([agree.click(), download]);
  const parts = unzipSync(readFileSync(await (await download).path()));
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('The arms of the harbour');
  expect(text).toContain('w:val="berschrift1"');
  await close();
}, 60_000);
