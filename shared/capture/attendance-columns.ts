/** What a column of an attendance table says of people. */
export type ColumnKind =
  | 'name'
  | 'initials'
  | 'organisation'
  /** Beside several people it may stand once, as a category does. */
  | 'representing'
  | 'category'
  | 'capacity'
  | 'state';

/** The columns of a table, by their place, with what stands above each. */
export type TableColumns = {
  readonly kinds: readonly (ColumnKind | undefined)[];
  readonly titles: readonly string[];
};

const TITLES: readonly (readonly [ColumnKind, RegExp])[] = [
  ['initials', /^initials?$/iu],
  ['organisation', /^(?:organi[sz]ations?|compan(?:y|ies)|employer|affiliation)$/iu],
  ['representing', /^(?:representing|on behalf of)$/iu],
  ['category', /^(?:category|constituency|sector|group)$/iu],
  ['capacity', /^(?:role|capacity|position|job title)$/iu],
  ['state', /^(?:attendance|status|attended|present\?)$/iu],
  [
    'name',
    /^(?:full )?names?$|^(?:attendees?|persons?|present|apologies)$|\b(?:members?|participants?|attendees|others)$/iu,
  ],
];

const kindOf = (title: string): ColumnKind | undefined => TITLES.find(([, pattern]) => pattern.test(title))?.[0];

/** Reads the head of a table; undefined for a row that is none. */
export const readColumns = (titles: readonly string[]): TableColumns | undefined => {
  const kinds = titles.map(kindOf);
  const filled = titles.flatMap((title, at) => (title === '' ? [] : [kinds[at]]));
  const isHead = filled.length > 1 && kinds.includes('name') && filled.every((kind) => kind !== undefined);
  return isHead ? { kinds, titles } : undefined;
};

const HEAD_IN_A_LINE =
  /^(?:category|representing|name|constituency)\s(?:.*\s)?(?:members?|participants?|names?|initials)$/iu;

/** Whether a line is the head of a table whose cells were lost: 'Category Panel Members'. */
export const isHeadInALine = (text: string): boolean => HEAD_IN_A_LINE.test(text);
