import type { BlockContent, Run } from '../../domain/block.ts';
import type { Body, DecisionJoin } from '../../domain/body.ts';
import type { DocumentBlock, Line } from '../model.ts';
import { boldLine, cleanText, joinSpans, lineOf, lineOfRuns, plainText, sliceLine, trimLine } from './line.ts';
import { append, asSentence, withoutJoin, withoutStop } from './sentence.ts';

export type DecisionContent = Extract<BlockContent, { kind: 'decision' }>;
export const isDecision = (content: BlockContent): content is DecisionContent => content.kind === 'decision';

/** The body as the subject of a sentence: 'The CSC'. */
const subjectOf = (body: Body): string => {
  const name = cleanText(body.shortName).trim();
  return /^the\s/i.test(name) ? `T${name.slice(1)}` : `The ${name}`;
};

const clauseOf = (decision: DecisionContent): Line => {
  const clause = withoutJoin(lineOfRuns(decision.runs));
  const text = plainText(clause);
  const gap = text === '' || /^[,:;.]/.test(text) ? '' : ' ';
  return joinSpans([{ text: cleanText(decision.verb), bold: true }, { text: gap }, ...clause]);
};

const joinAfter = (join: DecisionJoin, index: number, count: number): string =>
  join === 'each-and' || index === count - 2 ? '; and' : ';';

const joined = (join: DecisionJoin, index: number, clauses: readonly Line[]): Line => {
  const clause = clauses[index] ?? [];
  if (index === clauses.length - 1) return asSentence(clause);
  return append(withoutStop(clause), joinAfter(join, index, clauses.length));
};

/**
 * Neighbouring decisions as the body prints them: one alone is a sentence ("The CSC NOTED the update."), several are
 * a group with a bullet each, joined in the body's way. Joins and stops that were typed are not doubled.
 */
export const decisionGroup = (body: Body, decisions: readonly DecisionContent[]): DocumentBlock => {
  const clauses = decisions.map(clauseOf);
  const subject = subjectOf(body);
  const [only] = clauses;
  if (only && clauses.length === 1) {
    const line = asSentence(joinSpans([{ text: `${subject} ` }, ...only]));
    return { kind: 'paragraph', role: 'decision', line };
  }
  const lines = clauses.map((_clause, index) => joined(body.decisionJoin, index, clauses));
  return { kind: 'decisions', leadIn: lineOf(`${subject}:`), decisions: lines };
};

type MarkedStretch = { readonly runs: readonly Run[]; readonly verb: string | undefined };

/** Runs in stretches: a marked decision may consist of several runs when part of it is in italics. */
const stretchesOf = (runs: readonly Run[]): readonly MarkedStretch[] => {
  const stretches: { runs: Run[]; id: string | undefined; verb: string | undefined }[] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last && last.id === run.decision?.id) last.runs.push(run);
    else stretches.push({ runs: [run], id: run.decision?.id, verb: run.decision?.verb });
  }
  return stretches;
};

const withVerbInBold = ({ runs, verb }: MarkedStretch): Line => {
  const line = lineOfRuns(runs);
  if (verb === undefined || !plainText(line).startsWith(verb)) return line;
  return [...boldLine(sliceLine(line, 0, verb.length)), ...sliceLine(line, verb.length)];
};

/** A paragraph with the verb of each decision that is marked in it in bold, where it stands. */
export const paragraphLine = (runs: readonly Run[]): Line =>
  trimLine(joinSpans(stretchesOf(runs).flatMap(withVerbInBold)));
