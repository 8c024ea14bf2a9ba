import type { ReviewEntry, ReviewSheet } from '../../../shared/api/reviews.ts';
import { isOpen } from '../../../shared/domain/action.ts';
import type { ReviewChoice } from '../../../shared/domain/review.ts';

/** What an entry says of itself in a word. */
export const entryWord = ({ action, review }: ReviewEntry): string => {
  if (!isOpen(action.state)) return action.state;
  if (!review) return 'to review';
  return CHOSEN[review.choice];
};

const CHOSEN = {
  done: 'done',
  update: 'update',
  carry: 'carried forward',
  transfer: 'transferred',
} as const satisfies Record<ReviewChoice, string>;

/** Whether nothing was said of it yet. */
export const isLeft = ({ action, review }: ReviewEntry): boolean => isOpen(action.state) && !review;

/** 'CSC 16 on Tue 23 Jun 2020', or that it is not planned. */
export const meetingName = ({ body, meeting }: ReviewSheet): string =>
  meeting ? `${body.code} ${meeting.number}` : `the next meeting of ${body.code}`;

/** What was done to some actions, for the line that offers to undo it. */
export const saidOf = (choice: ReviewChoice, names: readonly string[]): string => {
  const [first = '', ...others] = names;
  const which = others.length === 0 ? first : `${names.length} actions`;
  return {
    done: `${which} done`,
    update: `Update on ${which}`,
    carry: `${which} carried forward`,
    transfer: `${which} transferred`,
  }[choice];
};
