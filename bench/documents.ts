import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNodeProcess } from '../electron/core/typesetting/node-process.ts';
import { TYPESETTER } from '../electron/core/typesetting/program.ts';
import { createTypesetter, type Typesetter } from '../electron/core/typesetting/typesetter.ts';
import { writePdf } from '../electron/core/typesetting/write-pdf.ts';
import { minutesSheetSchema } from '../shared/api/minutes.ts';
import { buildMinutesDocument } from '../shared/minutes-document/build/build-minutes-document.ts';
import type { MinutesDocument } from '../shared/minutes-document/model.ts';
import { writeDocx } from '../shared/minutes-document/writers/docx/write-docx.ts';
import { writeHtml } from '../shared/minutes-document/writers/html.ts';
import { writeMarkdown } from '../shared/minutes-document/writers/markdown.ts';
import { writeText } from '../shared/minutes-document/writers/text.ts';
import { type Converter, libreOffice, pandoc } from './converters.ts';
import { type Figures, figuresOf, type Line, type Reach } from './figures.ts';
import { longMeeting } from './long-meeting.ts';
import { openLoaded } from './open-loaded.ts';

const ROUNDS = 5;

/** Blocks that make about so many pages of A4. */
const LENGTHS = [
  { pages: 5, blocks: 90 },
  { pages: 50, blocks: 1000 },
] as const;

const documentOf = async (data: string, blocks: number): Promise<MinutesDocument> => {
  const { app, meetingId } = await openLoaded(data, longMeeting(blocks, 'in items'));
  const sheet = await app.call('minutes.get', { meetingId });
  app.close();
  if (!sheet.ok) throw new Error(sheet.error.message);
  return buildMinutesDocument(minutesSheetSchema.parse(sheet.value).record);
};

/** The same minutes with a few words more in one paragraph in the middle. */
const changed = (document: MinutesDocument, round: number): MinutesDocument => {
  const middle = Math.floor(document.blocks.length / 2);
  const at = document.blocks.findIndex(({ kind }, index) => index >= middle && kind === 'paragraph');
  const blocks = document.blocks.map((block, index) =>
    index === at && block.kind === 'paragraph'
      ? { ...block, line: [...block.line, { text: ` So it was said ${round} times.` }] }
      : block,
  );
  return { ...document, blocks };
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** One call to warm up, and then those that count. */
const severalTimes = async (work: (round: number) => unknown): Promise<number[]> => {
  await work(0);
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) times.push(await timed(() => work(round)));
  return times;
};

const set = async (typesetter: Typesetter, document: MinutesDocument): Promise<void> => {
  const pdf = await writePdf(typesetter, document, 'ua-1');
  if (!pdf.ok) throw new Error(pdf.error.message);
};

/** From nothing to the first file, each time in a new process. */
const firstPdf = async (document: MinutesDocument): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const typesetter = createTypesetter(startNodeProcess(TYPESETTER));
    times.push(await timed(() => set(typesetter, document)));
    typesetter.close();
  }
  return times;
};

const laterPdf = async (document: MinutesDocument): Promise<number[]> => {
  const typesetter = createTypesetter(startNodeProcess(TYPESETTER));
  const times = await severalTimes((round) => set(typesetter, changed(document, round)));
  typesetter.close();
  return times;
};

/** What a converter takes; undefined where it is not installed, or has no way to this format. */
const converted = async (converter: Converter, file: string, format: string): Promise<Figures | undefined> => {
  try {
    return figuresOf(await severalTimes(() => converter.convert(file, format)));
  } catch {
    return undefined;
  }
};

type Case = {
  readonly name: string;
  readonly times: (document: MinutesDocument) => Promise<number[]>;
  /** What others make of the same minutes, and out of which format. */
  readonly from: 'docx' | 'html';
  readonly to: string;
  /** The share of LibreOffice's time that it may take for 50 pages. */
  readonly most?: number;
};

const CASES: readonly Case[] = [
  { name: 'Word', times: (it) => severalTimes((n) => writeDocx(changed(it, n))), from: 'html', to: 'docx', most: 0.1 },
  { name: 'PDF, the first time', times: firstPdf, from: 'docx', to: 'pdf', most: 0.33 },
  { name: 'PDF, after a change', times: laterPdf, from: 'docx', to: 'pdf', most: 0.1 },
  { name: 'web page', times: (it) => severalTimes((n) => writeHtml(changed(it, n))), from: 'docx', to: 'html' },
  { name: 'Markdown', times: (it) => severalTimes((n) => writeMarkdown(changed(it, n))), from: 'docx', to: 'md' },
  { name: 'plain text', times: (it) => severalTimes((n) => writeText(changed(it, n))), from: 'docx', to: 'txt' },
];

type Other = { readonly name: string; readonly bare: Figures | undefined; readonly reach?: Reach | undefined };

const lineBeside = (name: string, ours: Figures, { name: other, bare, reach }: Other): Line =>
  bare
    ? { name: `${name}, beside ${other}`, ours, bare, ...(reach && { reach }) }
    : { name: `${name} (${other}: not here)`, ours };

const benchLength = async ({ pages, blocks }: (typeof LENGTHS)[number]): Promise<Line[]> => {
  const data = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
  const document = await documentOf(data, blocks);
  const files = { docx: join(data, 'minutes.docx'), html: join(data, 'minutes.html') };
  writeFileSync(files.docx, await writeDocx(document));
  writeFileSync(files.html, writeHtml(document));
  const office = libreOffice(data);
  const free = pandoc(data);
  const lines: Line[] = [];
  for (const { name, times, from, to, most } of CASES) {
    const ours = figuresOf(await times(document));
    const full = `${name}, ${pages} pages`;
    const reach: Reach | undefined = most && pages === 50 ? { at: 'p50', most, unit: 'x bare' } : undefined;
    lines.push(lineBeside(full, ours, { name: office.name, bare: await converted(office, files[from], to), reach }));
    lines.push(lineBeside(full, ours, { name: free.name, bare: await converted(free, files[from], to) }));
  }
  rmSync(data, { recursive: true, force: true });
  return lines;
};

/**
 * From a document to the bytes of each format, beside what others take to make that format of the same minutes. The
 * first PDF includes the start of the typesetter.
 */
export const benchDocuments = async (): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const length of LENGTHS) lines.push(...(await benchLength(length)));
  return lines;
};
