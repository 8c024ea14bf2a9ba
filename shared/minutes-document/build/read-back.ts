import { endsSentence } from '../../capture/sentence.ts';
import { type Block, type Run, textOf } from '../../domain/block.ts';
import type { Body } from '../../domain/body.ts';
import type { BlockId } from '../../ids.ts';
import type { Line } from '../model.ts';
import { actionLine } from './action-line.ts';
import { decisionGroup, isDecision, paragraphLine } from './decisions.ts';
import { lineOfRuns, plainText, trimLine } from './line.ts';
import { groupNeighbours } from './neighbours.ts';

/** A decision as it is read out: the words as they will be printed, and the vote and the actions that go with it. */
export type ReadBack = {
  /** Stands before several: 'The CSC:'. */
  readonly leadIn?: Line;
  readonly lines: readonly Line[];
  readonly after: readonly Line[];
};

const isMarked = ({ decision }: Run): boolean => decision !== undefined;

/** Whether a block is a decision, or a paragraph that says one. */
export const saysDecision = ({ content }: Pick<Block, 'content'>): boolean =>
  isDecision(content) || (content.kind === 'paragraph' && content.runs.some(isMarked));

/** Where the decision just taken stands: at a place of an item or above it, else the last one; -1 when there is none. */
export const findDecision = (blocks: readonly Pick<Block, 'content'>[], from: number): number => {
  const above = blocks.findLastIndex((block, index) => index <= from && saysDecision(block));
  return above >= 0 ? above : blocks.findLastIndex(saysDecision);
};

type Stretch = { readonly from: number; readonly to: number };

const sentencesOf = (text: string): Stretch[] => {
  const sentences: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!endsSentence(text, at)) continue;
    const to = at + 1 + (/^[”’"')\]]*/u.exec(text.slice(at + 1, at + 8))?.[0].length ?? 0);
    sentences.push({ from, to });
    from = to;
  }
  return from < text.length ? [...sentences, { from, to: text.length }] : sentences;
};

const marksOf = (runs: readonly Run[]): Stretch[] => {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    return isMarked(run) ? [{ from, to: at }] : [];
  });
};

const sliceRuns = (runs: readonly Run[], { from, to }: Stretch): Run[] => {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
};

/** The sentences of a paragraph that hold a decision, each as a line. */
const decidedSentences = (runs: readonly Run[]): Line[] => {
  const marks = marksOf(runs);
  const overlaps = (one: Stretch): boolean => marks.some(({ from, to }) => from < one.to && to > one.from);
  return sentencesOf(textOf(runs))
    .filter(overlaps)
    .map((sentence) => paragraphLine(sliceRuns(runs, sentence)));
};

export type ReadBackPrint = {
  readonly body: Body;
  /** The reference of each action by the id of its block. */
  readonly references: Readonly<Record<string, string>>;
};

/** A vote or an action; undefined for what belongs to no decision. */
const lineAfter = ({ body, references }: ReadBackPrint, { id, content }: Block): Line | undefined => {
  if (content.kind === 'vote') return trimLine(lineOfRuns(content.runs));
  if (content.kind !== 'action') return undefined;
  return actionLine({ body, content, reference: references[id], draft: true });
};

const linesOf = (body: Body, blocks: readonly Block[]): Pick<ReadBack, 'leadIn' | 'lines'> => {
  const decisions = blocks.map(({ content }) => content).filter(isDecision);
  const [first] = blocks;
  if (decisions.length === 0) {
    return { lines: first?.content.kind === 'paragraph' ? decidedSentences(first.content.runs) : [] };
  }
  const printed = decisionGroup(body, decisions);
  if (printed.kind === 'decisions') return { leadIn: printed.leadIn, lines: printed.decisions };
  return { lines: printed.kind === 'paragraph' ? [printed.line] : [] };
};

/** The blocks that print as one with the one at a place, in their order; none where none stands. */
export const printedAsOne = (blocks: readonly Block[], index: number): readonly BlockId[] => {
  const block = blocks[index];
  const group = block && groupNeighbours(blocks, false).find((each) => each.blocks.includes(block));
  return group?.blocks.map(({ id }) => id) ?? [];
};

/**
 * The decision that stands at a place of an item, with all that prints as one with it, and the votes and actions that
 * follow at once; undefined where none stands. `blocks` are those of one version of the minutes, the full or the public.
 */
export const readBack = (print: ReadBackPrint, blocks: readonly Block[], index: number): ReadBack | undefined => {
  const block = blocks[index];
  if (!block || !saysDecision(block)) return undefined;
  const groups = groupNeighbours(blocks, false);
  const at = groups.findIndex((group) => group.blocks.includes(block));
  const after: Line[] = [];
  for (const group of groups.slice(at + 1)) {
    const line = lineAfter(print, group.blocks[0]);
    if (line === undefined) break;
    if (plainText(line) !== '') after.push(line);
  }
  return { ...linesOf(print.body, groups[at]?.blocks ?? []), after };
};
