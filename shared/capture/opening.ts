import type { BlockKind } from '../domain/block.ts';
import { readAction } from './action.ts';
import { isBlank, skipBlanks } from './blank.ts';
import { compileCapture, matchAt, type Reading } from './compile.ts';
import type { CaptureContext } from './context.ts';
import { readMark } from './mark.ts';
import { tidyVerb } from './verb.ts';

/**
 * What the start of a line turns it into. `taken` is the typed text, from the start of the line, that the form now
 * stands for; everything after it stays as text.
 */
export type Opening =
  | { readonly kind: 'decision'; readonly verb: string; readonly taken: string }
  /** No owners is a gap to be filled; a `reference` is one of this meeting that was typed or pasted with the line. */
  | { readonly kind: 'action'; readonly owners: readonly string[]; readonly reference?: string; readonly taken: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly taken: string }
  | { readonly kind: 'bullet'; readonly taken: string }
  | { readonly kind: 'numbered'; readonly number: number; readonly taken: string }
  | { readonly kind: 'postMeetingNote'; readonly taken: string }
  /** A backslash that keeps a line plain which would have become something; only the backslash is taken off. */
  | { readonly kind: 'plain'; readonly taken: '\\' };

/** The block above: the number of a numbered point lets the next number go on with the list. */
export type PreviousBlock = { readonly kind: BlockKind; readonly number?: number };

const readDecision = ({ text, form, final }: Reading): Opening | undefined => {
  const match = form.decision ? matchAt(form.decision, text, 0) : undefined;
  if (!match) return undefined;
  const end = skipBlanks(text, match[0].length);
  if (!final && end === match[0].length) return undefined;
  return { kind: 'decision', verb: tidyVerb(match[1]), taken: text.slice(0, end) };
};

const withoutBackslashes = (text: string): string => text.replace(/^\\+/, '');

const openingOf = (reading: Reading, previous: PreviousBlock | undefined): Opening | undefined => {
  const bare = { ...reading, text: withoutBackslashes(reading.text) };
  const opening = readMark(bare.text, previous) ?? readDecision(bare) ?? readAction(bare);
  return opening && bare.text.length < reading.text.length ? { kind: 'plain', taken: '\\' } : opening;
};

/** What the start of a whole line stands for: the end of the line completes a form as a blank does. */
export const readLineOpening = (line: string, context: CaptureContext, previous?: PreviousBlock): Opening | undefined =>
  openingOf({ text: line, form: compileCapture(context), final: true }, previous);

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
export const readOpening = (typed: string, context: CaptureContext, previous?: PreviousBlock): Opening | undefined => {
  if (!isBlank(typed.at(-1))) return undefined;
  const form = compileCapture(context);
  const opening = openingOf({ text: typed, form, final: false }, previous);
  if (!opening) return undefined;
  const earlier = upToLastBlank(typed.slice(0, -1));
  return openingOf({ text: earlier, form, final: false }, previous) ? undefined : opening;
};
