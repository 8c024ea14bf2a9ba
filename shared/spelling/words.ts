import { findGaps } from '../capture/gaps.ts';

/** A word of a text that can be looked up, with its place in the text (`end` is not in it). */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

const CHUNK = /[^\s\u00a0]+/gu;
/** What is longer is no word. */
const LONGEST = 60;
/** An apostrophe or a quotation mark inside belongs to the word, at its end it does not. */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Addresses, mail, paths, names of files and abbreviations with points inside: "e.g", "report.docx", "@AB". */
const NO_PROSE = /[@\\]|:\/\/|^www\.|[\p{L}\p{N}][._][\p{L}\p{N}]/u;
/** What stands before a hyphen and is no word by itself. */
const PREFIX =
  /^(?:anti|bi|co|counter|cross|de|eco|ex|extra|hyper|inter|intra|macro|micro|mid|mis|multi|neo|non|post|pre|pro|quasi|re|semi|sub|super|tele|tri|un)$/i;

const isOfOneCase = (text: string): boolean => /^\p{Lu}?[\p{Ll}\p{M}'’]+$/u.test(text);

/** Whether a piece between two places of a chunk touches a digit, as in "DP094" or "3rd". */
const touchesDigit = (chunk: string, start: number, end: number): boolean =>
  /[\p{N}_]/u.test(chunk.slice(Math.max(0, start - 1), start) + chunk.slice(end, end + 1));

const isPrefix = (chunk: string, text: string, end: number): boolean => chunk[end] === '-' && PREFIX.test(text);

/** Letters of an alphabet that the dictionary does not know are no slip. */
const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}'’]+$/u.test(text);

const wordsOf = (chunk: string, offset: number): Word[] => {
  if (NO_PROSE.test(chunk)) return [];
  return [...chunk.matchAll(WORD)].flatMap(({ 0: text, index }) => {
    const end = index + text.length;
    const isFree =
      text.length < 2 ||
      text.length > LONGEST ||
      !isOfOneCase(text) ||
      !isLatin(text) ||
      touchesDigit(chunk, index, end) ||
      isPrefix(chunk, text, end);
    return isFree ? [] : [{ text, start: offset + index, end: offset + end }];
  });
};

/** A text with its gaps blanked: they are not yet what they will say. */
const withoutGaps = (text: string): string =>
  findGaps(text).reduce(
    (prose, { start, end }) => prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end),
    text,
  );

/**
 * The words of a text that are worth looking up. Left out is what is no plain word: capitals, acronyms and names with a
 * capital inside, what has digits or touches them (references and codes of matters), addresses, and what stands in
 * a gap (`@@`).
 */
export const wordsToCheck = (text: string): Word[] => {
  return [...withoutGaps(text).matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => wordsOf(chunk, index));
};
