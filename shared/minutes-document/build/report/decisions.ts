import { codeOf } from '../../../domain/matter-entry.ts';
import { type Readiness, readinessOf } from '../../../domain/readiness.ts';
import type { DocumentBlock, Line } from '../../model.ts';
import { isHeldBack, type ReportedDecision, type ReportedMatter, type ReportSource } from '../../report-source.ts';
import { cleanText, joinSpans, lineOf } from '../line.ts';
import {
  bullets,
  byId,
  CONFIDENTIAL,
  dayIn,
  heading,
  matterLine,
  paragraph,
  remarks,
  sentence,
  subjectOf,
} from './parts.ts';

type Report = { readonly asOf: string; readonly since: string };

/** NOTED decides nothing on a proposal. */
const isNoted = ({ verb }: ReportedDecision): boolean => /^noted?$/iu.test(verb.trim());

/** The decisions since a day, the oldest first. */
export const decisionsSince = ({ decisions }: ReportSource, { since, asOf }: Report): ReportedDecision[] =>
  decisions.filter((one) => one.date >= since && one.date <= asOf && !isNoted(one));

const lineOfDecision = (source: ReportSource, matter: ReportedMatter | undefined, decision: ReportedDecision): Line => {
  const text = cleanText(decision.text).trim().replace(/[;.]$/u, '');
  const mark = decision.confidential && !(matter && isHeldBack(matter)) ? ` ${CONFIDENTIAL}` : '';
  return joinSpans([
    ...(matter ? [...matterLine(matter), { text: text === '' ? '' : ': ' }] : []),
    { text: `${text} (${cleanText(decision.meeting)}, ${dayIn(source, decision.date)})` },
    { text: mark, bold: true },
  ]);
};

/** The decisions since the last report: of which body, by which verb. */
export const decisionBlocks = (source: ReportSource, report: Report): DocumentBlock[] => {
  const matters = byId(source);
  const taken = decisionsSince(source, report);
  if (taken.length === 0) {
    return [
      sentence(`No decisions on these proposals have been minuted since ${dayIn(source, report.since)}.`),
      ...remarks(source, 'decisions'),
    ];
  }
  const groups = Map.groupBy(taken, ({ body, verb }) => `${body}\n${verb}`);
  const blocks = [...groups.values()].flatMap((group): DocumentBlock[] => {
    const [first] = group;
    if (!first) return [];
    const lead: Line = [
      { text: `${subjectOf(first.body)} ` },
      { text: cleanText(first.verb), bold: true },
      { text: ':' },
    ];
    return [
      paragraph(lead, { keepWithNext: true }),
      bullets(group.map((decision) => lineOfDecision(source, matters.get(decision.matterId), decision))),
    ];
  });
  return [...blocks, ...remarks(source, 'decisions')];
};

/** A proposal that was converted, or came to its end, waits for nothing more. */
const isWaiting = ({ codes, closed }: ReportedMatter, asOf: string): boolean =>
  codes.length === 1 && (closed === undefined || closed > asOf);

type Found = { readonly matter: ReportedMatter; readonly by: ReportedDecision };

/** The proposals that a body found ready to be converted, or in need of more work, by what was decided on each last. */
export const mattersBy = (source: ReportSource, readiness: Readiness, asOf: string): Found[] =>
  source.matters.flatMap((matter) => {
    if (!isWaiting(matter, asOf)) return [];
    const by = source.decisions.findLast(
      (decision) => decision.matterId === matter.id && decision.date <= asOf && readinessOf(decision) !== undefined,
    );
    return by && readinessOf(by) === readiness ? [{ matter, by }] : [];
  });

/** Whether anything that the report says of decisions is not for everybody. */
export const tellsInConfidence = ({ decisions }: ReportSource, { since }: Report): boolean =>
  decisions.some(
    (decision) => decision.confidential && (decision.date >= since || readinessOf(decision) !== undefined),
  );

const foundLine = ({ matter, by }: Found): Line =>
  by.confidential && !isHeldBack(matter)
    ? [...matterLine(matter), { text: ` ${CONFIDENTIAL}`, bold: true }]
    : matterLine(matter);

const listOf = (title: string, found: readonly Found[], words: string, none: string): DocumentBlock[] => [
  heading(2, title),
  ...(found.length === 0 ? [sentence(none)] : [sentence(words), bullets(found.map(foundLine))]),
];

/** Those that are ready for conversion, and those that need further work. */
export const readinessBlocks = (source: ReportSource, { asOf }: Report): DocumentBlock[] => [
  ...listOf(
    'Ready for conversion',
    mattersBy(source, 'ready', asOf),
    'These proposals were found ready to be converted:',
    'No proposals wait to be converted.',
  ),
  ...listOf(
    'In need of further work',
    mattersBy(source, 'further work', asOf),
    'These proposals were found to need further work:',
    'No proposals were found to need further work.',
  ),
];

/** 'DP108 ‘Job types’ was raised by Orla Penhale of Harbour Gas on behalf of the Users on 13 Jan 2027.' */
export const raisedLine = (source: ReportSource, matter: ReportedMatter, hasBeen = false): Line => {
  const { proposer, organisation, onBehalfOf, raised } = matter;
  const who = [proposer, organisation].filter((part) => part !== undefined).join(' of ');
  const words = [
    who === '' ? '' : `by ${who}`,
    onBehalfOf === undefined ? '' : `on behalf of ${onBehalfOf}`,
    raised === undefined ? '' : `on ${dayIn(source, raised)}`,
  ].filter((part) => part !== '');
  return lineOf(
    cleanText(
      `${codeOf(matter)} ${hasBeen ? 'has been' : 'was'} raised${words.length === 0 ? '' : ` ${words.join(' ')}`}.`,
    ),
  );
};
