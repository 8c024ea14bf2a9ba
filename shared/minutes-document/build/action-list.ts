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

/** Of a confidential action the public gets its reference, and that it is confidential. */
const withheldRow = (action: ListedAction): TableCell[] => [[referenceOf(action)], [lineOf(WITHHELD)], [[]], [[]]];

const openRow = (action: ListedAction, asOf: string): TableCell[] => {
  const text = action.text.trim();
  const mark = action.confidential ? [lineOf(MARK)] : [];
  return [
    [referenceOf(action), ...mark],
    [lineOf(`${ownersBefore(text, action.owners, '')}${text}`)],
    dueLines(action, asOf),
    updateLines(action),
  ];
};

const tableOf = ({ title, actions }: ActionGroup, asOf: string, version: Readers): TableBlock => ({
  kind: 'table',
  title,
  description: `Open actions: ${title}`,
  head: ['Reference', 'Action', 'Due', 'Last update'],
  rows: actions.map((action) =>
    action.confidential && version === 'public' ? withheldRow(action) : openRow(action, asOf),
  ),
  widths: [15, 45, 16, 24],
  rowHeaders: true,
});

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
const shownActions = ({ actions }: ActionsSource, order: ActionListOrder): ListedAction[] =>
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
  const holds = actions.some(({ confidential }) => confidential);
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
