import type { Line, Span } from '../../model.ts';
import { escapeAddress, escapeMarkdown } from './escape.ts';

/** How a line break is written: in a paragraph, in a cell of a table, or not at all where a line is all there is. */
export type Break = '\\\n' | '<br>' | ' ';

/** A piece of Markdown, and the sign that it stands between, if any. */
type Piece = { readonly before: string; readonly sign: string; readonly words: string; readonly after: string };

const signOf = ({ bold, italic }: Span): string => `${bold ? '**' : ''}${italic ? '*' : ''}`;

/** White space stands outside of the signs: within, they would not be signs. */
const pieceOf = (span: Span, escaped: string): Piece => {
  const words = escaped.trim();
  if (words === '') return { before: escaped, sign: '', words: '', after: '' };
  const at = escaped.indexOf(words);
  const linked = span.href === undefined ? words : `[${words}](<${escapeAddress(span.href)}>)`;
  return { before: escaped.slice(0, at), sign: signOf(span), words: linked, after: escaped.slice(at + words.length) };
};

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

const asEntity = (character: string): string => `&#${character.codePointAt(0) ?? 32};`;

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

const touches = (previous: Piece | undefined, before: string): boolean =>
  previous !== undefined && previous.sign !== '' && previous.after === '' && before === '';

/**
 * A sign between a letter and a mark ("a**(b)**") is no sign by the rules of CommonMark; it is one beside an entity. Two
 * signs that touch would be read as one.
 */
const join = (left: string, { before, sign, words, after }: Piece, previous: Piece | undefined): string => {
  const start = left + before;
  if (sign === '') return start + words + after;
  const mend = isLetter(lastOf(start)) && !isLetter(firstOf(words));
  const opened = mend ? start.slice(0, -lastOf(start).length) + asEntity(lastOf(start)) : start;
  const apart = touches(previous, before) ? '<!-- -->' : '';
  return `${opened}${apart}${sign}${words}${[...sign].reverse().join('')}${after}`;
};

/** The same on the other side: the letter behind a sign that ends in a mark. */
const mendNext = (left: Piece | undefined, piece: Piece): Piece => {
  if (!left || left.sign === '' || left.after !== '' || isLetter(lastOf(left.words))) return piece;
  if (piece.before !== '' || piece.sign !== '' || !isLetter(firstOf(piece.words))) return piece;
  const first = firstOf(piece.words);
  return { ...piece, words: asEntity(first) + piece.words.slice(first.length) };
};

/** Where a line is all there is, it begins behind a sign of ours. */
const escapedSpans = (line: Line, lineBreak: Break): string[] => {
  let isContinued = lineBreak !== '\\\n';
  return line.map(({ text }) => {
    const escaped = escapeMarkdown(text, isContinued);
    isContinued ||= text.trim() !== '';
    return escaped;
  });
};

const breakLines = (text: string, lineBreak: Break): string => text.replace(/[ ]*\n[ ]*/g, () => lineBreak);

/** A line as Markdown: bold, italic and links are markup, and nothing else is. */
export const markdownLine = (line: Line, lineBreak: Break): string => {
  const escaped = escapedSpans(line, lineBreak);
  const pieces = line.map((span, index) => pieceOf(span, escaped[index] ?? ''));
  const mended = pieces.map((piece, index) => mendNext(pieces[index - 1], piece));
  return breakLines(
    mended.reduce((left, piece, index) => join(left, piece, mended[index - 1]), ''),
    lineBreak,
  );
};

/** Plain text as Markdown. */
export const markdownText = (text: string, lineBreak: Break): string => markdownLine([{ text }], lineBreak);
