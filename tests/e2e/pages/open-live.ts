import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Action } from '../../../shared/domain/action.ts';
import { type BlockContent, textOf } from '../../../shared/domain/block.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { meetingIdSchema } from '../../../shared/ids.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { fictionalFile } from '../../helpers/fictional-meeting.ts';
import { startHost } from '../../helpers/host.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { livePage } from './live-page.ts';

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

export type BookText = Awaited<ReturnType<typeof readBook>>;

/** Opens the fictional meeting, in its own state or another one; what the page complains about is collected. `close` gives what the book then holds. */
export const openLive = async (browser: Browser, state?: MeetingState) => {
  const data = temporaryFolder();
  const file = fictionalFile();
  const own = state === undefined ? file : { ...file, meeting: { ...file.meeting, state } };
  const meetingId = await loadInto(data, JSON.stringify(own));
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
  const close = async (): Promise<BookText> => {
    await context.close();
    await host.stop();
    expect(complaints).toEqual([]);
    return readBook(data, meetingId);
  };
  return { live, data, meetingId, before, close };
};

/** What was written behind the blocks of the file. */
export const added = (before: BookText, after: BookText, item: string): unknown[] =>
  after.itemOf(item).slice(before.itemOf(item).length);

export const actionBy = (book: BookText, text: string): Action | undefined =>
  book.actions.find((action) => action.text.includes(text));
