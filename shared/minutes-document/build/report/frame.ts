import { recommendationText } from '../../../domain/recommendation.ts';
import { reportTitles } from '../../../domain/report-text.ts';
import type { DocumentBlock, Line, MinutesDocument } from '../../model.ts';
import { type ReportOrder, reportKindOf } from '../../orders.ts';
import type { ReportSource } from '../../report-source.ts';
import { readersWords } from '../agenda.ts';
import { confidentialNotice } from '../confidential.ts';
import { frameOf } from '../frame.ts';
import { holdsSecret } from '../holds-secret.ts';
import { cleanText, joinSpans, lineOf } from '../line.ts';
import { bullets, dayIn, heading, sentence, theBody, typed } from './parts.ts';

const MONTH_AND_YEAR = /\S+ \d{4}$/u;

const line = (text: string | undefined): string =>
  cleanText(text ?? '')
    .replaceAll('\n', ' ')
    .trim();

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' – ');

/** What stands around a report: title, day, reference and what is asked for. */
export const reportFrame = (
  source: ReportSource,
  order: ReportOrder,
): Omit<MinutesDocument, 'attendance' | 'blocks'> => {
  const { body, logo, text } = source;
  const holds = holdsSecret(source, order);
  const readers = readersWords(order.version, holds);
  const date = dayIn(source, order.asOf);
  const name = line(text.title) || reportTitles[reportKindOf(order)];
  const title = `${name} – ${MONTH_AND_YEAR.exec(date)?.[0] ?? date}`;
  const own = line(text.reference);
  const reference = joined(own || `${line(body.code)} ${name}`, readers);
  return frameOf({
    body,
    logo,
    values: {
      body: body.name,
      short: body.shortName,
      date,
      reference: own,
      status: own === '' ? reference : readers || name,
    },
    title,
    details: [
      line(body.name),
      date,
      ...(own === '' ? [] : [`Paper reference: ${own}`]),
      ...(line(text.asked) === '' ? [] : [`Action: ${line(text.asked)}`]),
      ...(readers === '' ? [] : [readers.charAt(0).toUpperCase() + readers.slice(1)]),
    ],
    reference,
    moment: `${order.asOf}T00:00:00`,
    confidential:
      holds && order.version === 'full'
        ? confidentialNotice(order.kind === 'statusReport' ? 'This report' : 'This paper')
        : undefined,
    isDraft: false,
  });
};

const withoutStop = (text: string): string => text.trim().replace(/(?:[;,]?\s+and|[;.,])$/u, '');

/** 'NOTE the contents of this report', the verb in bold. */
const recommendationLine = ({ verb, text }: ReportSource['text']['recommendations'][number]): Line =>
  joinSpans([
    { text: cleanText(verb), bold: true },
    { text: verb === '' || text === '' ? '' : ' ' },
    { text: cleanText(withoutStop(text)) },
  ]);

const append = (clause: Line, end: string): Line => joinSpans([...clause, { text: end }]);

/** What the body is asked to decide, ready to become decisions. */
export const recommendationBlocks = (source: ReportSource): DocumentBlock[] => {
  const asked = source.text.recommendations.filter((one) => recommendationText(one).trim() !== '');
  const lead = `${theBody(source)} is requested to`;
  const clauses = asked.map(recommendationLine);
  const [only] = clauses;
  if (!only) return [];
  if (clauses.length === 1) {
    return [{ kind: 'paragraph', role: 'text', line: joinSpans([{ text: `${lead} ` }, ...append(only, '.')]) }];
  }
  const ends = clauses.map((_clause, at) => [';', '; and', '.'][Math.max(0, at - clauses.length + 3)] ?? ';');
  return [
    { kind: 'paragraph', role: 'text', line: lineOf(`${lead}:`), keepWithNext: true },
    bullets(clauses.map((clause, at) => append(clause, ends[at] ?? ';'))),
  ];
};

/** Who wrote it and when, and what goes with it. */
export const endBlocks = (source: ReportSource, order: ReportOrder): DocumentBlock[] => {
  const { author } = source.text;
  const signed = [line(author), dayIn(source, order.asOf)].filter((part) => part !== '').join(', ');
  return author === undefined ? [] : [sentence(signed)];
};

/** The attachments of a report, each with the class that it has. */
export const attachmentBlocks = (attachments: ReportSource['text']['attachments']): DocumentBlock[] => {
  if (attachments.length === 0) return [];
  const lines = attachments.map(({ title, classification }, at) =>
    lineOf(
      `Appendix ${appendixName(at)}: ${cleanText(title).trim()}${classification === undefined ? '' : ` (${cleanText(classification).trim()})`}`,
    ),
  );
  return [heading(1, 'Attachments'), bullets(lines)];
};

const LETTERS = 26;

/** 'A' to 'Z', then 'AA'. */
export const appendixName = (at: number): string =>
  `${at < LETTERS ? '' : appendixName(Math.floor(at / LETTERS) - 1)}${String.fromCharCode(65 + (at % LETTERS))}`;

/** The purpose of a report, and what its secretary says first. */
export const openingBlocks = ({ text }: ReportSource): DocumentBlock[] => [
  ...typed(text.purpose),
  ...typed(text.introduction),
];
