import type { Line, Span } from '../../model.ts';

const bare = (address: string): string => address.replace(/^mailto:|^https?:\/\//i, '').replace(/\/$/, '');

/** The address stands behind the words, unless they are the address. */
const textSpan = ({ text, href }: Span): string =>
  href === undefined || bare(text.trim()) === bare(href)
    ? text
    : `${text.trimEnd()} <${href.replace(/^mailto:/i, '')}>`;

/** A line as plain text. */
export const textLine = (line: Line): string => line.map(textSpan).join('');
