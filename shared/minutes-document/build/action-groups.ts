import { formatShortDate } from '../../dates.ts';
import { groupByOwner } from '../../domain/known-owner.ts';
import type { ActionGrouping, Readers } from '../orders.ts';
import type { ActionsSource, ListedAction } from '../source.ts';
import { cleanText } from './line.ts';

/** Actions that stand together under a heading; without one where there is nothing to say of them. */
export type ActionGroup = { readonly title: string; readonly actions: readonly ListedAction[] };

const CLOSED = 'Confidential actions';
const BETWEEN = 'Raised between meetings';

const byOwner = (actions: readonly ListedAction[]): ActionGroup[] =>
  groupByOwner(actions, (name) => cleanText(name).trim());

const byMeeting = ({ body, meetings }: ActionsSource, actions: readonly ListedAction[]): ActionGroup[] => {
  const titles = new Map(
    meetings.map(({ id, number, date }) => [
      String(id),
      `${body.code} ${number}${date === undefined ? '' : `, ${formatShortDate(date)}`}`,
    ]),
  );
  const groups = Map.groupBy(actions, ({ meetingId }) => titles.get(meetingId ?? '') ?? BETWEEN);
  return [...groups].map(([title, own]) => ({ title: cleanText(title), actions: own }));
};

/**
 * The actions in groups, each group in the order of the register. To the public no owner has a confidential action: these
 * are a group of their own.
 */
export const actionGroups = (source: ActionsSource, groupBy: ActionGrouping, version: Readers): ActionGroup[] => {
  const { actions } = source;
  if (groupBy === 'meeting') return byMeeting(source, actions);
  if (version === 'full') return byOwner(actions);
  const closed = actions.filter(({ confidential }) => confidential);
  const open = byOwner(actions.filter(({ confidential }) => !confidential));
  return closed.length === 0 ? open : [...open, { title: CLOSED, actions: closed }];
};
