import { formatDate } from '../../../dates.ts';
import { codeOf } from '../../../domain/matter-entry.ts';
import type { DocumentBlock, Line, Span, TableBlock, TableCell } from '../../model.ts';
import { isHeldBack, type ReportedMatter, type ReportSource } from '../../report-source.ts';
import { cleanText, joinSpans, lineOf } from '../line.ts';
import { safeAddress } from '../safe-address.ts';
import { styleOf } from '../style-values.ts';

/** Stands behind what only those read who read everything. */
export const CONFIDENTIAL = '(confidential)';

export const heading = (level: 1 | 2, text: string): DocumentBlock => ({
  kind: 'heading',
  level,
  line: lineOf(text),
});

/** A heading that is printed only where something stands under it. */
export const under = (head: DocumentBlock, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
  blocks.length === 0 ? [] : [head, ...blocks];

export const paragraph = (line: Line, more: { readonly keepWithNext?: true } = {}): DocumentBlock => ({
  kind: 'paragraph',
  role: 'text',
  line,
  ...more,
});

export const sentence = (text: string): DocumentBlock => paragraph(lineOf(text));

export const bullets = (lines: readonly Line[]): DocumentBlock => ({
  kind: 'list',
  points: lines.map((line) => ({ depth: 0, line })),
});

const isClosed = (confidential: boolean): Span[] => (confidential ? [{ text: ` ${CONFIDENTIAL}`, bold: true }] : []);

/** 'DP108 ‘Job types’', a link where the matter has an address. */
export const matterLine = (matter: ReportedMatter): Line => {
  const title = cleanText(matter.title).trim();
  const text = cleanText(`${codeOf(matter)}${title === '' ? '' : ` ‘${title}’`}`);
  const href = matter.webAddress === undefined ? undefined : safeAddress(matter.webAddress);
  return joinSpans([{ text, ...(href !== undefined && { href }) }, ...isClosed(isHeldBack(matter))]);
};

/** A day in the form of the body. */
export const dayIn = ({ body }: Pick<ReportSource, 'body'>, date: string): string =>
  formatDate(date, styleOf({ body }).dateForm);

/** '1 proposal', '3 proposals'. */
export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const cell = (text: string | undefined): TableCell => [lineOf(cleanText(text ?? '').trim())];

type Column<Row> = {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: Row) => TableCell;
  readonly isFigure?: boolean;
};

/** A table with the columns that are given; their widths are shares. */
export const tableOf = <Row>(
  { title, description }: Pick<TableBlock, 'title' | 'description'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TableBlock => {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const figureColumns = columns.flatMap(({ isFigure }, at) => (isFigure ? at : []));
  return {
    kind: 'table',
    ...(title !== undefined && { title }),
    description,
    head: columns.map(({ head }) => head),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
    widths: columns.map(({ width }) => (width * 100) / all),
    ...(figureColumns.length > 0 && { figureColumns }),
    rowHeaders: true,
  };
};

/** 'SEC Panel' as the subject of a sentence: 'The Panel'. */
export const theBody = ({ body }: Pick<ReportSource, 'body'>): string => subjectOf(body.shortName);

/** A body as the subject of a sentence, by what it is called in sentences. */
export const subjectOf = (shortName: string): string => {
  const name = cleanText(shortName).trim();
  return /^the\s/iu.test(name) ? `T${name.slice(1)}` : `The ${name}`;
};

/** The matters by their ids. */
export const byId = ({ matters }: Pick<ReportSource, 'matters'>): ReadonlyMap<string, ReportedMatter> =>
  new Map(matters.map((matter) => [matter.id, matter]));

const POINT = /^\s*- /u;

/** Lines that stand next to each other, points apart from others. */
const stretchesOf = (lines: readonly string[]): string[][] =>
  lines.reduce<string[][]>((found, line) => {
    const last = found.at(-1);
    const [before = ''] = last ?? [];
    if (last && POINT.test(before) === POINT.test(line)) last.push(line);
    else found.push([line]);
    return found;
  }, []);

const paragraphsOf = (text: string): DocumentBlock[] =>
  text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(sentence);

/**
 * What was typed: a paragraph for each stretch between empty lines, and points of lines that begin with '- '; nothing for
 * nothing.
 */
export const typed = (text: string | undefined): DocumentBlock[] =>
  stretchesOf(cleanText(text ?? '').split('\n')).flatMap((lines) => {
    const [first = ''] = lines;
    if (!POINT.test(first)) return paragraphsOf(lines.join('\n'));
    const points = lines.map((line) => line.replace(POINT, '').trim()).filter((line) => line !== '');
    return points.length === 0 ? [] : [bullets(points.map(lineOf))];
  });

/** What is remarked in a part of the report. */
export const remarks = ({ text }: Pick<ReportSource, 'text'>, part: string): DocumentBlock[] =>
  typed(Object.hasOwn(text.remarks, part) ? text.remarks[part] : undefined);
