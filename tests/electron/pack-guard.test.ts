import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { PackReaders } from '../../shared/pack/order.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { meetingWithPapers } from '../helpers/paper-canaries.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';

/** A fault in the rules by which a pack is made: set, everything counts as open. */
const fault = vi.hoisted(() => ({ papers: false, attachments: false }));

vi.mock('../../shared/minutes-document/build/paper-reading.ts', async (original) => {
  const real = await original<typeof import('../../shared/minutes-document/build/paper-reading.ts')>();
  return {
    ...real,
    paperReading: (...asked: Parameters<typeof real.paperReading>) =>
      fault.papers ? 'open' : real.paperReading(...asked),
  };
});

vi.mock('../../shared/minutes-document/redacted-report.ts', async (original) => {
  const real = await original<typeof import('../../shared/minutes-document/redacted-report.ts')>();
  return {
    ...real,
    isOpenAttachment: (...asked: Parameters<typeof real.isOpenAttachment>) =>
      fault.attachments || real.isOpenAttachment(...asked),
  };
});

let app: App;
let meetingId: MeetingId;
beforeEach(async () => {
  Object.assign(fault, { papers: false, attachments: false });
  app = unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined) }));
  ({ meetingId } = await meetingWithPapers(app));
  return () => app.close();
});

const made = async (readers: PackReaders): Promise<string> => {
  const order = { meetingId, readers, format: 'txt', asOf: '2026-03-05' } as const;
  const answered = await app.call('packs.make', { editId: makeEditId(), order }, 'test');
  return answered.ok ? 'made' : answered.error.message;
};

const takeFilesOut = async (): Promise<void> => {
  const { rows } = await ask(app, 'papers.register', { asOf: '2026-03-05', limit: 100 });
  for (const { id: fileId } of rows.flatMap(({ files }) => files)) {
    await ask(app, 'paperFiles.remove', { editId: makeEditId(), fileId });
  }
};

const READERS: readonly PackReaders[] = [{ list: 'Observers' }, { list: 'Outsiders' }, 'public'];

it('makes packs as long as the rules are right', async () => {
  expect(await Promise.all(READERS.map(made))).toEqual(['made', 'made', 'made']);
});

it('keeps every pack back when the rule for papers, or that for attachments, opens what it may not', async () => {
  for (const broken of ['papers', 'attachments'] as const) {
    Object.assign(fault, { papers: false, attachments: false, [broken]: true });
    for (const readers of READERS) {
      // With no class a list has no open paper, and so no attachment that could go.
      if (broken === 'attachments' && typeof readers !== 'string' && readers.list === 'Outsiders') continue;
      expect(await made(readers), broken).toMatch(/was not made: a file for item/);
    }
  }
});

it('keeps agenda and index back by their words alone, where no file is there to be held', async () => {
  await takeFilesOut();
  for (const readers of READERS) expect(await made(readers)).toBe('made');
  fault.papers = true;
  for (const readers of READERS) expect(await made(readers)).toMatch(/^The .*agenda.* was not written: its text/);
  Object.assign(fault, { papers: false, attachments: true });
  expect(await made({ list: 'Observers' })).toMatch(/^The pack for Observers was not written: its text/);
  expect(await made('public')).toMatch(/^The public pack was not written: its text/);
});
