import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { LIST_STEP } from './look.ts';

export const BULLETS = 'minutes-bullets';
export const DEEPEST_LEVEL = 8;

const SIGNS = ['•', '–', '▪'] as const;

/** Where the text of a list begins at a depth, its sign or number hanging before it. */
export const listIndent = (depth: number) => ({ left: LIST_STEP * (depth + 1), hanging: LIST_STEP });

/** Bullets of Word at each depth. Numbers are literal text and need no numbering. */
export const bulletNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: Array.from({ length: DEEPEST_LEVEL + 1 }, (_level, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: SIGNS[level % SIGNS.length] ?? SIGNS[0],
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: listIndent(level) } },
      })),
    },
  ],
};
