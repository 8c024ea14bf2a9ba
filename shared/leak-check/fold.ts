/** What is not seen and yet stands between letters (soft hyphens, joiners, marks of direction), and accents. */
const UNSEEN = /[\p{Cf}\p{Mn}]/gu;

const NOT_PLAIN = /\P{ASCII}/u;

const fold = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toUpperCase()
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text in a form in which case, accents, ligatures and what is not seen make no difference. */
export const foldedWords = (text: string): readonly string[] =>
  NOT_PLAIN.test(text) ? fold(text) : (text.toLowerCase().match(/[a-z\d]+/g) ?? []);

/** Words without what stands between them: broken lines, tags and cells make no difference. */
export const squeeze = (words: readonly string[]): string => words.join('');
