import { execFileSync } from 'node:child_process';
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
import { figuresOf, type Line } from './figures.ts';
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

const set = async (typesetter: Typesetter, document: MinutesDocument): Promise<void> => {
  const pdf = await writePdf(typesetter, document, 'ua-1');
  if (!pdf.ok) throw new Error(pdf.error.message);
};

/** From nothing to the first file, each time in a new process. */
const firstTimes = async (document: MinutesDocument): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const typesetter = createTypesetter(startNodeProcess(TYPESETTER));
    times.push(await timed(() => set(typesetter, document)));
    typesetter.close();
  }
  return times;
};

const laterTimes = async (document: MinutesDocument): Promise<number[]> => {
  const typesetter = createTypesetter(startNodeProcess(TYPESETTER));
  await set(typesetter, document);
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1)
    times.push(await timed(() => set(typesetter, changed(document, round))));
  typesetter.close();
  return times;
};

/** LibreOffice on the Word file of the same minutes; undefined where it is not installed. */
const officeTimes = async (data: string, document: MinutesDocument): Promise<number[] | undefined> => {
  const file = join(data, 'minutes.docx');
  writeFileSync(file, await writeDocx(document));
  const profile = `-env:UserInstallation=file://${join(data, 'office')}`;
  const convert = () =>
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', data, file], {
      stdio: 'ignore',
    });
  try {
    // The first makes its profile.
    convert();
  } catch {
    return undefined;
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(convert));
  return times;
};

const benchLength = async ({ pages, blocks }: (typeof LENGTHS)[number]): Promise<Line[]> => {
  const data = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
  const document = await documentOf(data, blocks);
  const office = await officeTimes(data, document);
  const bare = office && figuresOf(office);
  const lineOf = (when: string, times: readonly number[], most: number): Line => ({
    name: `PDF of ${pages} pages, ${when}${bare ? '' : ' (no LibreOffice)'}`,
    ours: figuresOf(times),
    ...(bare && { bare, reach: { at: 'p50', most, unit: 'x bare' } }),
  });
  const lines = [
    lineOf('the first time', await firstTimes(document), 0.33),
    lineOf('after a change', await laterTimes(document), 0.1),
  ];
  rmSync(data, { recursive: true, force: true });
  return lines;
};

/** From a document to the bytes of a PDF, the start of the typesetter included the first time. */
export const benchPdf = async (): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const length of LENGTHS) lines.push(...(await benchLength(length)));
  return lines;
};
