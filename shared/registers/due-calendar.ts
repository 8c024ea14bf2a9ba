import { type Calendar, type CalendarEvent, sequenceAt } from '../calendar/calendar.ts';
import { isOpen } from '../domain/action.ts';
import { dueWords } from '../domain/due-words.ts';
import { cleanText } from '../minutes-document/build/line.ts';
import { actionsTitle } from './filter-words.ts';
import type { ListedAction } from './listed-action.ts';
import type { RegisterOrderOf } from './orders.ts';
import { withholdActions } from './withhold-actions.ts';

const MOST_OF_A_SUMMARY = 120;

const shortened = (text: string): string => {
  const line = cleanText(text).replaceAll(/\s+/g, ' ').trim();
  return line.length <= MOST_OF_A_SUMMARY
    ? line
    : `${line
        .slice(0, MOST_OF_A_SUMMARY - 1)
        .toWellFormed()
        .trim()}…`;
};

const eventOf = (action: ListedAction, date: string, madeAt: number): CalendarEvent => {
  const { id, reference, text, owners, due, confidential } = action;
  const name = reference?.trim() || 'Action';
  return {
    uid: `${id}@minutebook`,
    sequence: sequenceAt(madeAt),
    summary: shortened(`${confidential ? 'CONFIDENTIAL ' : ''}${name}: ${text}`),
    description: [text.trim(), `Owners: ${owners.join(', ') || 'nobody yet'}`, `Due: ${dueWords(due)}`].join('\n'),
    start: { date },
    isFree: true,
    ...(confidential && { isConfidential: true }),
  };
};

/**
 * The days on which open actions are due, for a calendar. Others get none of a confidential action: the day alone would
 * say more than its reference. What is due on no day stands in none.
 */
export const dueCalendar = (
  all: readonly ListedAction[],
  order: RegisterOrderOf<'actions'>,
  madeAt: number,
): Calendar => {
  const actions =
    order.version === 'public' ? withholdActions(all, order).filter(({ confidential }) => !confidential) : all;
  return {
    method: 'PUBLISH',
    name: actionsTitle(order),
    madeAt,
    events: actions.flatMap((action) =>
      isOpen(action.state) && action.dueOn !== undefined ? [eventOf(action, action.dueOn, madeAt)] : [],
    ),
  };
};
