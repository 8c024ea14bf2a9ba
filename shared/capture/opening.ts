import { readAction } from './action.ts';
import { type AttendanceLine, readAttendanceLine } from './attendance-line.ts';
import { type Attribution, readAttribution } from './attribution.ts';
import { isBlank, skipBlanks } from './blank.ts';
import { compileCapture, type Reading } from './compile.ts';
import type { CaptureContext } from './context.ts';
import { type InterestLine, readInterestLine } from './interest-line.ts';
import { readMark } from './mark.ts';
import { matchAt } from './match.ts';
import type { PointOpening, PreviousBlock } from './point.ts';
import { readReferences } from './references.ts';
import { tidyVerb } from './verb.ts';
import { readVoteLine, type VoteLine } from './vote-line.ts';

/**
 * What the start of a line turns it into. `taken` is the typed text, from the start of the line, that the form now
 * stands for; everything after it stays as text.
 */
export type Opening = StartOpening | WholeLine;

/** What the start of a line can be while it is being typed. */
export type StartOpening =
  | { readonly kind: 'decision'; readonly verb: string; readonly taken: string }
  /** No owners is a gap to be filled; a `reference` is one of this meeting that was typed or pasted with the line. */
  | { readonly kind: 'action'; readonly owners: readonly string[]; readonly reference?: string; readonly taken: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly taken: string }
  | { readonly kind: 'bullet'; readonly taken: string }
  | PointOpening
  | { readonly kind: 'postMeetingNote'; readonly taken: string }
  | { readonly kind: 'privateNote'; readonly taken: string }
  | Attribution
  /** A backslash that keeps a line plain which would have become something; only the backslash is taken off. */
  | { readonly kind: 'plain'; readonly taken: '\\' };

/** What only a line that has come to its end can be. Commands take all of it; their sentence is made from the fact. */
export type WholeLine = (
  | AttendanceLine
  | InterestLine
  | VoteLine
  /** What is said of actions of earlier meetings: a row of the actions outstanding. */
  | { readonly kind: 'outstanding'; readonly references: readonly string[] }
) & { readonly taken: string };

const readDecision = ({ text, form, final }: Reading): StartOpening | undefined => {
  const match = form.decision ? matchAt(form.decision, text, 0) : undefined;
  if (!match) return undefined;
  const end = skipBlanks(text, match[0].length);
  if (!final && end === match[0].length) return undefined;
  return { kind: 'decision', verb: tidyVerb(match[1]), taken: text.slice(0, end) };
};

const readUpdate = ({ text, form }: Reading): WholeLine | undefined => {
  const list = readReferences(text, form.knowsReference);
  return list && { kind: 'outstanding', references: list.references, taken: text.slice(0, list.end) };
};

const readWholeLine = (reading: Reading): WholeLine | undefined => {
  const command = readAttendanceLine(reading) ?? readInterestLine(reading) ?? readVoteLine(reading);
  return command ? { ...command, taken: reading.text } : readUpdate(reading);
};

const PLAIN = { kind: 'plain', taken: '\\' } as const;

const withoutBackslashes = (text: string): string => text.replace(/^\\+/, '');

const readStart = (reading: Reading, previous: PreviousBlock | undefined): StartOpening | undefined => {
  const bare = { ...reading, text: withoutBackslashes(reading.text) };
  const opening = readMark(bare, previous) ?? readDecision(bare) ?? readAction(bare) ?? readAttribution(bare);
  return opening && bare.text.length < reading.text.length ? PLAIN : opening;
};

const readWhole = (reading: Reading): WholeLine | typeof PLAIN | undefined => {
  const bare = { ...reading, text: withoutBackslashes(reading.text) };
  const line = readWholeLine(bare);
  return line && bare.text.length < reading.text.length ? PLAIN : line;
};

/** What the start of a whole line stands for: the end of the line completes a form as a blank does. */
export const readLineOpening = (
  line: string,
  context: CaptureContext,
  previous?: PreviousBlock,
): Opening | undefined => {
  const reading = { text: line, form: compileCapture(context), final: true };
  return readStart(reading, previous) ?? readWhole(reading);
};

const upToLastBlank = (text: string): string => {
  let end = text.length;
  while (end > 0 && !isBlank(text[end - 1])) end -= 1;
  return text.slice(0, end);
};

/**
 * What the line becomes with the character just typed. `typed` is the text of the block up to the caret. Answers
 * only on the blank that completes a form, so that a form which was turned back into plain text stays plain while
 * typing goes on.
 */
export const readOpening = (
  typed: string,
  context: CaptureContext,
  previous?: PreviousBlock,
): StartOpening | undefined => {
  if (!isBlank(typed.at(-1))) return undefined;
  const form = compileCapture(context);
  const opening = readStart({ text: typed, form, final: false }, previous);
  if (!opening) return undefined;
  const earlier = upToLastBlank(typed.slice(0, -1));
  return readStart({ text: earlier, form, final: false }, previous) ? undefined : opening;
};
