import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaptureContext } from '../../../shared/capture/context.ts';
import { readLine } from '../../../shared/capture/line.ts';
import { readPublishedLine } from '../../../shared/capture/published-line.ts';
import { captureOfFile } from '../../helpers/capture-of-file.ts';
import { realMeetingFiles } from '../minutes-document/real-meetings.ts';
import { weirBoard } from './example.ts';
import { meantLines, proseLines } from './lines.ts';
import { typeLine } from './type-line.ts';

/*
 * No surprises: whole texts, line by line and paragraph by paragraph, stay what they are. The only exceptions are
 * lines that mean what the grammar has a form for; here is each class of them, told by a rule of its own that knows
 * nothing of the grammar.
 */
const exceptions: readonly (readonly [kind: string, rule: (line: string, context: CaptureContext) => boolean])[] = [
  // A published decision in full: the body's name and a word in capitals.
  [
    'decision',
    (line, { shortName }) =>
      line.startsWith(`The ${shortName} `) && /^[A-Z]{5,} /.test(line.slice(shortName.length + 5)),
  ],
  // A published action: ACTION and the body's prefix, or the reference alone, of the meeting in hand.
  [
    'action',
    (line, { actionPrefix, meetingNumber }) =>
      new RegExp(`^(ACTION )?${actionPrefix} ?${meetingNumber}/\\d\\d: `).test(line),
  ],
  // The first point of a numbered list, and the first of a list of numbered headings, which looks the same; a clause of
  // a code, whose first point is (a), and the first point inside it, which is (i).
  ['numbered', (line) => /^(?:1\.|\(a\)|\(i\)) /.test(line)],
  // An action of another body, by its reference: what is said of one that the register has.
  ['outstanding', (line, { knowsReference }) => knowsReference(line.split(': ')[0] ?? '')],
  // A labelled post-meeting note.
  ['postMeetingNote', (line) => line.startsWith('Post Meeting Note: ')],
];

const isMeant = (line: string, kind: string, context: CaptureContext): boolean =>
  exceptions.some(([known, rule]) => known === kind && rule(line, context));

const linesOf = (text: string): string[] => {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const paragraphs = text.split(/\r?\n\s*\r?\n/).map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '));
  return [...new Set([...lines, ...paragraphs])].filter((line) => line !== '');
};

const realTexts = (): string[] => {
  const shared = process.env['MINUTEBOOK_SHARED'];
  if (shared === undefined) return [];
  return ['minutes', 'papers', 'specimens'].flatMap((folder) =>
    readdirSync(join(shared, 'corpus', folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(shared, 'corpus', folder, name), 'utf8')),
  );
};

/** The published meeting itself, with its people; where it is not there, nothing of it is read either. */
const [published = weirBoard] = realMeetingFiles().map(captureOfFile);
/** What a register of many years would know: every reference of the two bodies. */
const knowsReference = (reference: string): boolean => /^(?:SECP|CSC )\d\d\/\d\d$/.test(reference);
const csc: CaptureContext = { ...published, knowsReference };
const panel: CaptureContext = {
  ...csc,
  shortName: 'Panel',
  verbs: [...csc.verbs, 'SUPPORTED', 'RATIFIED'],
  actionLabel: 'ACTION',
  actionPrefix: 'SECP',
  actionPattern: '{prefix}{meeting}/{seq:2}',
  meetingNumber: '30',
};

const surprises = (text: string, context: CaptureContext): string[] =>
  linesOf(text).filter((line) => {
    const opened = [readLine(line, context).opening, typeLine(line, context).opening].filter(
      (opening) => opening !== undefined,
    );
    return opened.some((opening) => !isMeant(line, opening.kind, context));
  });

/** Lines that are read though they were only pasted, and mean nothing by a rule of their own. */
const pastedSurprises = (text: string, context: CaptureContext): string[] =>
  linesOf(text).filter((line) => {
    const opening = readPublishedLine(line, context)?.opening;
    return (
      opening !== undefined &&
      !(['action', 'outstanding'].includes(opening.kind) && isMeant(line, opening.kind, context))
    );
  });

const ourProse = [
  ...proseLines,
  'The Weir Board NOTED the update.',
  'WB 7/04: OM to ask',
  '1. Welcome',
  'Post Meeting Note: It rained.',
  '(a) a clause of the code',
  '(i) a point of the clause',
];

const texts = realTexts();
const publishedCases = [
  { name: 'published, as minutes of the CSC', texts, context: csc },
  { name: 'published, as minutes of the Panel', texts, context: panel },
].filter((published) => published.texts.length > 0);

test.each([{ name: 'our own', texts: [ourProse.join('\n')], context: weirBoard }, ...publishedCases])(
  'finds no surprise in texts that are $name',
  ({ texts, context }) => {
    expect(texts.flatMap((text) => surprises(text, context))).toEqual([]);
  },
);

test.each([{ name: 'our own', texts: [ourProse.join('\n')], context: weirBoard }, ...publishedCases])(
  'reads nothing in pasted texts that are $name but published lines of actions',
  ({ texts, context }) => {
    expect(texts.flatMap((text) => pastedSurprises(text, context))).toEqual([]);
    expect(texts.some((text) => linesOf(text).some((line) => readPublishedLine(line, context)))).toBe(true);
  },
);

test('would be surprised by a form among the prose', () => {
  expect(surprises(meantLines.join('\n'), weirBoard).length).toBeGreaterThan(8);
});
