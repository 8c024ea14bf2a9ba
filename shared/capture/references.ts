import { BLANK, plainBlanks, wordsSource } from './blank.ts';

/** References that stand at the start of a line, written out, and where what is said of them begins. */
export type ReferenceList = { readonly references: readonly string[]; readonly end: number };

/** A line of more than this many characters before its colon is no list of references. */
const LONGEST = 200;
const SEPARATOR = new RegExp(
  `${BLANK}*(?:,(?:${BLANK}*(?:&|and(?=${BLANK})))?|&|;)${BLANK}*|${BLANK}+and${BLANK}+`,
  'u',
);
const AFTER_COLON = new RegExp(`${BLANK}*:(?:${BLANK}+|$)`, 'uy');

/** The digits of a reference by their form: '23/08' has the form of the end of 'SECP20/04'. */
const formOf = (short: string): RegExp | undefined => {
  if (!/^[\p{N}/.-]+$/u.test(short)) return undefined;
  const source = short.replace(/\d+|./gu, (part) => (/^\d/.test(part) ? '\\d+' : wordsSource(part)));
  return new RegExp(`(?<!\\d)${source}$`, 'u');
};

/** A reference in shorthand, written out by the one before it. */
const writtenOut = (short: string, before: string): string => {
  const at = formOf(short)?.exec(before)?.index;
  return at === undefined ? short : before.slice(0, at) + short;
};

/** Writes joined references out: 'SECP20/04, 23/08 & 28/06' is three of SECP. */
export const expandReferences = (joined: string, isKnown: (reference: string) => boolean): readonly string[] => {
  const references: string[] = [];
  for (const part of joined.split(SEPARATOR)) {
    const before = references.at(-1);
    references.push(before === undefined || isKnown(part) ? part : writtenOut(part, before));
  }
  return references;
};

/** The references that a line opens with, when all of them are known; the colon behind them ends the list. */
export const readReferences = (text: string, isKnown: (reference: string) => boolean): ReferenceList | undefined => {
  const head = plainBlanks(text.slice(0, LONGEST));
  const colon = /^[^:\n]*[^:\s]/u.exec(head)?.[0] ?? '';
  AFTER_COLON.lastIndex = colon.length;
  const after = AFTER_COLON.exec(text)?.[0];
  if (colon === '' || after === undefined) return undefined;
  const references = expandReferences(colon, isKnown);
  const areKnown = references.every(isKnown) && new Set(references).size === references.length;
  return areKnown ? { references, end: colon.length + after.length } : undefined;
};
