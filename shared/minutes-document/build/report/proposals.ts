import { codeOf } from '../../../domain/matter-entry.ts';
import type { DocumentBlock } from '../../model.ts';
import { isHeldBack, type ReportedMatter, type ReportSource } from '../../report-source.ts';
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

/** What a paper of new proposals tells of, each proposal once. */
export type PaperProposals = {
  readonly fresh: readonly ReportedMatter[];
  readonly converted: readonly ReportedMatter[];
  /** Those that the secretary named. */
  readonly broughtBack: readonly ReportedMatter[];
};

/** The proposals of a paper. One that was named is an existing one, however lately it was raised. */
export const paperProposals = (source: ReportSource, report: Report): PaperProposals => {
  const named = new Set<string>(source.text.broughtBack.map(({ matterId }) => matterId));
  const fresh = newMatters(source, report).filter(({ id }) => !named.has(id));
  const converted = convertedMatters(source, report).filter(({ id }) => !fresh.some((one) => one.id === id));
  const others = source.matters.filter(({ id }) => named.has(id) && !converted.some((one) => one.id === id));
  return { fresh, converted, broughtBack: byCode(others) };
};

/** All of them, in the order in which they stand. */
export const allProposals = ({ fresh, converted, broughtBack }: PaperProposals): ReportedMatter[] => [
  ...fresh,
  ...converted,
  ...broughtBack,
];

/** Marks what tells of a proposal that is not for everybody. */
const marked = (matter: ReportedMatter, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.map((block) => (isHeldBack(matter) ? { ...block, confidential: true } : block));

type More = {
  /** Whether it 'has been raised' just now; else it 'was'. */
  readonly isJustRaised?: boolean;
  /** What is said of it before what it is about. */
  readonly before?: readonly DocumentBlock[];
};

/** A proposal: what it is called, who raised it, what it is about, and what is said of it besides. */
export const proposalBlocks = (
  source: ReportSource,
  matter: ReportedMatter,
  { isJustRaised = false, before = [] }: More = {},
): DocumentBlock[] =>
  marked(matter, [
    { kind: 'heading', level: 2, line: matterLine(matter) },
    paragraph(raisedLine(source, matter, isJustRaised)),
    ...before,
    ...typed(matter.summary),
  ]);

/** 'The Lead Analyst is Rhys Tamblyn.' */
export const analystWords = ({ leadAnalyst }: ReportedMatter): string =>
  leadAnalyst === undefined ? '' : `The Lead Analyst is ${cleanText(leadAnalyst).trim()}.`;
