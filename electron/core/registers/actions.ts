import { findBody } from '../../../db/bodies.ts';
import { logoOf } from '../../../db/kept-files.ts';
import { listListedActions, meetingsWithSecrets } from '../../../db/listed-actions.ts';
import { withOpenMatters } from '../../../db/matter-list.ts';
import { readMeetingRecord } from '../../../db/meeting-record.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { TableOwner } from '../../../shared/minutes-document/build/table-document.ts';
import { confidentialTexts } from '../../../shared/minutes-document/confidential-texts.ts';
import { actionSecrets, knownOfActions, openActions } from '../../../shared/registers/action-secrets.ts';
import { actionsTable } from '../../../shared/registers/actions-table.ts';
import { dueCalendar } from '../../../shared/registers/due-calendar.ts';
import type { ListedAction } from '../../../shared/registers/listed-action.ts';
import type { RegisterOrderOf } from '../../../shared/registers/orders.ts';
import { withholdActions } from '../../../shared/registers/withhold-actions.ts';
import { privateSecrets } from '../private-secrets.ts';
import { countsOf, type RegisterMaking } from './making.ts';

type Order = RegisterOrderOf<'actions'>;

const meetingsOf = (actions: readonly ListedAction[]): MeetingId[] => [
  ...new Set(actions.flatMap(({ meetingId }) => meetingId ?? [])),
];

/** The body that the list is narrowed to, with what it puts around its documents. */
const ownerOf = (db: ReadableDb, { filter }: Order): TableOwner | undefined => {
  const body = filter.body === undefined ? undefined : findBody(db, filter.body);
  return body && { body, logo: logoOf(db, body.houseStyle) };
};

const guardOf = (db: ReadableDb, all: readonly ListedAction[], order: Order): RegisterMaking['guard'] => {
  const records = meetingsWithSecrets(db, meetingsOf(all)).map((id) => readMeetingRecord(db, id));
  return () => ({
    secrets: [
      ...actionSecrets(all),
      ...records.flatMap(confidentialTexts),
      ...records.flatMap((record) => privateSecrets(db, record)),
    ],
    known: knownOfActions(all, order),
    open: actionsTable(openActions(all), { ...order, filter: {} }),
    openCalendar: (madeAt) => dueCalendar(openActions(all), { ...order, version: 'full' }, madeAt),
    what: 'The public list of actions',
  });
};

/** That the secretary put an action to sleep is nobody else's: others get it all the same. */
const forReaders = (order: Order): Order => {
  const { awakeOn: _awake, ...filter } = order.filter;
  return order.version === 'public' ? { ...order, filter } : order;
};

/** All that a list of actions takes from the book. Errors: refused. */
export const actionsMaking = (db: ReadableDb, wanted: Order): RegisterMaking => {
  const order = forReaders(wanted);
  const listed = listListedActions(db, order);
  const all = order.version === 'public' ? withOpenMatters(db, listed) : listed;
  const shown = order.version === 'public' ? withholdActions(all, order) : all;
  const shownIds = new Set(shown.map(({ id }) => id));
  const moving = all.filter(({ id, frozen }) => !frozen && shownIds.has(id));
  return {
    order,
    table: actionsTable(all, order),
    calendar: (madeAt) => dueCalendar(all, order, madeAt),
    facts: countsOf(all, shown),
    provisional: meetingsOf(moving),
    provisionalBetween: moving.flatMap(({ id, meetingId }) => (meetingId === undefined ? [id] : [])),
    owner: ownerOf(db, order),
    guard: guardOf(db, all, order),
  };
};
