// @vitest-environment jsdom
import mammoth from 'mammoth';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import type { DocumentBlock, Line, MinutesDocument, TableBlock } from '../../../../shared/minutes-document/model.ts';
import { writeDocx } from '../../../../shared/minutes-document/writers/docx/write-docx.ts';
import { writeHtml } from '../../../../shared/minutes-document/writers/html.ts';
import { writeMarkdown } from '../../../../shared/minutes-document/writers/markdown.ts';
import { harbourMeeting, openHarbourMeeting } from '../harbour-meeting.ts';
import { fictionalRecord, realRecords } from '../real-meetings.ts';

/*
 * Files are read by libraries that have nothing to do with the ones that wrote them. What they find is held against the
 * document that was written.
 */

type Parts = {
  /** Level and words; the title is of level 1. */
  readonly headings: readonly (readonly [number, string])[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Words of the points of lists, bullets of decisions too. */
  readonly points: readonly string[];
  readonly bold: readonly string[];
  readonly links: readonly (readonly [string, string])[];
};

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const wordsOf = (line: Line): string => plain(line.map(({ text }) => text).join(''));

const linesOf = (block: DocumentBlock): readonly Line[] => {
  switch (block.kind) {
    case 'table':
      return block.rows.flat(2);
    case 'list':
      return block.points.map(({ line }) => line);
    case 'decisions':
      return [block.leadIn, ...block.decisions];
    default:
      return [block.line];
  }
};

const rowsOf = ({ head, rows }: TableBlock): string[][] => [
  head.map(plain),
  ...rows.map((row) => row.map((cell) => plain(cell.map(wordsOf).join(' ')))),
];

const pointsOf = (block: DocumentBlock): string[] => {
  if (block.kind === 'decisions') return block.decisions.map(wordsOf);
  if (block.kind !== 'list') return [];
  return block.points.map(({ line }) => wordsOf(line));
};

/** What stands in a document before any file is made of it. */
const partsOfDocument = (document: MinutesDocument): Parts => {
  const blocks: readonly DocumentBlock[] = [...document.attendance, ...document.blocks];
  const spans = document.blocks.flatMap(linesOf).flat();
  return {
    headings: [
      [1, plain(document.title)],
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level + 1, wordsOf(block.line)] as const] : [])),
    ],
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [rowsOf(block)] : [])),
    points: blocks.flatMap(pointsOf),
    bold: spans.flatMap((span) => (span.bold && plain(span.text) !== '' ? [plain(span.text)] : [])),
    links: spans.flatMap((span) => (span.href ? [[plain(span.text), span.href] as const] : [])),
  };
};

/** The words of a point without those of the points below it, nor the number that is part of its text. */
const ownWords = (point: Element): string => {
  const copy = point.cloneNode(true);
  if (copy instanceof Element) for (const list of copy.querySelectorAll('ul, ol')) list.remove();
  return plain(copy.textContent ?? '').replace(/^(?:\d+[.)]|\([a-z0-9]+\)) /u, '');
};

/** The words of a cell, its lines apart. */
const linesIn = (cell: Element): string => {
  for (const end of cell.querySelectorAll('br, p, div')) end.append(' ');
  for (const gap of cell.querySelectorAll('br')) gap.replaceWith(' ');
  return plain(cell.textContent ?? '');
};

const partsOfPage = (html: string): Parts => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];
  const words = (element: Element): string => plain(element.textContent ?? '');
  const cells = (row: Element): string[] => [...row.querySelectorAll('th, td')].map(linesIn);
  return {
    headings: all('h1, h2, h3, h4, h5').map((each) => [Number(each.tagName.slice(1)), words(each)] as const),
    tables: all('table').map((table) => [...table.querySelectorAll('tr')].map(cells)),
    points: all('li').map(ownWords),
    bold: all('strong, b').map(words),
    links: all('a[href]').map((link) => [words(link), link.getAttribute('href') ?? ''] as const),
  };
};

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`),
  // Its number is part of the text, so that nothing counts again.
  "p[style-name='Minutes Point'] => ul > li:fresh",
];

const readers: Readonly<Record<string, (document: MinutesDocument) => Promise<string> | string>> = {
  'Word by mammoth': async (document) => {
    const buffer = Buffer.from(await writeDocx(document));
    return (await mammoth.convertToHtml({ buffer }, { styleMap: STYLES })).value;
  },
  'Markdown by micromark': (document) =>
    micromark(writeMarkdown(document), {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  'web page by a browser': writeHtml,
};

const meetings: readonly (readonly [string, MeetingRecord])[] = [
  ['our own', openHarbourMeeting],
  ['one with confidential items', harbourMeeting],
  ['the fictional one', fictionalRecord()],
  ...realRecords().map((record) => [`${record.body.code} ${record.meeting.number}`, record] as const),
];

describe.each(Object.entries(readers))('a %s', (_reader, read) => {
  it.each(meetings)('holds the headings, tables, lists, bold words and links of %s', async (_name, record) => {
    const document = buildMinutesDocument(record);
    const expected = partsOfDocument(document);
    const found = partsOfPage(await read(document));
    expect(found.headings).toEqual(expected.headings);
    expect(found.tables).toEqual(expected.tables);
    expect(found.points).toEqual(expected.points);
    expect(found.links).toEqual(expected.links);
    const bold = found.bold.join(' ');
    expect(expected.bold.filter((words) => !bold.includes(words))).toEqual([]);
  });

  it('does not hold what was not written', async () => {
    const document = buildMinutesDocument(openHarbourMeeting);
    const [, ...rest] = document.blocks;
    const found = partsOfPage(await read({ ...document, blocks: rest }));
    expect(found.headings).not.toEqual(partsOfDocument(document).headings);
  });
});
