import type { Run } from '../../domain/block.ts';
import type { Line, Span } from '../model.ts';
import { safeAddress } from './safe-address.ts';

const UNPRINTABLE = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu;

/**
 * Text that every format can hold: line breaks are '\n', and a character that no file may contain becomes the
 * replacement character, so that a reader sees that something stood there.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(UNPRINTABLE, '\uFFFD');

/** The words of a line. */
export const plainText = (line: Line): string => line.map((span) => span.text).join('');

const sameForm = (a: Span, b: Span): boolean => a.bold === b.bold && a.italic === b.italic && a.href === b.href;

/** One line of several pieces; neighbours of one form become one span, empty ones go. */
export const joinSpans = (spans: readonly Span[]): Line => {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.text === '') continue;
    if (last && sameForm(last, span)) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
};

/** The characters of a line from `from` up to but not including `to`, in their form. */
export const sliceLine = (line: Line, from: number, to = Number.POSITIVE_INFINITY): Line => {
  let start = 0;
  const pieces = line.map((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return { ...span, text };
  });
  return joinSpans(pieces);
};

/** A line without white space at its ends. */
export const trimLine = (line: Line): Line => {
  const text = plainText(line);
  return sliceLine(line, text.length - text.trimStart().length, text.trimEnd().length);
};

/** The same words, all in bold. */
export const boldLine = (line: Line): Line => joinSpans(line.map((span) => ({ ...span, bold: true })));

const spanOf = (run: Run): Span => {
  const href = run.href === undefined ? undefined : safeAddress(run.href);
  return {
    text: cleanText(run.text),
    ...(run.bold && { bold: true }),
    ...(run.italic && { italic: true }),
    ...(href !== undefined && { href }),
  };
};

/** Runs as they were minuted, as a line; what a run may have of its own beside its form is dropped here. */
export const lineOfRuns = (runs: readonly Run[]): Line => joinSpans(runs.map(spanOf));

/** Plain text as a line. */
export const lineOf = (text: string): Line => joinSpans([{ text: cleanText(text) }]);
