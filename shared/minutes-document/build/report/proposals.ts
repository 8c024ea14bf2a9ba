import { codeOf } from '../../../domain/matter-entry.ts';
import type { DocumentBlock } from '../../model.ts';
import type { ReportedMatter, ReportSource } from '../../report-source.ts';
import { cleanText } from '../line.ts';
import { raisedLine } from './decisions.ts';
import { matterLine, paragraph, typed } from './parts.ts';

type Report = { readonly asOf: string; readonly since: string };

const isWithin = (date: string | undefined, { since, asOf }: Report): boolean =>
  date !== undefined && date >= since && date <= asOf;

const order = new Intl.Collator('en-GB', { numeric: true });

const byCode = (matters: readonly ReportedMatter[]): ReportedMatter[] =>
  matters.toSorted((a, b) => order.compare(codeOf(a), codeOf(b)));

/** The proposals that were raised since a day, by their codes. */
export const newMatters = ({ matters }: Pick<ReportSource, 'matters'>, report: Report): ReportedMatter[] =>
  byCode(matters.filter(({ raised }) => isWithin(raised, report)));

/** Those that got another code since a day: a Draft Proposal that was converted. */
export const convertedMatters = ({ matters }: Pick<ReportSource, 'matters'>, report: Report): ReportedMatter[] =>
  byCode(matters.filter(({ codes }) => codes.length > 1 && isWithin(codes.at(-1)?.since, report)));

/** Marks what tells of a confidential proposal. */
const marked = ({ confidential }: ReportedMatter, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.map((block) => (confidential ? { ...block, confidential: true } : block));

/** A proposal: what it is called, who raised it, what it is about, and what is said of it besides. */
export const proposalBlocks = (
  source: ReportSource,
  matter: ReportedMatter,
  more: readonly DocumentBlock[] = [],
): DocumentBlock[] =>
  marked(matter, [
    { kind: 'heading', level: 2, line: matterLine(matter) },
    paragraph(raisedLine(source, matter, more.length > 0)),
    ...more,
    ...typed(matter.summary),
  ]);

/** 'The Lead Analyst is Rhys Tamblyn.' */
export const analystWords = ({ leadAnalyst }: ReportedMatter): string =>
  leadAnalyst === undefined ? '' : `The Lead Analyst is ${cleanText(leadAnalyst).trim()}.`;
