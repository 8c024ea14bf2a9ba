import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { v7 } from 'uuid';
import type { App } from '../electron/core/app.ts';
import { figuresOf, type Line } from './figures.ts';
import { longMeeting, longText } from './long-meeting.ts';
import { openLoaded } from './open-loaded.ts';

/** About five pages of A4. */
const BLOCKS = 90;
const ROUNDS = 20;

const file = longMeeting(BLOCKS);

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const handOut = async (app: App, meetingId: unknown): Promise<void> => {
  const answer = await app.call('minutes.handOut', { editId: v7(), meetingId, format: 'docx' });
  if (!answer.ok) throw new Error(answer.error.message);
};

/** The bare alternative: the same texts as plain paragraphs, from memory, by the same library. */
const packBare = (): Promise<unknown> => {
  const children = longText(BLOCKS)
    .split('\n')
    .map((text) => new Paragraph(text));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};

/** From the book to the bytes of a Word file of five pages. */
export const benchWord = async (): Promise<Line[]> => {
  const data = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
  const { app, meetingId } = await openLoaded(data, file);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timed(packBare));
    ours.push(await timed(() => handOut(app, meetingId)));
  }
  app.close();
  rmSync(data, { recursive: true, force: true });
  // The first of each warms up.
  return [{ name: 'Word of 5 pages', ours: figuresOf(ours.slice(1)), bare: figuresOf(bare.slice(1)) }];
};
