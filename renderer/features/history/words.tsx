import type { ReactNode } from 'react';
import { differenceOf, type Piece } from '../../../shared/domain/difference.ts';

const TAGS = { same: 'span', gone: 'del', come: 'ins' } as const;

const Part = ({ how, text }: Piece): ReactNode => {
  const Tag = TAGS[how];
  return <Tag>{text}</Tag>;
};

export type WordsProps = {
  readonly text: string;
  /** What it is laid over: words that are not in it any more are struck through, new ones underlined. */
  readonly over?: string | undefined;
};

/** The words of a block, with what changed in them. */
export const Words = ({ text, over = text }: WordsProps): ReactNode => {
  let at = 0;
  return (
    <span className="earlier-words">
      {differenceOf(over, text).map((piece) => {
        at += piece.text.length;
        return <Part key={`${piece.how} ${at}`} {...piece} />;
      })}
    </span>
  );
};
