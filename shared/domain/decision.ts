import type { DecisionId } from '../ids.ts';
import type { Run } from './block.ts';

/** A decision said inside a text: its verb and the clause that follows it. */
export type MarkedDecision = { readonly id: DecisionId; readonly verb: string; readonly text: string };

const clauseOf = (verb: string, marked: string): string =>
  (marked.startsWith(verb) ? marked.slice(verb.length) : marked).trim();

/**
 * The decisions that are marked in a text, in its order. A mark that formatting cuts into several runs is one
 * decision. Verb and clause come from the marked words; a verb that was typed over leaves all of them as the clause.
 */
export const markedDecisions = (runs: readonly Run[]): MarkedDecision[] => {
  const marks = new Map<DecisionId, { verb: string; marked: string }>();
  for (const { decision, text } of runs) {
    if (!decision) continue;
    const before = marks.get(decision.id)?.marked ?? '';
    marks.set(decision.id, { verb: decision.verb, marked: before + text });
  }
  return [...marks].map(([id, { verb, marked }]) => ({ id, verb, text: clauseOf(verb, marked) }));
};
