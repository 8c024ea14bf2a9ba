import { formatScreenDate } from '../../../shared/dates.ts';
import type { LinkedAction, MeetingOfBody } from '../../../shared/domain/action-life.ts';
import type { Due } from '../../../shared/domain/block.ts';
import type { Chase, ChaseTone } from '../../../shared/domain/chase.ts';
import type { PastDue } from '../../../shared/domain/due-history.ts';
import { countSlips } from '../../../shared/domain/due-history.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import type { StateChange } from '../../../shared/domain/state-history.ts';
import { nameOf } from './action-words.ts';

/** 'CSC 16, Tue 16 Jun 2020'; the day only where it is known. */
export const meetingWords = (bodyCode: string, { number, date }: MeetingOfBody): string =>
  date === undefined ? `${bodyCode} ${number}` : `${bodyCode} ${number}, ${formatScreenDate(date)}`;

/** How the dues of an action went, in a sentence. */
export const duesSentence = (dues: readonly PastDue[]): string => {
  const [original] = dues;
  if (!original?.due) return 'No due was ever settled.';
  const first = `The original due: ${dueWords(original.due)}.`;
  const slips = countSlips(dues);
  if (slips === 0) return `${first} Never changed.`;
  return `${first} Changed ${slips === 1 ? 'once' : `${slips} times`}: ${slips} ${slips === 1 ? 'slip' : 'slips'}.`;
};

/** What became of a due: which way it went where both are days. */
export const dueChangeWords = (before: Due | undefined, due: Due | undefined): string => {
  if (due === undefined) return 'Not settled any longer';
  if (!before || !('date' in before) || !('date' in due)) return dueWords(due);
  return `${dueWords(due)}, ${due.date < before.date ? 'brought forward' : 'put off'}`;
};

export const ownersWords = (owners: readonly string[]): string => (owners.length === 0 ? 'Nobody' : owners.join(', '));

const TONES: Readonly<Record<ChaseTone, string>> = {
  first: 'Asked for the first time',
  reminder: 'Reminded',
  overdue: 'Told that it is overdue',
};

/** Who was asked by mail, and how: 'Reminded: Coast Survey, by Ada Finch'. */
export const chaseWords = ({ tone, owner, by }: Chase): string =>
  `${TONES[tone]}: ${owner}${by === undefined ? '' : `, by ${by}`}`;

const STATES: Readonly<Record<StateChange['state'], string>> = {
  open: 'Open again',
  'in progress': 'In progress',
  'proposed for closure': 'Proposed for closure',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
  transferred: 'Transferred',
};

/** How an action came to a state, but for where it went: 'Closed at CSC 16 by Chair'. */
export const stateWords = ({ state, by }: StateChange, meeting: string | undefined, before?: StateChange): string => {
  const isRefused = state === 'open' && before?.state === 'proposed for closure';
  const what = isRefused ? 'Closure refused: open again' : STATES[state];
  return `${what}${meeting === undefined ? '' : ` at ${meeting}`}${by === undefined ? '' : ` by ${by}`}`;
};

/** What another action is called, with its body where its reference does not say it. */
export const linkedWords = (linked: LinkedAction): string => {
  const name = nameOf(linked);
  return name.includes(linked.bodyCode) ? name : `${name} (${linked.bodyCode})`;
};
