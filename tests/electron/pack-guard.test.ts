import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openApp } from '../../electron/core/app.ts';
import { packMaking } from '../../electron/core/handlers/packs.ts';
import { createLog } from '../../electron/core/log.ts';
import { type PackMaking, packFiles } from '../../electron/core/pack-files.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { MeetingSource } from '../../shared/minutes-document/source.ts';
import type { PackReaders } from '../../shared/pack/order.ts';
import { openForTest } from '../helpers/create-book.ts';
import { meetingWithPapers, PAPER_CLASSES } from '../helpers/paper-canaries.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';

const typesetter = { ...openTypesetter(), close: () => undefined };

let file: string;
let meetingId: MeetingId;
beforeEach(async () => {
  file = join(temporaryFolder(), 'minutebook.db');
  const app = unwrap(await openApp({ file, log: createLog(() => undefined) }));
  ({ meetingId } = await meetingWithPapers(app));
  app.close();
});

const makingFor = async (readers: PackReaders): Promise<PackMaking> => {
  const book = await openForTest(file);
  const making = book.read((db) => packMaking(db, { meetingId, readers, format: 'txt', asOf: '2026-03-05' }));
  book.close();
  return making;
};

/** What becomes of a pack: made, or why not. */
const madeOf = async (making: PackMaking): Promise<string> => {
  try {
    await packFiles(making, typesetter);
    return 'made';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** As if the rule for papers opened every class. */
const papersOpened = ({ whole }: PackMaking): MeetingSource => {
  const classes = PAPER_CLASSES.flatMap((name) => name ?? []);
  return { ...whole, classes: [...classes, 'none of them'] };
};

/** As if the rule for attachments opened all that goes with an open paper. */
const attachmentsOpened = ({ source }: PackMaking): MeetingSource => {
  const papers = (source.record.papers ?? []).map(({ paper, ...presented }) => ({
    ...presented,
    paper: { ...paper, attachments: paper.attachments.map(({ title }) => ({ title, classification: 'Green' })) },
  }));
  return { ...source, record: { ...source.record, papers } };
};

const withoutFiles = (making: PackMaking): PackMaking => ({ ...making, papers: new Map() });

const READERS: readonly PackReaders[] = [{ list: 'Observers' }, { list: 'Advisers' }, 'public'];

it.each(READERS)(
  'makes a pack as long as the rules are right, and keeps it back when one opens too much',
  async (who) => {
    const making = await makingFor(who);
    expect(await madeOf(making)).toBe('made');
    expect(await madeOf({ ...making, source: papersOpened(making) })).toMatch(/was not made: a file for item/);
    expect(await madeOf({ ...making, source: attachmentsOpened(making) })).toMatch(/was not made: a file for item/);
  },
);

it.each(READERS)('keeps agenda and index back by their words alone, where no file is there to be held', async (who) => {
  const making = withoutFiles(await makingFor(who));
  expect(await madeOf(making)).toBe('made');
  expect(await madeOf({ ...making, source: papersOpened(making) })).toMatch(/agenda.* was not written: its text/);
  expect(await madeOf({ ...making, source: attachmentsOpened(making) })).toMatch(/pack.* was not written: its text/);
});
