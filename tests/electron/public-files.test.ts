import { join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import type { Block } from '../../shared/domain/block.ts';
import {
  blockIdSchema,
  commentIdSchema,
  type MeetingId,
  numberedVersionIdSchema,
  returnedFileIdSchema,
  updateIdSchema,
  versionIdSchema,
} from '../../shared/ids.ts';
import {
  documentFormatNames,
  formatRow,
  type MinutesFormat,
  minutesFormatNames,
} from '../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../shared/minutes-document/minutes-version.ts';
import type { DocumentOrder, Readers } from '../../shared/minutes-document/orders.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { type Canaries, canaryMeeting } from '../helpers/canary-meeting.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { seeded } from '../helpers/random.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { takeInHand } from '../helpers/word-hand.ts';
import { readPdf, runsUnder } from './typesetter/pdf-file.ts';

const MEETINGS = process.env['MINUTEBOOK_LONG'] ? 200 : 15;
/** Each of these has a dozen files. */
const WITH_DOCUMENTS = process.env['MINUTEBOOK_LONG'] ? 200 : 5;

/** One for all meetings: a book that is closed leaves it open. */
const { typeset } = openTypesetter();
const typesetter = { typeset, close: () => undefined };

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What an independent reader finds in a PDF. */
const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const { pages, info, outline } = await readPdf(bytes);
  const words = pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text));
  return [words.join(''), JSON.stringify(info), ...outline].map(bare).join('\n');
};

const paragraph = (text: string): Block['content'] => ({ kind: 'paragraph', runs: [{ text }] });

/** Fills the history of a meeting, and its private notes, with words that are in no version of it. */
const writeAndRegret = async (app: App, meetingId: MeetingId, gone: (what: string) => string): Promise<void> => {
  const { items } = await ask(app, 'meetings.get', { meetingId });
  const save = (blocks: readonly (Block & { baseRevision: number })[], removed: readonly Block['id'][] = []) =>
    ask(app, 'blocks.save', {
      editId: makeEditId(),
      meetingId,
      blocks: [...blocks],
      removed: removed.map((id) => ({ id, baseRevision: 1 })),
    });
  for (const { id: itemId } of items) {
    const make = (content: Block['content'], rank: string) => ({
      id: blockIdSchema.parse(v7()),
      itemId,
      rank,
      content,
      baseRevision: 0,
    });
    const note = make({ kind: 'privateNote', runs: [{ text: `Ask about ${gone('note')} tomorrow.` }] }, 'zx');
    const removed = make(paragraph(`Said in haste: ${gone('removed')}.`), 'zy');
    const typedOver = make(paragraph(`At first it was ${gone('earlier')}.`), 'zz');
    await save([note, removed, typedOver]);
    await ask(app, 'versions.keep', {
      editId: makeEditId(),
      versionId: versionIdSchema.parse(v7()),
      meetingId,
      name: `Before ${gone('version')}`,
    });
    await save([{ ...typedOver, content: paragraph('At last it was said well.'), baseRevision: 1 }], [removed.id]);
  }
};

/** What somebody asks for and what came back in a Word file are in no output at all. */
const askAndComeBack = async (app: App, meetingId: MeetingId, gone: (what: string) => string): Promise<void> => {
  const { blocks } = await ask(app, 'blocks.list', { meetingId });
  const save = (blockId: Block['id'] | undefined) =>
    ask(app, 'comments.save', {
      editId: makeEditId(),
      meetingId,
      comment: {
        id: commentIdSchema.parse(v7()),
        ...(blockId && { blockId }),
        author: `Asker ${gone('asker')}`,
        quote: `as ${gone('quoted')} was`,
        text: `Please say ${gone('comment')} instead.`,
      },
    });
  await save(undefined);
  for (const { id } of blocks.slice(0, 3)) await save(id);
  const versionId = numberedVersionIdSchema.parse(v7());
  const goesOut = { versionId, meetingId, to: 'circulated', purpose: `To ${gone('purpose')}` } as const;
  await ask(app, 'record.circulate', { editId: makeEditId(), ...goesOut });
  const { base64 } = await ask(app, 'record.file', { versionId, kind: 'docx' });
  const hand = takeInHand(Buffer.from(base64, 'base64'));
  hand.editPart('word/document.xml', (xml) =>
    xml.replace('<w:sectPr', `<w:p><w:r><w:t>New: ${gone('returned')}.</w:t></w:r></w:p><w:sectPr`),
  );
  await ask(app, 'returned.receive', {
    editId: makeEditId(),
    fileId: returnedFileIdSchema.parse(v7()),
    meetingId,
    fileName: `back ${gone('named')}.docx`,
    sender: `Sender ${gone('sender')}`,
    base64: Buffer.from(hand.bytes).toString('base64'),
  });
  const kept = [await ask(app, 'comments.list', { meetingId }), await ask(app, 'returned.list', { meetingId })];
  expect(kept.map((one) => /gannet\d+x\d+(?:comment|returned)q/u.test(JSON.stringify(one)))).toEqual([true, true]);
};

type Made = {
  readonly app: App;
  readonly seed: number;
  readonly meetingId: MeetingId;
  readonly canaries: Canaries;
  readonly regretted: readonly string[];
};

const makeMeeting = async (seed: number): Promise<Made> => {
  const app = unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db'), typesetter }));
  const { file, canaries } = canaryMeeting(seeded(seed), String(seed));
  const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file });
  const regretted: string[] = [];
  const gone = (what: string): string => {
    const word = `gannet${seed}x${regretted.length}${what}q`;
    regretted.push(word);
    return word;
  };
  await writeAndRegret(app, meetingId, gone);
  await askAndComeBack(app, meetingId, gone);
  expect(JSON.stringify(await ask(app, 'history.removed', { meetingId })), 'the book remembers').toContain('gannet');
  return { app, seed, meetingId, canaries, regretted };
};

const fileOf = async ({ app, meetingId }: Made, format: MinutesFormat, version: MinutesVersion): Promise<string> => {
  const { fileName, base64 } = formatRow(format).isText
    ? await ask(app, 'minutes.preview', { meetingId, format, version })
    : await ask(app, 'minutes.handOut', { editId: makeEditId(), meetingId, format, version });
  return textOf(fileName, base64);
};

/** What can be read in a file by any means. */
const textOf = async (fileName: string, base64: string): Promise<string> => {
  const bytes = Buffer.from(base64, 'base64');
  // Its reader takes the bytes away.
  const read = fileName.endsWith('.pdf') ? await textOfPdf(Uint8Array.from(bytes)) : '';
  return [bare(fileName), textsOfFile(bytes), read].join('\n');
};

type Words = Pick<Canaries, 'confidential' | 'open'>;

/** Says in the register what became of each action: that is for nobody but the readers of the full list. */
const addUpdates = async ({ app, seed, meetingId }: Made): Promise<string[]> => {
  const { rows } = await ask(app, 'actions.list', { filter: { meetingId } });
  const words = rows.map((_row, at) => `kestrel${seed}update${at}q`);
  for (const [at, { id: actionId }] of rows.entries()) {
    const updateId = updateIdSchema.parse(v7());
    const text = `It was ${words[at]} then.`;
    await ask(app, 'actions.addUpdate', { editId: makeEditId(), updateId, actionId, date: '2026-04-01', text });
  }
  return words;
};

const CLASSES = ['White', 'Green', 'Red'];

/** What the public reads of a paper of each class: all of it, its title, or nothing. */
const PAPERS = [
  { classification: 'green', isOpen: true, isTitled: true },
  { classification: 'Red', isOpen: false, isTitled: false },
  { classification: 'RED ', isOpen: false, isTitled: false },
  { classification: 'Board only', isOpen: false, isTitled: false },
  { classification: undefined, isOpen: false, isTitled: true },
] as const;

/** Gives the body classes, and an open item a paper of each of them, of one that is none, and without one. */
const presentPapers = async ({ app, seed, meetingId }: Made): Promise<Words> => {
  const said: Words = { confidential: [], open: [] };
  const word = (isOpen: boolean): string => {
    const list = said[isOpen ? 'open' : 'confidential'];
    const made = `${isOpen ? 'curlew' : 'kestrel'}${seed}paper${list.length}q`;
    list.push(made);
    return made;
  };
  const { items, body: short } = await ask(app, 'meetings.get', { meetingId });
  const { body, rules } = await ask(app, 'bodies.get', { bodyId: short.id });
  await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, classes: CLASSES } });
  for (const [at, { classification, isOpen, isTitled }] of PAPERS.entries()) {
    const paper = {
      id: v7(),
      title: `About ${word(isTitled)}`,
      author: `Author ${word(isOpen)}`,
      ...(classification !== undefined && { classification }),
      attachments: [],
    };
    const presented = {
      id: v7(),
      itemId: items[0]?.id ?? '',
      rank: `a${at}`,
      recommendations: [{ verb: 'NOTE', text: `the ${word(isOpen)} of it` }],
      paper,
    };
    await ask(app, 'papers.present', { editId: makeEditId(), presented });
  }
  return said;
};

/** Every document beside the minutes that can be made of a meeting. */
const ordersOf = async ({ app, meetingId }: Made, version: Readers): Promise<DocumentOrder[]> => {
  const { items, body } = await ask(app, 'meetings.get', { meetingId });
  const list = { kind: 'actionList', bodyId: body.id, version, asOf: '2026-05-01' } as const;
  return [
    { kind: 'agenda', meetingId, version },
    { ...list, groupBy: 'owner' },
    { ...list, groupBy: 'meeting', meetingId },
    ...items.map(({ id: itemId }) => ({ kind: 'extract', meetingId, version, itemId, recipient: 'Ned Pell' }) as const),
    { kind: 'attendanceSheet', meetingId, version, purpose: 'for the file' },
    { kind: 'attendanceSheet', meetingId, version, purpose: 'to sign' },
  ];
};

/** What can be read in the documents as files, in turn in each format; and what a page is told of them. */
type DocumentTexts = { readonly files: string; readonly told: string };

const textsOfDocuments = async (made: Made, version: Readers): Promise<DocumentTexts> => {
  const files: string[] = [];
  const told: string[] = [];
  for (const [at, order] of (await ordersOf(made, version)).entries()) {
    const format = documentFormatNames[(made.seed + at) % documentFormatNames.length] ?? 'docx';
    const { fileName, base64 } = await ask(made.app, 'documents.preview', { order, format });
    files.push(await textOf(fileName, base64));
    told.push(bare(JSON.stringify(await ask(made.app, 'documents.get', { order }))));
  }
  return { files: files.join('\n'), told: told.join('\n') };
};

const foundIn = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

/** What the full version has: the meeting file more than what is printed. */
const inFull = (format: MinutesFormat, { confidential, filed }: Canaries): readonly string[] =>
  format === 'json' ? [...confidential, ...filed] : confidential;

describe('the public files of generated meetings', () => {
  it(`hold nothing confidential, deleted or private, and all that is public: ${MEETINGS} meetings in every format`, async () => {
    const leaked: string[] = [];
    const missing: string[] = [];
    let count = 0;
    for (let seed = 1; seed <= MEETINGS; seed += 1) {
      const made = await makeMeeting(seed);
      const { confidential, filed, open } = made.canaries;
      for (const format of minutesFormatNames) {
        const text = await fileOf(made, format, 'public');
        leaked.push(
          ...foundIn(text, [...confidential, ...filed, ...made.regretted]).map((word) => `${word} in ${format}`),
        );
        missing.push(...open.filter((word) => !text.includes(word)).map((word) => `${word} from ${format}`));
        const full = await fileOf(made, format, 'full');
        const placed = inFull(format, made.canaries);
        expect(foundIn(full, placed), `the control of ${format}`).toEqual(placed);
        expect(foundIn(full, made.regretted)).toEqual([]);
      }
      count += confidential.length + filed.length + made.regretted.length;
      made.app.close();
    }
    expect(leaked).toEqual([]);
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(MEETINGS * 40);
  }, 600_000);

  it(`hold nothing confidential where they are agendas, lists of actions, extracts and attendance sheets: ${WITH_DOCUMENTS} meetings`, async () => {
    const leaked: string[] = [];
    for (let seed = 1; seed <= WITH_DOCUMENTS; seed += 1) {
      const made = await makeMeeting(seed);
      const updates = await addUpdates(made);
      const papers = await presentPapers(made);
      const { confidential, filed, open } = made.canaries;
      const printed = [...confidential, ...updates, ...papers.confidential];
      const { files, told } = await textsOfDocuments(made, 'public');
      leaked.push(...foundIn(`${files}\n${told}`, [...printed, ...filed, ...made.regretted]));
      expect(
        [...open, ...papers.open].filter((word) => !files.includes(word)),
        'what everybody may read',
      ).toEqual([]);
      const full = await textsOfDocuments(made, 'full');
      expect(foundIn(full.files, printed), 'the control').toEqual(printed);
      expect(foundIn(full.files, made.regretted)).toEqual([]);
      made.app.close();
    }
    expect(leaked).toEqual([]);
  }, 1_200_000);

  it('holds the confidential minutes alone in the confidential version', async () => {
    const made = await makeMeeting(4711);
    const { confidential, open } = made.canaries;
    for (const format of minutesFormatNames) {
      const text = await fileOf(made, format, 'confidential');
      expect(foundIn(text, confidential).length).toBeGreaterThan(10);
      expect(foundIn(text, made.regretted)).toEqual([]);
      const headings = open.filter((word) => text.includes(word));
      expect(headings.length, 'only headings of their items').toBeLessThanOrEqual(3);
    }
    made.app.close();
  });
});
