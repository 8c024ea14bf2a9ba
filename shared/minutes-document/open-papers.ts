import type { PresentedPaper } from '../domain/paper.ts';

/*
 * Which papers everybody may read of, for the leak check alone. It does not ask the rule by which the agenda is made, so
 * that a fault in that one shows.
 */

const sameWord = new Intl.Collator('en-GB', { sensitivity: 'accent' });

const isOneOf = (word: string, names: readonly string[]): boolean =>
  names.some((name) => sameWord.compare(name.trim(), word) === 0);

/** Whether all that an agenda says of a paper is for everybody. */
export const isForEverybody = ({ paper }: PresentedPaper, classes: readonly string[]): boolean => {
  const word = paper.classification?.trim() ?? '';
  if (word === '') return classes.length === 0;
  return isOneOf(word, classes.slice(0, -1)) && !isOneOf(word, classes.slice(-1));
};

/** The part of a paper that everybody may read; undefined where that is no more than its reference. */
export const openPart = (presented: PresentedPaper, classes: readonly string[]): PresentedPaper | undefined => {
  if (isForEverybody(presented, classes)) return presented;
  const { id, itemId, rank, reference, paper } = presented;
  if ((paper.classification ?? '').trim() !== '') return undefined;
  const { id: paperId, title } = paper;
  return {
    id,
    itemId,
    rank,
    ...(reference !== undefined && { reference }),
    recommendations: [],
    paper: { id: paperId, title, attachments: [] },
  };
};
