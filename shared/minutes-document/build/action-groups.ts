import { formatShortDate } from '../../dates.ts';
import type { ActionGrouping, Readers } from '../orders.ts';
import type { ActionsSource, ListedAction } from '../source.ts';
import { cleanText } from './line.ts';

/** Actions that stand together under a heading; without one where there is nothing to say of them. */
export type ActionGroup = { readonly title: string; readonly actions: readonly ListedAction[] };

const NOBODY = 'No owner yet';
const CLOSED = 'Confidential actions';
const BETWEEN = 'Raised between meetings';

const named = (name: string): string => cleanText(name).trim();

/** Under each owner what it has to do: an action of two owners stands under both. */
const byOwner = (actions: readonly ListedAction[]): ActionGroup[] => {
  const groups = new Map<string, ListedAction[]>();
  for (const action of actions) {
    const owners = new Set(action.owners.map(named).filter((owner) => owner !== ''));
    for (const owner of owners.size === 0 ? [''] : owners) {
      const group = groups.get(owner);
      if (group) group.push(action);
      else groups.set(owner, [action]);
    }
  }
  const order = new Intl.Collator('en-GB');
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || order.compare(a, b))
    .map(([owner, own]) => ({ title: owner || NOBODY, actions: own }));
};

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
