import { type DueContext, readDue } from '../../shared/capture/due.ts';
import { isLocalDate } from '../../shared/dates.ts';
import type { Due } from '../../shared/domain/block.ts';
import { dueWords } from '../../shared/domain/due-words.ts';

/** A due as its field shows it: empty while it is not settled. */
export const showDue = (due: Due | null): string => (due === null ? '' : dueWords(due));

const readMeeting = (text: string): Due | undefined => {
  const number = /^meeting\s+(\S+)$/i.exec(text)?.[1];
  return number === undefined ? undefined : { meeting: number };
};

/** What was entered in the field of a due: a date, the next meeting, working days, "none", or any other words. */
export const readDueField = (entered: string, about: DueContext): Due | null => {
  const text = entered.trim();
  if (text === '') return null;
  if (/^none(?: set)?$/i.test(text)) return { none: true };
  if (isLocalDate(text)) return { date: text };
  return readDue(`by ${text}`, about) ?? readDue(`within ${text}`, about) ?? readMeeting(text) ?? { words: text };
};

/** Owners as their field shows them, and as it is read: separated by commas. */
export const showOwners = (owners: readonly string[] | null): string => (owners ?? []).join(', ');

export const readOwnersField = (entered: string): string[] | null => {
  const owners = entered
    .split(/[,;]/)
    .map((owner) => owner.trim())
    .filter((owner) => owner !== '');
  return owners.length > 0 ? [...new Set(owners)] : null;
};
