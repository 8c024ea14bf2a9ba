import { formatScreenDate } from '../dates.ts';
import { urgencyOf } from '../domain/action.ts';
import { dueWords } from '../domain/due-words.ts';
import { confidentialNotice } from '../minutes-document/build/confidential.ts';
import type { Readers } from '../minutes-document/orders.ts';
import type { Cell, Column, Row, Table } from '../tables/table.ts';
import { actionNotes, actionsTitle } from './filter-words.ts';
import { groupActions } from './group-actions.ts';
import type { ListedAction } from './listed-action.ts';
import type { RegisterOrderOf } from './orders.ts';
import { withholdActions } from './withhold-actions.ts';

type Order = RegisterOrderOf<'actions'>;

const NO_REFERENCE = 'no reference';
const NOBODY = 'nobody yet';
/** Stands in place of all that others may not know of an action. */
export const WITHHELD_ACTION = 'Confidential';

type ActionColumn = Column & { readonly cell: (action: ListedAction, asOf: string) => Cell };

const day = (date: string | undefined): Cell => (date === undefined ? undefined : { date });

/** The day that it is due on; what comes to none stands in its words. */
const dueCell = ({ due, dueOn }: ListedAction): Cell => (dueOn === undefined ? dueWords(due) : { date: dueOn });

/** How the due was put, where that is not its day. */
const dueAsPut = ({ due, dueOn }: ListedAction): Cell =>
  dueOn === undefined || due === undefined || 'date' in due ? undefined : dueWords(due);

const firstDue = ({ firstDue: due }: ListedAction): Cell => {
  if (due === undefined) return undefined;
  return 'date' in due ? { date: due.date } : dueWords(due);
};

const raisedAt = ({ bodyCode, meetingNumber }: ListedAction): Cell =>
  meetingNumber === undefined ? undefined : `${bodyCode} ${meetingNumber}`;

const lastUpdate = ({ lastUpdate: update }: ListedAction): Cell =>
  update === undefined ? undefined : `${formatScreenDate(update.date)}: ${update.text.trim()}`;

const REFERENCE: ActionColumn = {
  title: 'Reference',
  kind: 'text',
  width: 16,
  cell: ({ reference }) => reference?.trim() || NO_REFERENCE,
};

const ACTION: ActionColumn = { title: 'Action', kind: 'text', width: 60, cell: ({ text }) => text.trim() };

/** What everybody may know of an action that is not confidential. */
const FOR_ALL: readonly ActionColumn[] = [
  REFERENCE,
  ACTION,
  { title: 'Owners', kind: 'text', width: 22, cell: ({ owners }) => owners.join(', ') || NOBODY },
  { title: 'Due', kind: 'date', width: 14, cell: dueCell },
  { title: 'Due as agreed', kind: 'text', width: 16, inSheetsAlone: true, cell: dueAsPut },
  { title: 'State', kind: 'text', width: 14, cell: ({ state }) => state },
  {
    title: 'Urgency',
    kind: 'text',
    width: 10,
    inSheetsAlone: true,
    cell: (action, asOf) => urgencyOf(action, asOf),
  },
  { title: 'Body', kind: 'text', width: 10, inSheetsAlone: true, cell: ({ bodyCode }) => bodyCode },
  { title: 'Raised at', kind: 'text', width: 12, inSheetsAlone: true, cell: raisedAt },
  { title: 'Raised on', kind: 'date', width: 12, inSheetsAlone: true, cell: ({ raised }) => day(raised) },
  { title: 'Item', kind: 'text', width: 8, inSheetsAlone: true, cell: ({ itemNumber }) => itemNumber },
  { title: 'Matter', kind: 'text', width: 12, inSheetsAlone: true, cell: ({ matterCode }) => matterCode },
];

/** What passes between meetings, and who may read an action, is for those who may read everything. */
const COLUMNS: Readonly<Record<Readers, readonly ActionColumn[]>> = {
  public: FOR_ALL,
  full: [
    ...FOR_ALL,
    { title: 'First due', kind: 'date', width: 12, inSheetsAlone: true, cell: firstDue },
    { title: 'Slips', kind: 'number', width: 8, inSheetsAlone: true, cell: ({ slips }) => slips },
    { title: 'Last update', kind: 'text', width: 44, cell: lastUpdate },
    {
      title: 'Confidential',
      kind: 'text',
      width: 13,
      cell: ({ confidential }) => (confidential ? 'confidential' : undefined),
    },
  ],
};

const withheldRow = (columns: readonly ActionColumn[], action: ListedAction, asOf: string): Row =>
  columns.map((column) => {
    if (column === REFERENCE) return REFERENCE.cell(action, asOf);
    return column === ACTION ? WITHHELD_ACTION : undefined;
  });

const rowsOf = (actions: readonly ListedAction[], { version, asOf }: Order): Map<ListedAction, Row> => {
  const columns = COLUMNS[version];
  return new Map(
    actions.map((action) => [
      action,
      version === 'public' && action.confidential
        ? withheldRow(columns, action, asOf)
        : columns.map(({ cell }) => cell(action, asOf)),
    ]),
  );
};

/** A list of actions as a table, for those who may read everything or for others. Pure: same actions, same table. */
export const actionsTable = (all: readonly ListedAction[], order: Order): Table => {
  const { version, groupBy, asOf } = order;
  const isPublic = version === 'public';
  const actions = isPublic ? withholdActions(all, order) : all;
  const rows = rowsOf(actions, order);
  const groups = groupBy && groupActions(actions, groupBy, isPublic);
  const inOrder = groups ? [...new Set(groups.flatMap((group) => group.actions))] : actions;
  const rowOf = (action: ListedAction): Row => rows.get(action) ?? [];
  return {
    title: actionsTitle(order),
    notes: actionNotes(order, actions.length),
    columns: COLUMNS[version].map(({ cell: _cell, ...column }) => column),
    rows: inOrder.map(rowOf),
    ...(groups && { groups: groups.map((group) => ({ title: group.title, rows: group.actions.map(rowOf) })) }),
    day: asOf,
    ...(!isPublic &&
      actions.some(({ confidential }) => confidential) && { confidential: confidentialNotice('This list') }),
  };
};
