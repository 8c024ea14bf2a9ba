import { EditorState, TextSelection } from 'prosemirror-state';
import { previousBlock } from '../../renderer/editor/list-above.ts';
import { newNodeOf } from '../../renderer/editor/mapping.ts';
import { schema } from '../../renderer/editor/schema.ts';
import { findClauses } from '../../shared/capture/clauses.ts';
import type { CaptureContext } from '../../shared/capture/context.ts';
import { findInitials } from '../../shared/capture/initials-in-text.ts';
import { readLine } from '../../shared/capture/line.ts';
import type { Opening } from '../../shared/capture/opening.ts';
import type { PreviousBlock } from '../../shared/capture/point.ts';
import type { BlockContent } from '../../shared/domain/block.ts';
import { typeLine } from '../shared/capture/type-line.ts';

/*
 * No surprises: typed as prose, a text stays what it is. The only exceptions are lines that mean what the grammar has a
 * form for; here is each class of them, told by a rule of its own that knows nothing of the grammar.
 */

type Rule = (line: string, context: CaptureContext, above: readonly string[]) => boolean;

const NUMBER = /^(\d+)\. /;
const numberOf = (line: string): number => Number(NUMBER.exec(line)?.[1]);
const letterOf = (line: string): string => /^\(([a-z]{1,4})\) /.exec(line)?.[1] ?? '';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const isNext = (line: string, before: string): boolean => {
  if (NUMBER.test(line)) return numberOf(line) === numberOf(before) + 1;
  const [letter, earlier] = [letterOf(line), letterOf(before)];
  if (letter === '' || earlier === '') return false;
  const isNextLetter = letter.length === 1 && letter.charCodeAt(0) === earlier.charCodeAt(0) + 1;
  return isNextLetter || (ROMAN.includes(earlier) && ROMAN.indexOf(letter) === ROMAN.indexOf(earlier) + 1);
};

/** The classes by their kind: the first whose rule fits. */
const classes: readonly (readonly [name: string, kind: Opening['kind'], rule: Rule])[] = [
  // A published decision in full: the body's name and a word in capitals.
  [
    'decision',
    'decision',
    (line, { shortName }) =>
      line.startsWith(`The ${shortName} `) && /^[A-Z]{5,} /.test(line.slice(shortName.length + 5)),
  ],
  // A published action: ACTION and the body's prefix, or the reference alone, of the meeting in hand.
  [
    'action',
    'action',
    (line, { actionPrefix, meetingNumber }) =>
      new RegExp(`^(ACTION )?${actionPrefix} ?${meetingNumber}/\\d\\d: `).test(line),
  ],
  // The first point of a numbered list, and the first of a list of numbered headings, which looks the same; a clause of
  // a code, whose first point is (a), and the first point inside it, which is (i).
  ['first point', 'numbered', (line) => /^(?:1\.|\(a\)|\(i\)) /.test(line)],
  // The next point of a list that the lines above it are.
  ['next point', 'numbered', (line, _context, above) => above.some((before) => isNext(line, before))],
  // An action of another meeting or body, by its reference: what is said of one that the register has.
  ['update', 'outstanding', (line, { knowsReference }) => knowsReference(line.split(': ')[0] ?? '')],
  // A labelled post-meeting note.
  ['note', 'postMeetingNote', (line) => line.startsWith('Post Meeting Note: ')],
];

const classOf = (kind: Opening['kind'], line: string, context: CaptureContext, above: readonly string[]): string =>
  classes.find(([, of, rule]) => of === kind && rule(line, context, above))?.[0] ?? `unexplained ${kind}`;

/** What a line leaves in the text, as far as the lines below it are read by it. */
const contentAfter = (opening: Opening | undefined): BlockContent => {
  if (opening?.kind === 'numbered') {
    const { style, depth } = opening;
    return { kind: 'numbered', ...(style && { style }), ...(depth === undefined ? {} : { depth }), runs: [] };
  }
  return opening?.kind === 'bullet' ? { kind: 'bullet', runs: [] } : { kind: 'paragraph', runs: [] };
};

/** What the editor tells the grammar of the blocks above a new line. */
const previousOf = (above: readonly BlockContent[]): PreviousBlock | undefined => {
  const nodes = [...above, contentAfter(undefined)].map((content) =>
    newNodeOf(content, { id: null, visibility: null }),
  );
  const doc = schema.node('doc', { itemId: null }, nodes);
  return previousBlock(EditorState.create({ doc, selection: TextSelection.atEnd(doc) }));
};

/** A line that is not read as prose, and the class of exceptions that explains it. */
export type LineException = { readonly line: string; readonly name: string };

/** Reads lines one below the other as the editor does, each both typed and whole. */
export const exceptionsIn = (lines: readonly string[], context: CaptureContext): LineException[] => {
  let above: BlockContent[] = [];
  let list: string[] = [];
  return lines.flatMap((line) => {
    const previous = previousOf(above);
    const typed = typeLine(line, context, previous).opening;
    const opening = typed ?? readLine(line, context, previous).opening;
    const exception = opening && { line, name: classOf(opening.kind, line, context, list) };
    const isPoint = opening?.kind === 'numbered' || opening?.kind === 'bullet';
    above = isPoint
      ? [...above.filter(({ kind }) => kind !== 'paragraph'), contentAfter(opening)]
      : [contentAfter(undefined)];
    list = isPoint ? [...list, line] : [];
    return exception ? [exception] : [];
  });
};

/** What is pointed out in prose: decisions said in it, initials of nobody. */
export const marksIn = (lines: readonly string[], context: CaptureContext): LineException[] =>
  lines.flatMap((line) => [
    ...findClauses(line, context).map(() => ({ line, name: 'said in prose' })),
    ...findInitials(line, context).flatMap(({ person }) =>
      person === undefined ? [{ line, name: 'unknown initials' }] : [],
    ),
  ]);

/** 'decision 9, next point 4': how many there are of each class. */
export const tally = (exceptions: readonly LineException[]): string =>
  [...Map.groupBy(exceptions, ({ name }) => name)]
    .map(([name, of]) => `${name} ${of.length}`)
    .sort()
    .join(', ');
