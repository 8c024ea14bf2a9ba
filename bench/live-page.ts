import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { openApp } from '../electron/core/app.ts';
import type { MeetingFile } from '../shared/interchange/schema.ts';
import { startHost, type TestHost } from '../tests/helpers/host.ts';
import { addProbe } from './page-probe.ts';

export type LivePage = { readonly page: Page; close(): Promise<void> };

const fail = (message: string): never => {
  throw new Error(message);
};

const load = async (data: string, file: MeetingFile): Promise<string> => {
  const app = await openApp({ file: join(data, 'minutebook.db') });
  if (!app.ok) return fail(app.error.message);
  const loaded = await app.value.call('meetings.load', { editId: v7(), file });
  app.value.close();
  if (!loaded.ok) return fail(loaded.error.message);
  return 'meetingId' in loaded.value && typeof loaded.value.meetingId === 'string'
    ? loaded.value.meetingId
    : fail('Nothing was loaded.');
};

const openMeeting = async (browser: Browser, host: TestHost, meetingId: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await addProbe(page);
  await page.goto(host.url);
  await page.goto(`http://127.0.0.1:${host.port}/#/meetings/${meetingId}/live`);
  await page.locator('.ProseMirror p').first().waitFor();
  return page;
};

const caretToMiddle = async (page: Page): Promise<void> => {
  const paragraphs = page.locator('.ProseMirror > p');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.keyboard.press('End');
};

/** The live screen of a meeting on a host of its own, the caret in the middle of the text. */
export const openLivePage = async (browser: Browser, file: MeetingFile): Promise<LivePage> => {
  const data = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
  const meetingId = await load(data, file);
  const host = await startHost({ data });
  const page = await openMeeting(browser, host, meetingId);
  await caretToMiddle(page);
  const close = async () => {
    await page.close({ runBeforeUnload: false });
    await host.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { page, close };
};
