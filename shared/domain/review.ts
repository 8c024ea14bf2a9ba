import { z } from 'zod';
import { actionIdSchema, bodyIdSchema, meetingIdSchema, reviewIdSchema, updateIdSchema } from '../ids.ts';
import { actionStateSchema } from './action.ts';
import { type BodyForms, fillForm } from './body-forms.ts';

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

type Said = { readonly choice: ReviewChoice; readonly text: string; readonly closes: boolean; readonly body?: string };

/** What is said of an action that goes on; an update that begins a sentence in the form of the body gets its capital. */
export const ongoingSentence = ({ reviewOngoing }: BodyForms, text: string): string => {
  const update = ended(text);
  const begins = /[.!?]\s*\{update\}/u.test(reviewOngoing);
  return fillForm(reviewOngoing, {
    update: begins ? update.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : update,
  });
};

/** The sentence for the table, by the forms of the body: "Ongoing. The letter was sent." */
export const reviewSentence = (forms: BodyForms, { choice, text, closes, body }: Said): string => {
  const update = ended(text);
  switch (choice) {
    case 'done': {
      const bare = closes ? forms.reviewClosed : forms.reviewDone;
      return update === '' ? bare : fillForm(closes ? forms.reviewClosedWith : forms.reviewDoneWith, { update });
    }
    case 'update':
      return ongoingSentence(forms, text);
    case 'transfer':
      return fillForm(forms.reviewTransferred, { body });
    default:
      return forms.reviewCarried;
  }
};
