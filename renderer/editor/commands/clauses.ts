import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { type Clause, findClauses } from '../../../shared/capture/clauses.ts';
import { isKind } from '../attrs.ts';
import { type DecisionRange, decisionRanges } from '../decision-ranges.ts';
import type { LineContext } from '../line-context.ts';
import { textOfNode } from '../mapping.ts';
import { captureOf, clauseKey, noteConversion } from '../plugins/capture-state.ts';
import { schema } from '../schema.ts';
import { type CaretBlock, caretBlock } from './convert.ts';

const SENTENCE_BREAK = /[.!?][”’"')\]]*\s+/gu;

/** Where the sentence begins that was just ended at the caret. */
const sentenceStart = (typed: string): number => {
  const said = typed.replace(/[.!?”’"')\]\s]+$/u, '');
  return [...said.matchAll(SENTENCE_BREAK)].at(-1)?.index ?? 0;
};

const isMarked = (clause: Clause, ranges: readonly DecisionRange[]): boolean =>
  ranges.some((range) => range.start === clause.start && range.end === clause.end && range.verb === clause.verb);

/** Decisions of the sentence just ended that have no mark yet, and that nobody asked to leave plain. */
const newClauses = (state: EditorState, { block, id, typed }: CaretBlock, context: LineContext): Clause[] => {
  const text = textOfNode(block);
  const from = sentenceStart(typed);
  const ranges = decisionRanges(block);
  const { plainClauses } = captureOf(state);
  return findClauses(text, context.capture).filter(
    (clause) =>
      clause.end > from &&
      clause.start < typed.length &&
      !isMarked(clause, ranges) &&
      !plainClauses.has(clauseKey(id, text.slice(clause.start, clause.end))),
  );
};

/** Marks the decisions that the sentence before the caret holds; null when there is none to be marked. */
export const markClauses = (state: EditorState, context: LineContext): Transaction | null => {
  const caret = caretBlock(state);
  const mark = schema.marks['decisionWords'];
  if (!caret || !mark || !isKind(caret.block, 'paragraph')) return null;
  const clauses = newClauses(state, caret, context);
  if (clauses.length === 0) return null;
  const text = textOfNode(caret.block);
  const ranges = decisionRanges(caret.block);
  const tr = closeHistory(state.tr);
  for (const { start, end, verb } of clauses) {
    // A clause that goes on after a figure ("version 0.1 of") is the same decision, only longer.
    const known = ranges.find((range) => range.start === start && range.verb === verb)?.id ?? null;
    tr.removeMark(caret.at + 1 + start, caret.at + 1 + end, mark);
    tr.addMark(caret.at + 1 + start, caret.at + 1 + end, mark.create({ id: known, verb }));
  }
  tr.setStoredMarks(state.selection.$from.marks().filter(({ type }) => type !== mark));
  const texts = clauses.map(({ start, end }) => text.slice(start, end));
  return noteConversion(tr, { kind: 'clauses', blockId: caret.id, texts });
};
