import { z } from 'zod';
import { actionIdSchema, bodyIdSchema, meetingIdSchema, reviewIdSchema, updateIdSchema } from '../ids.ts';
import { actionStateSchema } from './action.ts';
import { type BodyForms, fillForm } from './body-forms.ts';
import { withinSentence } from './within-sentence.ts';

/** What the secretary says of an action before a meeting. */
export const reviewChoiceSchema = z.enum(['done', 'update', 'carry', 'transfer']);
export type ReviewChoice = z.infer<typeof reviewChoiceSchema>;

/** An action as it was reviewed for a meeting: what was chosen, and the sentence that the table has of it. */
export const reviewSchema = z.strictObject({
  id: reviewIdSchema,
  bodyId: bodyIdSchema,
  /** Missing while the next meeting is not in the book. */
  meetingId: meetingIdSchema.optional(),
  actionId: actionIdSchema,
  choice: reviewChoiceSchema,
  sentence: z.string(),
  /** How it stood when the sentence was written otherwise by hand; else it is of how the choice left it. */
  sentenceOf: actionStateSchema.optional(),
  /** How it stood before: another choice starts from there. */
  stateBefore: actionStateSchema,
  /** How the choice left it. */
  stateAfter: actionStateSchema,
  /** The update that was written down with it. */
  updateId: updateIdSchema.optional(),
  /** What it said then: words that somebody gave it since are never written over. */
  updateText: z.string().optional(),
  /** The body that it went to. */
  toBodyId: bodyIdSchema.optional(),
  /** When, in milliseconds. */
  at: z.number(),
});
export type Review = z.infer<typeof reviewSchema>;

/** Words as a sentence ends: with a full stop, unless they have an end of their own. */
export const ended = (words: string): string => {
  const text = words.trim();
  return text === '' || /[.!?…][)’”'"]?$/u.test(text) ? text : `${text}.`;
};

/** An update in a form of the body: at the beginning of a sentence with its capital, within one without. */
const fillUpdate = (form: string, update: string, names: readonly string[]): string => {
  const begins = /(?:^|[.!?…])\s*\{update\}/u.test(form);
  const fitted = begins ? update.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : withinSentence(update, names);
  return fillForm(form, { update: fitted });
};

type Said = { readonly choice: ReviewChoice; readonly text: string; readonly closes: boolean; readonly body?: string };

/** What is said of an action that goes on; `names` keep their capitals. */
export const ongoingSentence = ({ reviewOngoing }: BodyForms, text: string, names: readonly string[]): string =>
  fillUpdate(reviewOngoing, ended(text), names);

/** The sentence for the table, by the forms of the body: "Ongoing. The letter was sent."; `names` keep their capitals. */
export const reviewSentence = (
  forms: BodyForms,
  { choice, text, closes, body }: Said,
  names: readonly string[],
): string => {
  const update = ended(text);
  switch (choice) {
    case 'done': {
      const bare = closes ? forms.reviewClosed : forms.reviewDone;
      return update === '' ? bare : fillUpdate(closes ? forms.reviewClosedWith : forms.reviewDoneWith, update, names);
    }
    case 'update':
      return ongoingSentence(forms, text, names);
    case 'transfer':
      return fillForm(forms.reviewTransferred, { body });
    default:
      return forms.reviewCarried;
  }
};
