import type { ItemId } from '../ids.ts';
import { type BodyForms, fillForm } from './body-forms.ts';
import type { AnswerForm } from './form-answers.ts';
import type { QuorumTurn } from './quorum-turns.ts';

const LOST: readonly AnswerForm[] = ['inquorate', 'quorumLost', 'quorumLostAt'];
const REGAINED: readonly AnswerForm[] = ['quorumRegained', 'quorumRegainedAt'];

const formOf = ({ change, stretch }: QuorumTurn, isFirst: boolean): AnswerForm => {
  const hasTime = stretch.time !== undefined;
  if (change === 'regained') return hasTime ? 'quorumRegainedAt' : 'quorumRegained';
  if (isFirst && stretch.blockId === undefined) return 'inquorate';
  return hasTime ? 'quorumLostAt' : 'quorumLost';
};

/** The sentence of the body for a turn: with its time, where the text says one; `isFirst` of the first of the meeting. */
export const quorumSentence = (turn: QuorumTurn, isFirst: boolean, forms: BodyForms): string =>
  fillForm(forms[formOf(turn, isFirst)], { time: turn.stretch.time });

/** The sentences of each item about the quorum, as its text says them. */
export type SaidInItem = (itemId: ItemId) => readonly AnswerForm[];

/**
 * The turns that the text of their item has no sentence for. Sentences are told apart by what they say, not by where in
 * the item they stand: the second loss is written where the item says so twice.
 */
export const unwrittenTurns = (turns: readonly QuorumTurn[], saidIn: SaidInItem): QuorumTurn[] =>
  turns.filter(({ change, stretch: { itemId } }, index) => {
    const before = turns.slice(0, index).filter((turn) => turn.change === change && turn.stretch.itemId === itemId);
    const said = saidIn(itemId).filter((form) => (change === 'lost' ? LOST : REGAINED).includes(form));
    return said.length <= before.length;
  });
