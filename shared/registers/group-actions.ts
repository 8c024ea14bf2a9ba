import { missingCase } from '../assert.ts';
import { formatScreenDate, formatShortDate } from '../dates.ts';
import { groupByOwner } from '../domain/known-owner.ts';
import type { ListedAction } from './listed-action.ts';
import type { ActionRowGrouping } from './orders.ts';

/** Actions that stand together under a heading. */
export type ActionGroup = { readonly title: string; readonly actions: readonly ListedAction[] };

const NO_DAY = 'No day';
const BETWEEN = 'Raised between meetings';
const CLOSED = 'Confidential actions';

const MS_PER_DAY = 86_400_000;

/** The Monday of the week that a day is in, 'YYYY-MM-DD'. */
const mondayOf = (day: string): string => {
  const moment = new Date(`${day}T00:00:00Z`);
  const back = (moment.getUTCDay() + 6) % 7;
  return new Date(moment.getTime() - back * MS_PER_DAY).toISOString().slice(0, 10);
};

/** A heading of a group, and what it is sorted by. */
type Heading = { readonly title: string; readonly key: string };

const bodyOf = ({ bodyCode }: ListedAction): Heading => ({ title: bodyCode.trim(), key: bodyCode.trim() });

const meetingOf = ({ bodyCode, meetingNumber, raised }: ListedAction): Heading => {
  if (meetingNumber === undefined) return { title: `${bodyCode}: ${BETWEEN}`, key: `${bodyCode}\uFFFF` };
  const day = raised === undefined ? '' : `, ${formatShortDate(raised)}`;
  return { title: `${bodyCode} ${meetingNumber}${day}`, key: `${bodyCode} ${meetingNumber}` };
};

const weekOf = ({ dueOn }: ListedAction): Heading => {
  if (dueOn === undefined) return { title: NO_DAY, key: '\uFFFF' };
  const monday = mondayOf(dueOn);
  return { title: `Week of ${formatScreenDate(monday)}`, key: monday };
};

const headingOf = (action: ListedAction, groupBy: Exclude<ActionRowGrouping, 'owner'>): Heading => {
  switch (groupBy) {
    case 'body':
      return bodyOf(action);
    case 'meeting':
      return meetingOf(action);
    case 'due week':
      return weekOf(action);
    default:
      return missingCase(groupBy);
  }
};

/** Whether the reference of an action says by itself where it stands: of a body and a meeting it does. */
const isSaidByReference = (groupBy: ActionRowGrouping): boolean => groupBy === 'body' || groupBy === 'meeting';

const order = new Intl.Collator('en-GB', { numeric: true });

/** Actions under each of their headings, the headings in order, and the actions under each as they were. */
const gathered = (actions: readonly ListedAction[], groupBy: ActionRowGrouping): ActionGroup[] => {
  if (groupBy === 'owner') return groupByOwner(actions);
  const headed = actions.map((action) => ({ action, ...headingOf(action, groupBy) }));
  return [...Map.groupBy(headed, ({ title }) => title)]
    .toSorted(([, [a]], [, [b]]) => order.compare(a?.key ?? '', b?.key ?? ''))
    .map(([title, group]) => ({ title, actions: group.map(({ action }) => action) }));
};

/** Actions in groups. To others no owner has a confidential one, and it is due in no week: these are a group of their own. */
export const groupActions = (
  actions: readonly ListedAction[],
  groupBy: ActionRowGrouping,
  isPublic: boolean,
): ActionGroup[] => {
  if (!isPublic || isSaidByReference(groupBy)) return gathered(actions, groupBy);
  const open = gathered(
    actions.filter(({ confidential }) => !confidential),
    groupBy,
  );
  const closed = actions.filter(({ confidential }) => confidential);
  return closed.length === 0 ? open : [...open, { title: CLOSED, actions: closed }];
};
