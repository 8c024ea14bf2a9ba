import { BorderStyle, type IBorderOptions } from 'docx';
import type { Look } from '../../model.ts';

/*
 * Measures of the Word file, in twentieths of a point (twips) unless they say otherwise; sizes of type in half points.
 */
const FONTS: Readonly<Record<Look['font'], string>> = { sans: 'Arial', serif: 'Times New Roman' };

/** The face that a document is set in. */
export const fontOf = ({ font }: Look): string => FONTS[font];

/** A colour as Word writes it. */
export const wordColour = (colour: string): string => colour.slice(1).toUpperCase();

export const PAGE = { width: 11906, height: 16838, top: 1361, bottom: 1361, side: 1304, edge: 624 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

export const INK = { text: '1A1A1A', muted: '595959', rule: 'BFBFBF' } as const;
export const CONFIDENTIAL_INK = 'A61C1C';

/** Step of indentation for one level of a list, and the room for its bullet or number. */
export const LIST_STEP = 454;
/** Space after the last point of a list. */
export const LIST_END = 160;

const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: INK.rule };
export const TABLE_BORDERS = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
} as const;
