import type { Due, Visibility } from '../domain/block.ts';
import type { FileBlock, FileItem } from '../interchange/schema.ts';

/** Prose that is broken over the lines of a source file, as one line. */
const prose = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A paragraph; each decision in it stands there once, verb and words. */
export const p = (text: string, ...decisions: readonly (readonly [verb: string, text: string])[]): FileBlock => ({
  kind: 'paragraph',
  text: prose(text),
  ...(decisions.length === 0 ? {} : { decisions: decisions.map(([verb, said]) => ({ verb, text: prose(said) })) }),
});

export const h = (text: string, level: 1 | 2 = 1): FileBlock => ({ kind: 'heading', level, text });

export const bullet = (text: string, depth = 0): FileBlock => ({
  kind: 'bullet',
  text: prose(text),
  ...(depth === 0 ? {} : { depth }),
});

export const decided = (verb: string, text: string): FileBlock => ({ kind: 'decision', verb, text: prose(text) });

export type SampleAction = { readonly by: string[]; readonly to: string; readonly due?: Due };

export const action = (reference: string, { by, to, due }: SampleAction): FileBlock => ({
  kind: 'action',
  reference,
  owners: by,
  text: prose(to),
  ...(due === undefined ? {} : { due }),
});

export const outstanding = (...rows: readonly (readonly [references: string[], update: string])[]): FileBlock => ({
  kind: 'outstanding',
  rows: rows.map(([references, update]) => ({ references, update: prose(update) })),
});

export const table = (...rows: readonly (readonly string[])[]): FileBlock => ({
  kind: 'table',
  rows: rows.map((row) => [...row]),
});

export const note = (text: string): FileBlock => ({ kind: 'postMeetingNote', text: prose(text) });

/** The same blocks for some readers only. */
export const seenBy = (visibility: Visibility, ...blocks: readonly FileBlock[]): FileBlock[] =>
  blocks.map((block) => ({ ...block, visibility }));

export const item = (number: string, title: string, ...blocks: readonly FileBlock[]): FileItem => ({
  number,
  title,
  blocks: [...blocks],
});
