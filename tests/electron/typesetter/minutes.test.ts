import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PdfStandard } from '../../../electron/core/typesetting/messages.ts';
import { templateData, writePdf } from '../../../electron/core/typesetting/write-pdf.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import type { MinutesDocument } from '../../../shared/minutes-document/model.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { openTypesetter } from '../../helpers/typesetter.ts';
import { unwrap } from '../../helpers/unwrap.ts';
import { everyMeeting } from '../../shared/minutes-document/every-meeting.ts';
import { harbourMeeting, openHarbourMeeting } from '../../shared/minutes-document/harbour-meeting.ts';
import { committeeMeeting, restyled } from '../../shared/minutes-document/published-kinds.ts';
import { aBlock, anItem, aParagraph, aRecord } from '../../shared/minutes-document/records.ts';
import { linesOfDocument, linesOfPdf } from './lines.ts';
import { findTags, objectsOf, type PdfFile, readPdf, runsUnder } from './pdf-file.ts';

const typesetter = openTypesetter();

const set = async (document: MinutesDocument, standard: PdfStandard = 'ua-1'): Promise<Uint8Array> =>
  unwrap(await writePdf(typesetter, document, standard));
const setRecord = (record: MeetingRecord): Promise<Uint8Array> => set(buildMinutesDocument(record));
const read = async (record: MeetingRecord): Promise<PdfFile> => readPdf(await setRecord(record));

const wordsOf = ({ pages }: PdfFile): string =>
  pages
    .map(({ tags }) =>
      runsUnder(tags)
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ');

/** What qpdf finds wrong, on a machine that has it; our own checks of the same file always run. */
const qpdfProblems = (bytes: Uint8Array): string => {
  const file = join(temporaryFolder(), 'minutes.pdf');
  writeFileSync(file, bytes);
  try {
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
    return '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    return String(error);
  }
};

const fontsOf = (bytes: Uint8Array): string[] =>
  objectsOf(bytes).filter((body) => /\/Type \/FontDescriptor\b/.test(body));

describe.each(everyMeeting)('the PDF of a meeting, %s', (_name, record) => {
  const document = buildMinutesDocument(record);

  it('reads back, by its tags and in their order, as the headings, paragraphs, points and cells of the document', async () => {
    const expected = linesOfDocument(document);
    expect(linesOfPdf(await read(record), expected)).toEqual(expected);
  });

  it('draws nothing outside its tags, carries its fonts, and qpdf has nothing against it', async () => {
    const bytes = await setRecord(record);
    const { pages } = await readPdf(bytes);
    expect(pages.flatMap(({ untagged }) => untagged)).toEqual([]);
    const fonts = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !/\/FontFile[23] /.test(font))).toEqual([]);
    expect(qpdfProblems(bytes)).toBe('');
  });

  it('has the same bytes each time, also after others were set', async () => {
    const [first, , second] = [await setRecord(record), await setRecord(harbourMeeting), await setRecord(record)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('says on every page, beside the minutes, that it is a draft, what it is and which page of how many', async () => {
    const { pages } = await read(record);
    const beside = pages.map(({ artifacts }) => artifacts.join('').replace(/\s+/g, ' '));
    const { watermark, foot } = document;
    expect(beside.map((words) => words.includes('DRAFT'))).toEqual(pages.map(() => watermark === 'DRAFT'));
    beside.forEach((words, index) => {
      expect(words).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(words.replaceAll(' ', '')).toContain((foot[0] ?? '').replace(/\s+/g, ''));
    });
  });

  it('links to what the minutes link to, each link saying where', async () => {
    const spans = JSON.stringify(document).matchAll(/"href":("(?:[^"\\]|\\.)*")/g);
    const hrefs = new Set([...spans].map(([, href = '']): unknown => JSON.parse(href)));
    const links = (await read(record)).pages.flatMap((page) => page.links);
    expect(new Set(links.map(({ url }) => url))).toEqual(hrefs);
    expect(links.every(({ url, says }) => says.includes(url))).toBe(true);
  });

  it('can be kept in an archive, which says so', async () => {
    const bytes = Buffer.from(
      await set({ ...document, properties: { ...document.properties, moment: '2031-06-03T14:00:00' } }, 'a-2a'),
    );
    expect(bytes.toString('latin1')).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</s);
    expect(linesOfPdf(await readPdf(bytes), linesOfDocument(document))).toEqual(linesOfDocument(document));
  });
});

describe('the PDF of minutes in a style of their own', () => {
  const record = restyled(harbourMeeting);

  it.each(['ua-1', 'a-2a'] as const)(
    'reads back word for word, its logo with words for who can’t see it: %s',
    async (standard) => {
      const document = buildMinutesDocument(restyled(committeeMeeting));
      const bytes = await set(document, standard);
      const file = await readPdf(bytes);
      const [logo] = file.pages.flatMap(({ tags }) => findTags(tags, 'Figure'));
      expect(logo).toBeDefined();
      expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt (The arms of the harbour)');
      const lines = linesOfDocument(document);
      expect(linesOfPdf(file, lines)).toEqual(lines);
      expect(qpdfProblems(bytes)).toBe('');
    },
  );

  it('is set in another face, its head and foot as the body has them', async () => {
    const bytes = await setRecord(record);
    expect(fontsOf(bytes).join('\n')).toContain('LibertinusSerif');
    const { pages } = await readPdf(bytes);
    pages.forEach(({ artifacts }, index) => {
      const beside = artifacts.join('').replaceAll(/\s+/gu, '');
      expect(beside).toContain('Keptbytheclerk');
      expect(beside).toContain(`${index + 1}/${pages.length}`);
      expect(beside).toContain('CONFIDENTIAL–fullversion');
      expect(beside).toContain('DRAFT');
    });
  });

  it('has the same bytes each time, with and without a logo in turns', async () => {
    const [first, , second] = [await setRecord(record), await setRecord(harbourMeeting), await setRecord(record)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('the PDF of minutes', () => {
  it('says of itself what the minutes say: title, language, moment of the meeting; no author, no clock', async () => {
    const bytes = await setRecord(openHarbourMeeting);
    const { info, outline } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: 'Lamp Keepers Panel Meeting 7 – LKP_07 – Draft Minutes',
      Language: 'en-GB',
      CreationDate: 'D:20310603140000Z',
      ModDate: 'D:20310603140000Z',
    });
    expect(info).not.toHaveProperty('Author');
    expect(outline).toEqual(['1. Minutes & lamps']);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/pdfuaid:part>1</);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect((await readPdf(await setRecord(aRecord()))).info).not.toHaveProperty('CreationDate');
  });

  it('says of the head of every column that it is one, and whose head it is', async () => {
    const bytes = await setRecord(openHarbourMeeting);
    const { pages } = await readPdf(bytes);
    const heads = pages.flatMap(({ tags }) => findTags(tags, 'TH'));
    expect(heads.length).toBeGreaterThan(5);
    const scopes = objectsOf(bytes).filter((body) => /\/S \/TH\b/.test(body) && /\/Scope \/Column/.test(body));
    expect(scopes).toHaveLength(heads.length);
  });

  it('prints text that looks like a template, or like markup, as the text that it is', async () => {
    const words = [
      '#strong[x] $x^2$ \\ ` *a* _b_ <b> @c "d" // e /* f */ = g',
      '#panic("never") #read("minutes.typ") #import "@preview/x:1.0.0": y #{ let z = 1 } #sys.version',
      "- h + i / j: k ~ --- ... 'l' https://example.org \\u{41} [m] {n} $o",
    ];
    const record = aRecord({
      body: { name: words[0] ?? '' },
      items: [
        anItem(
          words.flatMap((text) => [
            aParagraph(text),
            aBlock({ kind: 'heading', level: 1, runs: [{ text }] }),
            aBlock({ kind: 'bullet', runs: [{ text, bold: true }] }),
            aBlock({ kind: 'table', rows: [[text], [text]] }),
          ]),
          { title: words[1] ?? '' },
        ),
      ],
    });
    const document = buildMinutesDocument(record);
    const file = await read(record);
    expect(linesOfPdf(file, linesOfDocument(document))).toEqual(linesOfDocument(document));
    expect(wordsOf(file)).toContain('#strong[x] $x^2$ \\ ` *a* _b_ <b> @c "d" // e /* f */ = g');
    expect(wordsOf(file)).toContain("--- ... 'l' https://example.org");
  });

  it('keeps every word on its page: of a line, a cell, a head and a heading that no page holds, and of one long word', async () => {
    const long = (word: string, times: number) => Array.from({ length: times }, (_, n) => `${word}${n}`).join(' ');
    const record = aRecord({
      items: [
        anItem([
          aBlock({ kind: 'heading', level: 2, runs: [{ text: long('heading', 900) }] }),
          aBlock({ kind: 'decision', verb: 'AGREED', runs: [{ text: long('decision', 3000) }] }),
          aBlock({ kind: 'action', runs: [{ text: Array.from({ length: 90 }, (_, n) => `row ${n}`).join('\n') }] }),
          aBlock({
            kind: 'table',
            rows: [
              [long('head', 1500), 'b'],
              [long('cell', 2000), long('other', 1500)],
            ],
          }),
          aParagraph('W'.repeat(900)),
        ]),
      ],
    });
    const document = buildMinutesDocument(record);
    const bytes = await setRecord(record);
    const { pages } = await readPdf(bytes);
    const letters = pages
      .map(({ tags }) =>
        runsUnder(tags)
          .map(({ text }) => text)
          .join(''),
      )
      .join('')
      .replace(/[\s\u200b]+/gu, '');
    // The reader leaves out what lies beside the paper. Cells that run on are told apart by page, so only the letters count.
    const expected = linesOfDocument(document)
      .map(({ says }) => says)
      .join('');
    expect([...letters].toSorted().join('')).toBe([...expected].toSorted().join(''));
  });

  it('goes on with its lists and tables over the end of a page, no point and no row of them left empty', async () => {
    const points = Array.from({ length: 60 }, (_, n) =>
      aBlock({ kind: 'bullet', depth: n % 3 === 0 ? 0 : 1, runs: [{ text: `point ${n}` }] }),
    );
    const rows = Array.from({ length: 60 }, (_, n) => [n % 4 === 1 ? '' : `c ${n}`, n % 4 === 3 ? '' : `d ${n}`]);
    const record = aRecord({ items: [anItem([...points, aBlock({ kind: 'table', rows }), aParagraph('The end.')])] });
    const expected = linesOfDocument(buildMinutesDocument(record));
    const file = await read(record);
    const pagesWith = (role: string) => file.pages.filter(({ tags }) => findTags(tags, role).length > 0).length;
    expect(Math.min(pagesWith('LI'), pagesWith('TR'))).toBeGreaterThan(1);
    expect(linesOfPdf(file, expected)).toEqual(expected);
  });

  it('is refused by the engine where it lacks what makes it readable for all', async () => {
    const document = buildMinutesDocument(openHarbourMeeting);
    const untitled = { ...document, properties: { ...document.properties, title: '' } };
    const refused = await typesetter.typeset({ ...templateData(untitled), standard: 'ua-1' });
    expect(refused).toEqual({
      ok: false,
      error: expect.objectContaining({ kind: 'refused', faults: [expect.stringContaining('missing document title')] }),
    });
  });

  it('is refused with the letters that no font has, which would be holes in it', async () => {
    const document = buildMinutesDocument(aRecord({ items: [anItem([aParagraph('a \u2fe0 b \u2fe0 \u2fef')])] }));
    const unset = await writePdf(typesetter, document, 'ua-1');
    expect(unset).toEqual({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('“\u2fe0”, “\u2fef”') },
    });
  });

  it('is not made for an archive while the meeting has no date', async () => {
    const unset = await writePdf(typesetter, buildMinutesDocument(aRecord()), 'a-2a');
    expect(unset).toEqual({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('Give it a date') },
    });
  });
});
