import { formatScreenDate } from '../dates.ts';
import type { Due } from './block.ts';

/** When an action is due, in the few words of a list: 'Tue 30 Jun 2020', 'next meeting', '5 WD', 'none set'. */
export const dueWords = (due: Due | undefined): string => {
  if (due === undefined) return 'not settled';
  if ('date' in due) return formatScreenDate(due.date);
  if ('meeting' in due) return due.meeting === 'next' ? 'next meeting' : `meeting ${due.meeting}`;
  if ('workingDays' in due) return `${due.workingDays} WD`;
  return 'words' in due ? due.words : 'none set';
};
