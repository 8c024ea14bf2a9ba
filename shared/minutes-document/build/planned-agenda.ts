import { isTaken } from '../../domain/item.ts';
import type { ItemRecord } from '../../domain/meeting-record.ts';
import type { PresentedPaper } from '../../domain/paper.ts';
import { recommendationText } from '../../domain/recommendation.ts';
import { timetableOf } from '../../domain/timetable.ts';
import type { DocumentBlock, Line, TableCell } from '../model.ts';
import type { Readers } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { classSaid, isPaperInConfidence } from './audience.ts';
import { cleanText, lineOf } from './line.ts';
import { type PaperReading, paperReading } from './paper-reading.ts';
import { CLOSED_TITLE, publicItems } from './public-items.ts';
import { confidentialItemIds } from './visibility.ts';

const POINTER = 'This item can be found in the confidential agenda.';
const NO_TITLE = 'Item without a title';

/** A paper as its readers may know it, with what they are told of its class. */
type ShownPaper = { readonly paper: PresentedPaper; readonly reading: PaperReading; readonly note: string };

/** An item as it stands on the agenda. */
type Shown = {
  readonly item: ItemRecord;
  readonly isClosed: boolean;
  /** Whether its readers get all of it although it is confidential. */
  readonly isMarked: boolean;
  readonly start: string | undefined;
  readonly papers: readonly ShownPaper[];
};

const words = (parts: readonly (string | undefined)[], separator: string): string =>
  parts
    .map((part) => cleanText(part ?? '').trim())
    .filter((part) => part !== '')
    .join(separator);

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const shownPaper = (paper: PresentedPaper, source: MeetingSource, version: Readers): ShownPaper => {
  const { classes } = source;
  const reading = paperReading(paper, classes);
  if (version === 'public') {
    const marked = isPaperInConfidence(source)(paper) ? 'confidential' : '';
    // A word that is no class of the body may say what the paper is about.
    return { paper, reading, note: inBrackets(words([classSaid(paper, source), marked], ', ')) };
  }
  const mark = reading === 'withheld' ? 'confidential' : '';
  return { paper, reading: 'open', note: inBrackets(words([paper.paper.classification, mark], ', ')) };
};

/** The items of the agenda for its readers: of a confidential one the public gets its number and a sentence. */
const shownItems = (source: MeetingSource, version: Readers): Shown[] => {
  const { record, audience } = source;
  const confidential = confidentialItemIds(record.items);
  const isPublic = version === 'public';
  const items = isPublic ? publicItems(record.items).items : record.items;
  const { starts } = timetableOf(record.meeting, record.items);
  return items.map((item) => {
    const isClosed = isPublic && confidential.has(item.id);
    const papers = isClosed ? [] : (record.papers ?? []).filter(({ itemId }) => itemId === item.id);
    return {
      item,
      isClosed,
      isMarked: audience?.confidentialItems.includes(item.id) ?? (!isPublic && confidential.has(item.id)),
      start: isClosed ? undefined : starts.get(item.id),
      papers: papers.map((paper) => shownPaper(paper, source, version)),
    };
  });
};

const TREATED = { deferred: 'deferred', withdrawn: 'withdrawn', merged: 'taken with another item' } as const;

const noteOf = ({ item, isMarked }: Shown, numbers: ReadonlyMap<string, string>): string => {
  const { treatment, mergedInto, late } = item;
  const number = mergedInto && numbers.get(mergedInto);
  const merged = treatment === 'merged' && number !== undefined ? `taken with item ${number}` : undefined;
  const notes = [isMarked ? 'confidential' : '', late ? 'late item' : '', merged ?? (treatment && TREATED[treatment])];
  return inBrackets(words(notes, ', '));
};

/** 'MG_13_0402_02 Review of the plan, 0.2, by the Secretariat (Green)'. */
const paperLines = (shown: ShownPaper, purpose: string | undefined): Line[] => {
  const { paper: presented, reading, note } = shown;
  const { paper, reference, asked, recommendations } = presented;
  if (reading === 'withheld') return [lineOf(`${words([reference], '') || 'Paper'}${note}`)];
  const title = words([reference, paper.title], ' ');
  if (reading === 'titled') return [lineOf(title)];
  const author = paper.author === undefined ? undefined : `by ${paper.author}`;
  const for_ = asked === purpose ? undefined : asked;
  const first = lineOf(`${words([title, paper.version && `version ${paper.version}`, author, for_], ', ')}${note}`);
  const asks = recommendations.map(recommendationText).filter((text) => text.trim() !== '');
  return asks.length === 0
    ? [first]
    : [first, [{ text: cleanText(`Asked to: ${asks.map((text) => text.trim()).join('; ')}`), italic: true }]];
};

const subjectOf = (shown: Shown, numbers: ReadonlyMap<string, string>): TableCell => {
  const { item, isClosed, papers } = shown;
  if (isClosed) return [[{ text: CLOSED_TITLE, bold: true }], lineOf(POINTER)];
  const title = cleanText(item.title).trim() || NO_TITLE;
  return [
    [{ text: title, bold: true }, { text: noteOf(shown, numbers) }].filter(({ text }) => text !== ''),
    ...papers.flatMap((paper) => paperLines(paper, item.purpose)),
  ];
};

type Column = {
  readonly head: string;
  readonly width: number;
  readonly cell: (shown: Shown) => TableCell;
};

const oneLine = (text: string | undefined): TableCell => [lineOf(cleanText(text ?? '').trim())];

const columnsOf = (shown: readonly Shown[]): Column[] => {
  const numbers = new Map(shown.map(({ item }) => [String(item.id), item.number]));
  const columns: (Column & { readonly isNeeded: boolean })[] = [
    { head: 'Item', width: 8, cell: ({ item }) => oneLine(item.number), isNeeded: true },
    { head: 'Subject and papers', width: 42, cell: (each) => subjectOf(each, numbers), isNeeded: true },
    {
      head: 'Asked of the meeting',
      width: 19,
      cell: ({ item }) => oneLine(item.purpose),
      isNeeded: shown.some(({ item }) => item.purpose !== undefined),
    },
    {
      head: 'Presenter',
      width: 15,
      cell: ({ item }) => oneLine(item.presenter),
      isNeeded: shown.some(({ item }) => item.presenter !== undefined),
    },
    {
      head: 'Start',
      width: 8,
      cell: ({ start }) => oneLine(start),
      isNeeded: shown.some(({ start }) => start !== undefined),
    },
    {
      head: 'Min.',
      width: 8,
      cell: ({ item }) => oneLine(isTaken(item) ? item.plannedMinutes?.toString() : undefined),
      isNeeded: shown.some(({ item }) => item.plannedMinutes !== undefined),
    },
  ];
  return columns.filter(({ isNeeded }) => isNeeded);
};

/** Widths of the columns that are there, so that they fill the page. */
const shares = (columns: readonly Column[]): number[] => {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width * 100) / all);
};

const counted = (number: number, one: string): string =>
  number === 0 ? '' : `${number} ${one}${number === 1 ? '' : 's'}`;

/** '1 hour 50 minutes'. */
const lengthWords = (minutes: number): string =>
  words([counted(Math.floor(minutes / 60), 'hour'), counted(minutes % 60, 'minute')], ' ');

const totalOf = ({ record }: MeetingSource): readonly DocumentBlock[] => {
  const { length, end, over } = timetableOf(record.meeting, record.items);
  if (length === undefined) return [];
  const { startTime = '' } = record.meeting;
  const until = end === undefined ? '' : `, from ${startTime} to ${end}`;
  const late = over === 0 ? '' : `; that is ${lengthWords(over)} after the end that is set`;
  const line: Line = [{ text: 'Planned: ', bold: true }, { text: `${lengthWords(length)}${until}${late}.` }];
  return [{ kind: 'paragraph', role: 'nextMeeting', line }];
};

const sentence = (text: string, bold = false): DocumentBlock => ({
  kind: 'paragraph',
  role: 'text',
  line: [{ text, ...(bold && { bold }) }],
});

const cancelled = ({ record }: MeetingSource): readonly DocumentBlock[] =>
  record.meeting.state === 'cancelled' ? [sentence('This meeting is cancelled.', true)] : [];

/** The agenda as a table in its order, and below it how long it is meant to take and until when. */
export const plannedAgenda = (source: MeetingSource, version: Readers): readonly DocumentBlock[] => {
  const shown = shownItems(source, version);
  const columns = columnsOf(shown);
  if (shown.length === 0) return [...cancelled(source), sentence('There are no items on this agenda yet.')];
  return [
    ...cancelled(source),
    {
      kind: 'table',
      description: 'The items of the agenda, with their papers, what is asked of the meeting, and their times',
      head: columns.map(({ head }) => head),
      rows: shown.map((each) => columns.map(({ cell }) => cell(each))),
      widths: shares(columns),
      rowHeaders: true,
    },
    ...totalOf(source),
  ];
};
