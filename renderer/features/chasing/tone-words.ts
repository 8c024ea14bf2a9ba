import type { ChaseTone } from '../../../shared/domain/chase.ts';

/** How the tone of a mail is called on the screen. */
export const toneWords: Readonly<Record<ChaseTone, string>> = {
  first: 'First',
  reminder: 'Reminder',
  overdue: 'Overdue',
};
