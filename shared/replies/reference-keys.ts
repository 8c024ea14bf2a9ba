/** However a reference was typed: letters small, and no blanks. `fold` makes names comparable. */
export const exactKey = (reference: string, fold: (text: string) => string): string =>
  fold(reference).replace(/\s+/gu, '');

/** The same without the zeros that numbers begin with: 'csc 15/1' may mean CSC 15/01. */
export const looseKey = (reference: string, fold: (text: string) => string): string =>
  exactKey(reference, fold)
    .replace(/(?<=\p{L})[-–](?=\d)/u, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '');

/** The same of a reference without the code of its body: 'CSC 15/01' and '15/1' have one. */
export const shortKey = (reference: string, fold: (text: string) => string): string =>
  looseKey(reference, fold).replace(/^\p{L}+(?=\d)/u, '');
