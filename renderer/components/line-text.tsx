import type { ReactNode } from 'react';
import type { Line, Span } from '../../shared/minutes-document/model.ts';

type Placed = { readonly at: number; readonly span: Span };

/** Each span with where it begins, which tells it from the others. */
const placed = (line: Line): Placed[] => {
  let at = 0;
  return line.map((span) => {
    const place = { at, span };
    at += span.text.length;
    return place;
  });
};

/** A line of a document, with its bold words bold. */
export const LineText = ({ line }: { readonly line: Line }): ReactNode => (
  <span>
    {placed(line).map(({ at, span }) =>
      span.bold ? <strong key={at}>{span.text}</strong> : <span key={at}>{span.text}</span>,
    )}
  </span>
);
