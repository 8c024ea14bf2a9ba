import type { ReviewEntry } from '../shared/api/reviews.ts';
import { type Action, isOpen } from '../shared/domain/action.ts';
import { type BodyForms, formsOf } from '../shared/domain/body-forms.ts';
import type { OutstandingEntry } from '../shared/domain/outstanding.ts';
import { ongoingSentence } from '../shared/domain/review.ts';
import { listUpdates } from './action-updates.ts';
import { getBodyRules } from './bodies.ts';
import { knownNames } from './known-names.ts';
import { lastDayBefore } from './meeting-before.ts';
import type { ReviewPlace } from './review-rows.ts';
import { reviewEntries, reviewedMeeting } from './reviews.ts';
import type { ReadableDb } from './types.ts';

const SHORT = 60;

/** What stands before the first words of an action that has no number. */
export const NO_NUMBER = 'No number: ';

/** What an action is called in the table: one without a number by its first words. A comma would part it in two. */
export const outstandingReference = ({ reference, text }: Pick<Action, 'reference' | 'text'>): string => {
  if (reference !== undefined) return reference;
  const words = text.replace(/[,\s]+/gu, ' ').trim();
  return `${NO_NUMBER}${words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()} …` : words}`;
};

type Around = { readonly forms: BodyForms; readonly since: string; readonly names: readonly string[] };

/** What is said of an action that nobody reviewed, or that went its own way since. */
const bareSentence = ({ state }: Action, { forms, names }: Around, news: string | undefined): string => {
  if (state === 'closed') return forms.reviewClosed;
  if (state === 'proposed for closure') return forms.reviewDone;
  if (!isOpen(state)) return `${state.slice(0, 1).toUpperCase()}${state.slice(1)}.`;
  return news === undefined ? '' : ongoingSentence(forms, news, names);
};

const sentenceOf = (db: ReadableDb, { action, review }: Omit<ReviewEntry, 'updates'>, around: Around): string => {
  if (review && (review.sentenceOf ?? review.stateAfter) === action.state) return review.sentence;
  const last = listUpdates(db, action.id).at(-1);
  return bareSentence(action, around, last !== undefined && last.date > around.since ? last.text : undefined);
};

/** What a meeting hears of each action outstanding, as it was reviewed. Errors: notFound, refused. */
export const outstandingEntries = (db: ReadableDb, place: ReviewPlace): OutstandingEntry[] => {
  const { bodyId } = place;
  const meeting = reviewedMeeting(db, place);
  const forms = formsOf(getBodyRules(db, bodyId).forms);
  const around = { forms, since: lastDayBefore(db, bodyId, meeting), names: knownNames(db) };
  return reviewEntries(db, place).map((entry) => ({
    actionId: entry.action.id,
    reference: outstandingReference(entry.action),
    readers: entry.action.confidential ? 'confidential' : 'everyone',
    sentence: sentenceOf(db, entry, around),
    ...(entry.action.reference === undefined && { isUnnumbered: true as const }),
  }));
};
