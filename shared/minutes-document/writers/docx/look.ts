/*
 * Measures of the Word file, in twentieths of a point (twips) unless they say otherwise; sizes of type in half points.
 */
export const FONT = 'Arial';

export const PAGE = { width: 11906, height: 16838, top: 1361, bottom: 1361, side: 1304, edge: 624 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

export const INK = { text: '1A1A1A', heading: '1F3864', muted: '595959', rule: 'BFBFBF', shade: 'E9EDF4' } as const;
export const CONFIDENTIAL_INK = 'A61C1C';

/** Step of indentation for one level of a list, and the room for its bullet or number. */
export const LIST_STEP = 454;
/** Space after the last point of a list. */
export const LIST_END = 160;
