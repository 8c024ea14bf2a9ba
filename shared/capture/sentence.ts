/*
 * Where a sentence ends. A full stop inside a figure, after an abbreviation or between initials ends none.
 */

const ABBREVIATIONS = new Set(
  'e.g i.e eg ie viz cf vs approx ca incl excl mr mrs ms dr prof rev sir st messrs cllr hon'.split(' '),
);
const BEFORE_FIGURES = new Set(
  'no nos para paras fig figs p pp art arts cl ch sec sect vol ref refs app apps ver v min mins'.split(' '),
);
/** Words that begin a sentence and no surname: after "option B." a new sentence begins, after "J." a name goes on. */
const STARTERS = new Set(
  'A After An As At Following For If In It Members No On The There These They This Those We When'.split(' '),
);
const LONGEST_WORD = 24;

const wordBefore = (text: string, at: number): string =>
  /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? '';

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);

const isAbbreviation = (word: string, next: string): boolean => {
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower)) return true;
  if (/^\p{N}/u.test(next)) return BEFORE_FIGURES.has(lower);
  return isInitial(word) && !STARTERS.has(/^\p{L}*/u.exec(next)?.[0] ?? '');
};

/** Whether the mark at `at` ('.', '!' or '?') is the end of a sentence. */
export const endsSentence = (text: string, at: number): boolean => {
  if (!'.!?'.includes(text[at] ?? ' ')) return false;
  const after = /^[”’"')\]]*(\s*)(.{0,24})/su.exec(text.slice(at + 1, at + 64));
  const [, gap = '', next = ''] = after ?? [];
  if (next === '') return true;
  if (gap === '' || /^\p{Ll}/u.test(next)) return false;
  return text[at] !== '.' || !isAbbreviation(wordBefore(text, at), next);
};
