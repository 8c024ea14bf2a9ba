import type { HandOutFormat } from '../../../shared/api/minutes.ts';
import type { Facts } from './facts.ts';

/** What is handed out, by the state of the meeting: approved minutes are no draft. */
export const noun = ({ isDraft, isCancelled }: Facts): string => {
  if (isCancelled) return 'notice';
  return isDraft ? 'draft' : 'minutes';
};

/** What each button says. */
export const handOutLabels = (facts: Facts): Readonly<Record<HandOutFormat, string>> => ({
  docx: `Hand out ${noun(facts)} (Word)`,
  pdf: `Hand out ${noun(facts)} (PDF)`,
  pdfa: `Hand out ${noun(facts)} (archive PDF)`,
});

/** What it does to numbers, beside the button. */
export const effect = ({ actions, newNumbers }: Facts): string => {
  if (actions === 0) return 'It can be handed out as often as you like.';
  if (newNumbers.length === 0)
    return 'The numbers of its actions are fixed already. It can be handed out as often as you like.';
  return 'From then on the numbers of its actions are fixed: none ever changes, and none is given to another action.';
};
