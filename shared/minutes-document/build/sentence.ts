import type { Line } from '../model.ts';
import { joinSpans, plainText, sliceLine, trimLine } from './line.ts';

/** Joins and commas that may already stand at the end of a decision; the longest first. */
const JOINS = ['; and', ', and', ';', ','] as const;
const ENDS = /[.?!:…][’”'")\]]?$/u;

const shorten = (line: Line, by: number): Line => trimLine(sliceLine(line, 0, plainText(line).length - by));

/** A line without the joining word that it was typed with. */
export const withoutJoin = (line: Line): Line => {
  const trimmed = trimLine(line);
  const text = plainText(trimmed).toLowerCase();
  const join = JOINS.find((candidate) => text.endsWith(candidate));
  return join === undefined ? trimmed : shorten(trimmed, join.length);
};

/** A line without its full stop; three dots are not one. */
export const withoutStop = (line: Line): Line =>
  /(?:^|[^.])\.$/.test(plainText(line).slice(-2)) ? shorten(line, 1) : line;

/** A line with a full stop at its end, unless it ends a sentence already. */
export const asSentence = (line: Line): Line => {
  const trimmed = trimLine(line);
  return ENDS.test(plainText(trimmed).slice(-2)) ? trimmed : append(trimmed, '.');
};

/** A line and text of ours after it, which takes no form from the words before it. */
export const append = (line: Line, text: string): Line => joinSpans([...line, { text }]);
