/** Elements that stand inside of a word as well as between words: runs of Word, forms of HTML. */
const WITHIN =
  /^\/?(?:w:(?!(?:p|br|cr|tab|tc|tr|tbl)(?:\s|\/|$))[\w]+|a|b|i|u|em|strong|span|font|sub|sup|small|mark|bdi|bdo)(?:\s|\/|$)/i;

const TAG = /<!--[\s\S]*?-->|<([^<>]*)>/g;

/** Whether a text has tags in it. */
export const isMarkup = (text: string): boolean => /<[a-z!?/][^<>]*>/i.test(text);

/** What a reader sees of markup: text joined across runs, apart across paragraphs and cells. */
export const joinedText = (markup: string): string =>
  markup.replace(TAG, (_all, tag?: string) => (tag !== undefined && WITHIN.test(tag) ? '' : ' '));

/** The same with a gap at every tag. */
export const apartText = (markup: string): string => markup.replace(TAG, ' ');
