import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';

/** What an action is called in a sentence. Never its words: they may be confidential. */
export const nameOf = ({ reference, bodyCode }: Pick<Action, 'reference' | 'bodyCode'>): string =>
  reference ?? `Action of ${bodyCode}`;

/** When an action is due, with the day where the words do not say it. */
export const dueWithDay = ({ due, dueOn }: Pick<Action, 'due' | 'dueOn'>): string => {
  const words = dueWords(due);
  return due === undefined || 'date' in due || dueOn === undefined ? words : `${words}, ${formatScreenDate(dueOn)}`;
};
