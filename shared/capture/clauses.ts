import { isBlank } from './blank.ts';
import { type Compiled, compileCapture } from './compile.ts';
import type { CaptureContext } from './context.ts';
import { matchAt } from './match.ts';
import { endsSentence } from './sentence.ts';
import { findSpans, type Span } from './spans.ts';
import { tidyVerb } from './verb.ts';

/** A decision said inside a paragraph: `text.slice(start, end)` is the verb and its clause, without the full stop. */
export type Clause = { readonly start: number; readonly end: number; readonly verb: string };

/** Verbs are the last words of the patterns that find them: a verb stands where its pattern ends. */
type Verb = { readonly start: number; readonly end: number; readonly verb: string };

type Prose = {
  readonly text: string;
  readonly form: Compiled;
  /** Where a quotation or a bracket that begins at a place ends. */
  readonly ends: ReadonlyMap<number, number>;
  readonly limit: number;
};

const verbOf = (match: RegExpExecArray): Verb => {
  const words = match[1] ?? '';
  const end = match.index + match[0].length;
  return { start: end - words.length, end, verb: tidyVerb(words) };
};

/** A joint begins with its blanks: within them it is not looked for again, however many there are. */
const nextVerb = ({ text, form }: Prose, at: number): Verb | undefined => {
  if (isBlank(text[at - 1]) || !/[ \t\u00a0,;]/.test(text[at] ?? '') || !form.nextClause) return undefined;
  const match = matchAt(form.nextClause, text, at);
  return match && verbOf(match);
};

const stopsAt = (text: string, at: number, limit: number): boolean =>
  text[at] === '\n' || endsSentence(at === limit - 1 ? text.slice(0, limit) : text, at);

/** Where a clause stops that goes on from `from`, and the verb that the sentence goes on with. */
const clauseEnd = (prose: Prose, from: number): { readonly end: number; readonly next?: Verb } => {
  const { text, ends, limit } = prose;
  for (let at = from; at < limit; at += 1) {
    if (stopsAt(text, at, limit)) return { end: at };
    const next = nextVerb(prose, at);
    if (next) return { end: at, next };
    const past = ends.get(at);
    if (past !== undefined) {
      at = past - 1;
      if (endsSentence(text, past - 2)) return { end: past };
    }
  }
  return { end: limit };
};

const clausesFrom = (prose: Prose, first: Verb): Clause[] => {
  const clauses: Clause[] = [];
  let verb: Verb | undefined = first;
  while (verb) {
    const { end, next } = clauseEnd(prose, verb.end);
    const words = prose.text.slice(verb.start, end).trimEnd();
    const said = words.length > verb.end - verb.start;
    if (said) clauses.push({ start: verb.start, end: verb.start + words.length, verb: verb.verb });
    verb = next;
  }
  return clauses;
};

/**
 * Tells where the clauses of a lead-in end at the latest; undefined where they are only quoted. Asked for places in
 * their order, so that each span is looked at once.
 */
const limits = (spans: readonly Span[]): ((at: number, most: number) => number | undefined) => {
  const waiting = [...spans].sort((a, b) => b.start - a.start);
  const open: Span[] = [];
  let quotes = 0;
  const closeUpTo = (at: number): void => {
    for (let last = open.at(-1); last && last.end <= at; last = open.at(-1)) {
      open.pop();
      if (last.quoted) quotes -= 1;
    }
  };
  return (at, most) => {
    for (let next = waiting.at(-1); next && next.start <= at; next = waiting.at(-1)) {
      waiting.pop();
      closeUpTo(next.start);
      open.push(next);
      if (next.quoted) quotes += 1;
    }
    closeUpTo(at);
    return quotes > 0 ? undefined : Math.min(most, (open.at(-1)?.end ?? most + 1) - 1);
  };
};

/** Whether a lead-in begins a sentence of its own: "the CSC AGREED" may go on from the clause before it. */
const beginsSentence = ({ 0: lead }: RegExpExecArray): boolean => lead.startsWith('T');

/** For each lead-in, where the next one begins a sentence. */
const sentencesFrom = (matches: readonly RegExpExecArray[], end: number): number[] => {
  let next = end;
  return matches
    .toReversed()
    .map((match) => {
      const limit = next;
      if (beginsSentence(match)) next = match.index;
      return limit;
    })
    .toReversed();
};

/**
 * The decisions that prose takes, in order: a verb of the body in capitals after "The CSC" or "the CSC", and the verbs
 * that its sentence goes on with. What is only quoted is none, nor is a verb without a clause.
 */
export const findClauses = (text: string, context: CaptureContext): Clause[] => {
  const form = compileCapture(context);
  const matches = form.clause ? [...text.matchAll(form.clause)] : [];
  if (matches.length === 0) return [];
  const spans = findSpans(text);
  const ends = new Map(spans.map((span) => [span.start, span.end]));
  const limitAt = limits(spans);
  const nextSentence = sentencesFrom(matches, text.length);
  const clauses: Clause[] = [];
  for (const [index, match] of matches.entries()) {
    const limit = limitAt(match.index, nextSentence[index] ?? text.length);
    const isSaid = match.index < (clauses.at(-1)?.end ?? 0);
    if (limit !== undefined && !isSaid) clauses.push(...clausesFrom({ text, form, ends, limit }, verbOf(match)));
  }
  return clauses;
};
