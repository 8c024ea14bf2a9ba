import { formatLongDate, formatShortDate } from '../../dates.ts';
import { urgencyOf } from '../../domain/action.ts';
import { dueWords } from '../../domain/due-words.ts';
import type { DocumentBlock, Line, MinutesDocument, TableBlock, TableCell } from '../model.ts';
import type { OrderOf, Readers } from '../orders.ts';
import type { ActionsSource, ListedAction } from '../source.ts';
import { type ActionGroup, actionGroups } from './action-groups.ts';
import { ownersBefore } from './action-line.ts';
import { readersWords } from './agenda.ts';
import { confidentialNotice } from './confidential.ts';
import { frameOf } from './frame.ts';
import { holdsSecret } from './holds-secret.ts';
import { cleanText, lineOf } from './line.ts';
import { WITHHELD } from './public-items.ts';

const NAME = 'Open Actions';
const NO_REFERENCE = 'no reference';
const MARK = '(confidential)';

export type ActionListOrder = OrderOf<'actionList'>;

/** 'next meeting (Tue 30 Jun 2020)'; a due that says its day already says it once. */
const dueLines = (action: ListedAction, asOf: string): TableCell => {
  const { due, dueOn } = action;
  const saysDay = due === undefined || 'date' in due || dueOn === undefined;
  const words = lineOf(`${dueWords(due)}${saysDay ? '' : ` (${formatShortDate(dueOn)})`}`);
  return urgencyOf(action, asOf) === 'overdue' ? [words, [{ text: 'overdue', bold: true }]] : [words];
};

const updateLines = ({ lastUpdate }: ListedAction): TableCell =>
  lastUpdate === undefined ? [[]] : [lineOf(`${formatShortDate(lastUpdate.date)}: ${lastUpdate.text.trim()}`)];

const referenceOf = ({ reference }: ListedAction): Line => [
  { text: cleanText(reference ?? '').trim() || NO_REFERENCE, bold: true },
];

type Column = {
  readonly head: string;
  readonly width: number;
  readonly cell: (action: ListedAction, asOf: string) => TableCell;
};

const FOR_ALL: readonly Column[] = [
  {
    head: 'Reference',
    width: 15,
    cell: (action) => [referenceOf(action), ...(action.confidential ? [lineOf(MARK)] : [])],
  },
  {
    head: 'Action',
    width: 45,
    cell: ({ text, owners }) => [lineOf(`${ownersBefore(text.trim(), owners, '')}${text.trim()}`)],
  },
  { head: 'Due', width: 16, cell: dueLines },
];

/** Updates say what passes between meetings, and nobody has said who may read them: the public gets none. */
const COLUMNS: Readonly<Record<Readers, readonly Column[]>> = {
  public: FOR_ALL,
  full: [...FOR_ALL, { head: 'Last update', width: 24, cell: updateLines }],
};

/** Of a confidential action the public gets its reference, and that it is confidential. */
const withheldRow = (action: ListedAction): TableCell[] => [[referenceOf(action)], [lineOf(WITHHELD)], [[]]];

const tableOf = ({ title, actions }: ActionGroup, asOf: string, version: Readers): TableBlock => {
  const columns = COLUMNS[version];
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    kind: 'table',
    title,
    description: `Open actions: ${title}`,
    head: columns.map(({ head }) => head),
    rows: actions.map((action) =>
      action.confidential && version === 'public' ? withheldRow(action) : columns.map(({ cell }) => cell(action, asOf)),
    ),
    widths: columns.map(({ width }) => (width * 100) / whole),
    rowHeaders: true,
  };
};

const countOf = ({ length }: readonly ListedAction[], asOf: string): string =>
  `${length} open ${length === 1 ? 'action' : 'actions'} as of ${formatLongDate(asOf)}`;

const isChosen = ({ owner = '', text = '' }: ActionListOrder): boolean => owner.trim() !== '' || text.trim() !== '';

/** Whose they are and what they mention. What was looked for may be confidential itself: the public is not told. */
const chosenWords = (order: ActionListOrder): string[] => {
  const { owner = '', text = '', version } = order;
  if (version === 'public') return isChosen(order) ? ['A selection of the open actions'] : [];
  return [
    ...(owner.trim() === '' ? [] : [`Of ${cleanText(owner).trim()} alone`]),
    ...(text.trim() === '' ? [] : [`Those with ‘${cleanText(text).trim()}’ alone`]),
  ];
};

/** That a confidential action is found by its owner or its words would tell them: the public gets it in whole lists only. */
export const shownActions = ({ actions }: ActionsSource, order: ActionListOrder): ListedAction[] =>
  order.version === 'public' && isChosen(order) ? actions.filter(({ confidential }) => !confidential) : actions;

const raisedAt = ({ meetings, body }: ActionsSource, { meetingId }: ActionListOrder): string[] => {
  const meeting = meetings.find(({ id }) => id === meetingId);
  return meeting ? [`Raised at ${cleanText(`${body.code} ${meeting.number}`)}`] : [];
};

const NONE: DocumentBlock = { kind: 'paragraph', role: 'text', line: [{ text: 'There are no open actions.' }] };

/** The open actions of a body, grouped by owner or by meeting. Pure: same source, same document. */
export const buildActionList = (whole: ActionsSource, order: ActionListOrder): MinutesDocument => {
  const source = { ...whole, actions: shownActions(whole, order) };
  const { body, logo, actions } = source;
  const { version, asOf, groupBy } = order;
  const holds = holdsSecret(source, order);
  const words = readersWords(version, holds);
  const reference = [`${cleanText(body.code).trim()} ${NAME}`, words].filter((part) => part !== '').join(' – ');
  return {
    ...frameOf({
      body,
      logo,
      values: { body: body.name, short: body.shortName, status: reference },
      title: `${cleanText(body.name).trim()} ${NAME}`,
      details: [
        countOf(actions, asOf),
        ...raisedAt(source, order),
        ...chosenWords(order),
        ...(words === '' ? [] : [words]),
      ],
      reference,
      moment: `${asOf}T00:00:00`,
      confidential: holds && version === 'full' ? confidentialNotice('This list') : undefined,
      isDraft: false,
    }),
    attendance: [],
    blocks:
      actions.length === 0
        ? [NONE]
        : actionGroups(source, groupBy, version).map((group) => tableOf(group, asOf, version)),
  };
};
