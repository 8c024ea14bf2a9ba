import type { Line, Span } from '../../model.ts';
import { escapeMarkup } from '../escape.ts';

const within = (tag: string, content: string): string => `<${tag}>${content}</${tag}>`;

/** Text as HTML: nothing in it is markup, line breaks are kept. */
export const htmlText = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>');

const htmlSpan = ({ text, bold, italic, href }: Span): string => {
  const words = htmlText(text);
  const leaning = italic ? within('em', words) : words;
  const formed = bold ? within('strong', leaning) : leaning;
  return href === undefined ? formed : `<a href="${escapeMarkup(href)}" rel="noreferrer noopener">${formed}</a>`;
};

/** A line as HTML. */
export const htmlLine = (line: Line): string => line.map(htmlSpan).join('');
