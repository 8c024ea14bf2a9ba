import { missingCase } from '../assert.ts';
import { formatLongDate } from '../dates.ts';
import type { RegisterOrderOf } from './orders.ts';
import { isTelling } from './withhold-actions.ts';

type Order = RegisterOrderOf<'actions'>;

/** 'Open actions', 'Overdue actions', 'Snoozed actions', 'Settled actions', 'Actions': which, by the named view. */
export const actionsTitle = ({ filter }: Pick<Order, 'filter'>): string => {
  if (filter.overdueOn !== undefined) return 'Overdue actions';
  if (filter.asleepOn !== undefined) return 'Snoozed actions';
  if (filter.open === undefined) return 'Actions';
  return filter.open ? 'Open actions' : 'Settled actions';
};

/** What else the list was narrowed by, in words; what is no part of them is said to be there. */
const narrowedBy = ({ filter }: Order): string[] => {
  const { body: _body, open: _open, overdueOn: _overdue, asleepOn: _asleep, ...narrowed } = filter;
  const { owner = '', text = '', states, meetingId, awakeOn, ...rest } = narrowed;
  return [
    ...(owner.trim() === '' ? [] : [`Owner: ${owner.trim()}`]),
    ...(text.trim() === '' ? [] : [`With ‘${text.trim()}’`]),
    ...(states === undefined ? [] : [`State: ${states.join(', ')}`]),
    ...(awakeOn === undefined ? [] : ['Without those that are asleep']),
    ...(meetingId === undefined ? [] : ['Of one meeting']),
    ...(Object.values(rest).some((wanted) => wanted !== undefined) ? ['Narrowed further in the register'] : []),
  ];
};

const groupedBy = ({ groupBy }: Order): string[] => {
  switch (groupBy) {
    case undefined:
      return [];
    case 'owner':
    case 'body':
    case 'meeting':
      return [`By ${groupBy}`];
    case 'due week':
      return ['By the week that they are due in'];
    default:
      return missingCase(groupBy);
  }
};

/** Said above a list: of what it is, as of which day, and how many. What was looked for may be confidential itself. */
export const actionNotes = (wanted: Order, many: number): string[] => {
  const { filter, version, asOf } = wanted;
  const ofWhich = filter.body === undefined ? 'All bodies' : `Body: ${filter.body}`;
  const chosen = version === 'full' ? narrowedBy(wanted) : [];
  const isSelection = version === 'public' && isTelling(wanted) && actionsTitle(wanted) !== 'Overdue actions';
  return [
    [ofWhich, ...chosen, ...(isSelection ? ['A selection'] : []), ...groupedBy(wanted)].join('. '),
    `${many} ${many === 1 ? 'action' : 'actions'} as of ${formatLongDate(asOf)}`,
  ];
};
