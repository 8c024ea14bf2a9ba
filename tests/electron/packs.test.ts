import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { type DocumentFormat, documentFormatNames } from '../../shared/minutes-document/formats.ts';
import type { PackReaders } from '../../shared/pack/order.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { type Canary, keepPaper, meetingWithPapers, READERS, type Reader } from '../helpers/paper-canaries.ts';
import { readMail } from '../helpers/read-mail.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { readPdf, runsUnder } from './typesetter/pdf-file.ts';

const { typeset } = openTypesetter();
const typesetter = { typeset, close: () => undefined };

const open = async (): Promise<App> =>
  unwrap(
    await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined), typesetter }),
  );

type Meeting = { readonly app: App; readonly meetingId: MeetingId };

const orderOf = ({ meetingId }: Meeting, readers: PackReaders, format: DocumentFormat = 'txt') => ({
  order: { meetingId, readers, format, asOf: '2026-03-05' },
});

const edited = (...asked: Parameters<typeof orderOf>) => ({ editId: makeEditId(), ...orderOf(...asked) });

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** All that can be read in a pack: the name of its folder, of each file, and what is in it. */
const textOfPack = async (meeting: Meeting, readers: PackReaders, format: DocumentFormat): Promise<string> => {
  const { folder, documents, files } = await ask(meeting.app, 'packs.make', edited(meeting, readers, format));
  const sheet = await ask(meeting.app, 'packs.get', orderOf(meeting, readers, format));
  const texts = [folder, JSON.stringify(sheet.papers)].map(bare);
  for (const { fileName, base64 } of documents) {
    texts.push(bare(fileName), textsOfFile(Buffer.from(base64, 'base64')));
  }
  for (const { fileId, fileName } of files) {
    const { base64 } = await ask(meeting.app, 'paperFiles.get', { fileId });
    texts.push(bare(fileName), textsOfFile(Buffer.from(base64, 'base64')));
  }
  return texts.join('\n');
};

/** What an independent reader finds in a PDF. */
const textOfPdf = async (base64: string): Promise<string> => {
  const { pages, info, outline } = await readPdf(Buffer.from(base64, 'base64'));
  const words = pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text));
  return [words.join(''), JSON.stringify(info), ...outline].map(bare).join('\n');
};

const nameOf = ({ readers }: Reader): string => (typeof readers === 'string' ? readers : readers.list);

const whatIn = (text: string, canaries: readonly Canary[]): string[] =>
  canaries.filter(({ word }) => text.includes(word)).map(({ what }) => what);

/** What only the papers themselves say, and no agenda or index does. */
const isInPack = ({ what }: Canary): boolean => !/^(?:author|recommended)/.test(what);

const refusal = async (answer: ReturnType<App['call']>): Promise<string> => {
  const answered = await answer;
  if (answered.ok) throw new Error('It was not refused');
  return answered.error.message;
};

describe('a pack of papers', () => {
  let meeting: Meeting;
  let canaries: readonly Canary[];
  beforeEach(async () => {
    const app = await open();
    const made = await meetingWithPapers(app);
    meeting = { app, meetingId: made.meetingId };
    ({ canaries } = made);
  });

  const formats = documentFormatNames.filter((format) => format !== 'pdf' && format !== 'pdfa');
  const readers = READERS.map((reader) => ({ reader, name: nameOf(reader) }));
  it.each(readers)('gives $name what they may have, and no byte or word of what is withheld', async ({ reader }) => {
    const withheld = canaries.filter(({ isFor }) => !isFor(reader));
    const due = canaries.filter((canary) => canary.isFor(reader) && isInPack(canary));
    expect(withheld.length).toBeGreaterThan(3);
    for (const format of formats) {
      const text = await textOfPack(meeting, reader.readers, format);
      expect(whatIn(text, withheld), format).toEqual([]);
      expect(whatIn(text, due), format).toEqual(due.map(({ what }) => what));
    }
  });

  it('writes agenda and index as PDF with the words of those who get it, and no others', async () => {
    for (const reader of READERS.filter((one) => ['Observers', 'Members', 'public'].includes(nameOf(one)))) {
      const { documents } = await ask(meeting.app, 'packs.make', edited(meeting, reader.readers, 'pdf'));
      const text = (await Promise.all(documents.map(({ base64 }) => textOfPdf(base64)))).join('\n');
      const titles = canaries.filter(({ what }) => what.startsWith('title of'));
      const due = titles.filter(({ isFor }) => isFor(reader)).map(({ what }) => what);
      expect(
        whatIn(
          text,
          canaries.filter(({ isFor }) => !isFor(reader)),
        ),
      ).toEqual([]);
      expect([due.length > 1, whatIn(text, titles)]).toEqual([true, due]);
    }
  });

  it('gives everything to those who may read everything: what the others lack could have been found', async () => {
    const text = await textOfPack(meeting, 'full', 'docx');
    const all = canaries.filter(isInPack);
    expect(whatIn(text, all)).toEqual(all.map(({ what }) => what));
    const { folder, confidential } = await ask(meeting.app, 'packs.get', orderOf(meeting, 'full'));
    expect([folder, confidential]).toEqual(['HWG 7 papers - CONFIDENTIAL', true]);
  });

  it('names agenda and index first, then the files in the order of the agenda, each once', async () => {
    const { documents, files } = await ask(meeting.app, 'packs.make', edited(meeting, { list: 'observers' }));
    expect(documents.map(({ fileName }) => fileName)).toEqual([
      '00 HWG 7 agenda - for Observers.txt',
      '00 HWG 7 index of papers - for Observers.txt',
    ]);
    expect(files.map(({ fileName }) => fileName.replace(/heron\d+x\w+q/, '*'))).toEqual([
      '01 (1) HWG_1_Green On * and more.pdf',
      '01 (2) Annex *.pdf',
    ]);
    const full = await ask(meeting.app, 'packs.make', edited(meeting, 'full'));
    const names = full.files.map(({ fileName }) => fileName);
    expect(names).toHaveLength(90);
    expect(names).toEqual(names.toSorted());
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(90);
  });

  it('says CONFIDENTIAL of what a list reads in confidence, on its pages and in its names, and not of the rest', async () => {
    const marks = async (list: string) => {
      const { documents, folder } = await ask(meeting.app, 'packs.make', edited(meeting, { list }));
      const texts = documents.map(({ base64 }) => Buffer.from(base64, 'base64').toString().replace(/\s+/g, ' '));
      return [folder.endsWith(' - CONFIDENTIAL'), ...texts.map((text) => text.includes('must not be published'))];
    };
    expect(await marks('Members')).toEqual([true, true, true]);
    expect(await marks('Auditors')).toEqual([true, true, true]);
    expect(await marks('Observers')).toEqual([false, false, false]);
    expect(await marks('Advisers')).toEqual([false, false, false]);
  });

  it('says that the agenda went out when it did, and not when it was looked whether it can', async () => {
    const isOut = async () => (await ask(meeting.app, 'meetings.get', { meetingId: meeting.meetingId })).agendaOut;
    expect(await ask(meeting.app, 'packs.check', orderOf(meeting, 'public'))).toEqual({
      folder: 'HWG 7 papers - PUBLIC',
    });
    expect(await isOut()).toBeUndefined();
    await ask(meeting.app, 'packs.make', edited(meeting, 'public'));
    expect(await isOut()).toBeDefined();
  });

  it('refuses a list that the body does not have, and says which there are', async () => {
    const said = await refusal(meeting.app.call('packs.get', orderOf(meeting, { list: 'Friends' }), 'test'));
    expect(said).toBe(
      'HWG has no distribution list "Friends". There are Members, Advisers, Observers, Auditors, Outsiders.',
    );
  });

  it('writes a mail that says nothing but that the papers are there', async () => {
    const { fileName, base64 } = await ask(meeting.app, 'packs.mail', orderOf(meeting, { list: 'Observers' }));
    const mail = readMail(Buffer.from(base64, 'base64'));
    expect([fileName, mail.headers.get('subject'), mail.files]).toEqual([
      'HWG 7 papers mail.eml',
      'Harbour Works Group meeting 7, 12 March 2026: papers',
      [],
    ]);
  });
});

describe('the guard of a pack', () => {
  const prepared = async () => {
    const app = await open();
    const { meetingId } = await meetingWithPapers(app);
    const meeting = { app, meetingId };
    const sheet = await ask(app, 'meetings.get', { meetingId });
    const red = sheet.papers.find(({ reference }) => reference === 'HWG_1_Red');
    const green = sheet.papers.find(({ reference }) => reference === 'HWG_1_Green');
    if (!red || !green) throw new Error('There are papers of each class');
    const make = (readers: PackReaders) => app.call('packs.make', edited(meeting, readers), 'test');
    return { app, meeting, sheet, red, green, make };
  };

  it('keeps a pack back when a file that goes is, byte for byte, one that does not', async () => {
    const { app, red, green, make } = await prepared();
    await keepPaper(app, { paperId: red.paper.id, text: 'The very same bytes' });
    await keepPaper(app, { paperId: green.paper.id, text: 'The very same bytes' }, '2026-03-02');
    const said = await refusal(make({ list: 'Observers' }));
    expect(said).toMatch(/^The pack for Observers was not made: a file for item 1 is, byte for byte/);
    expect(await refusal(make('public'))).toMatch(/^The public pack was not made/);
    // Who gets both may have it.
    expect((await make({ list: 'Members' })).ok).toBe(true);
  });

  it('keeps a pack back when the words around its pages are the title of a paper that is withheld', async () => {
    const { app, sheet, red, make } = await prepared();
    const { body, rules } = await ask(app, 'bodies.get', { bodyId: sheet.body.id });
    const houseStyle = { header: { left: red.paper.title, centre: '', right: '' } };
    await ask(app, 'bodies.save', { editId: makeEditId(), body: { ...body, houseStyle }, rules });
    expect(await refusal(make({ list: 'Observers' }))).toContain('has words that are confidential');
    expect((await make({ list: 'Members' })).ok).toBe(true);
  });
});

describe('the index of a pack', () => {
  it('names papers without a file as missing, flags what came late, and takes the file of the version', async () => {
    const app = await open();
    const { meetingId } = await meetingWithPapers(app);
    const meeting = { app, meetingId };
    const { body, papers } = await ask(app, 'meetings.get', { meetingId });
    const { rules } = await ask(app, 'bodies.get', { bodyId: body.id });
    const deadlines = [{ kind: 'papers out', count: 5, unit: 'working days', side: 'before' }] as const;
    await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, deadlines: [...deadlines] } });
    const [green] = papers;
    if (!green) throw new Error('There are papers');
    const late = { ...green, paper: { ...green.paper, version: '0.2' } };
    await ask(app, 'papers.present', { editId: makeEditId(), presented: late });
    const sheet = await ask(app, 'packs.get', orderOf(meeting, 'full'));
    const [row, annex] = sheet.papers;
    expect(row?.file?.fileName).toMatch(/^01 \(01\) HWG_1_Green/);
    await ask(app, 'paperFiles.remove', { editId: makeEditId(), fileId: row?.file?.id ?? '' });
    await ask(app, 'paperFiles.remove', { editId: makeEditId(), fileId: annex?.file?.id ?? '' });
    const missing = await ask(app, 'packs.get', orderOf(meeting, 'full'));
    expect(missing.papers.slice(0, 2).map(({ state, timing }) => [state, timing])).toEqual([
      ['missing', 'expected by 5 March 2026'],
      ['missing', undefined],
    ]);
    await keepPaper(app, { paperId: green.paper.id, text: 'It came' }, '2026-03-09');
    const { documents } = await ask(app, 'packs.make', edited(meeting, { list: 'Observers' }));
    const index = Buffer.from(documents[1]?.base64 ?? '', 'base64').toString();
    expect(index).toContain('1 file; 1 missing (item 1); 1 came late (item 1); 4 not in this pack (item 1).');
    expect(index).toContain('late by 2 WD');
  });
});

it('gives a list of a body without classes every paper that has none, but for those under confidential items', async () => {
  const app = await open();
  const { meetingId } = await meetingWithPapers(app);
  const { body } = await ask(app, 'meetings.get', { meetingId });
  const { rules } = await ask(app, 'bodies.get', { bodyId: body.id });
  await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, classes: [] } });
  const given = async (list: string) => {
    const { papers } = await ask(app, 'packs.get', orderOf({ app, meetingId }, { list }));
    return papers.filter(({ file, isAttachment }) => file && !isAttachment).map(({ reference }) => reference);
  };
  expect(await given('Observers')).toEqual(['HWG_1_none']);
  expect(await given('Members')).toEqual(['HWG_1_none', 'HWG_2_none', 'HWG_2.1_none']);
});
