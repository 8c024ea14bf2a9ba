import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaptureContext } from '../../shared/capture/context.ts';
import { realMeetingFiles } from '../shared/minutes-document/real-meetings.ts';
import { captureOfFile } from './capture-of-file.ts';

/** A published text by its file's name. */
export type CorpusText = { readonly name: string; readonly text: string };

/** The published texts, where a folder of them is named. */
export const corpusTexts = (): readonly CorpusText[] => {
  const shared = process.env['MINUTEBOOK_SHARED'];
  if (shared === undefined) return [];
  return ['minutes', 'papers', 'specimens'].flatMap((folder) =>
    readdirSync(join(shared, 'corpus', folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, text: readFileSync(join(shared, 'corpus', folder, name), 'utf8') })),
  );
};

/** The two ways in which somebody would type a text: line by line as it is printed, or a paragraph at a time. */
export const layouts = {
  lines: (text: string): string[] =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  paragraphs: (text: string): string[] =>
    text
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '))
      .filter((paragraph) => paragraph !== ''),
};
export type Layout = keyof typeof layouts;

/** What a register of many years would know: every reference of the two bodies. */
const knowsReference = (reference: string): boolean => /^(?:SECP|CSC )\d\d\/\d\d$/.test(reference);

/** Two bodies that the texts are typed as minutes of, with the people of the published meeting. */
export const corpusBodies = (): readonly { readonly body: 'CSC' | 'Panel'; readonly context: CaptureContext }[] =>
  realMeetingFiles().flatMap((file) => {
    const csc: CaptureContext = { ...captureOfFile(file), knowsReference };
    const panel: CaptureContext = {
      ...csc,
      shortName: 'Panel',
      verbs: [...csc.verbs, 'SUPPORTED', 'RATIFIED'],
      actionLabel: 'ACTION',
      actionPrefix: 'SECP',
      actionPattern: '{prefix}{meeting}/{seq:2}',
      meetingNumber: '30',
    };
    return [
      { body: 'CSC', context: csc },
      { body: 'Panel', context: panel },
    ] as const;
  });
