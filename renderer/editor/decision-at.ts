import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { Block } from '../../shared/domain/block.ts';
import type { BlockId } from '../../shared/ids.ts';
import {
  findDecision,
  printedAsOne,
  type ReadBack,
  type ReadBackPrint,
  readBack,
} from '../../shared/minutes-document/build/read-back.ts';
import { attrsOf, idOf, isKind, itemOf } from './attrs.ts';
import { contentOf } from './mapping.ts';

/** A decision as it is read out, by the block that was found. */
export type DecisionAt = {
  readonly blockId: BlockId;
  /** It and what prints as one with it. */
  readonly blockIds: readonly BlockId[];
  readonly isConfidential: boolean;
  readonly said: ReadBack;
};

/** A private note is no part of the minutes, and what stands in for confidential words no part of the full ones. */
const isOfFullMinutes = (node: Node): boolean =>
  !isKind(node, 'privateNote') && attrsOf(node).visibility !== 'public' && idOf(node) !== null;

/** As the window for others has it: what follows a decision in confidence is not read with it. */
const isForOthers = (node: Node): boolean =>
  !isKind(node, 'privateNote') && attrsOf(node).visibility !== 'confidential' && idOf(node) !== null;

const blockOf = (node: Node, doc: Node): Block[] => {
  const { id, visibility } = attrsOf(node);
  if (id === null) return [];
  return [{ id, itemId: itemOf(doc), rank: '', ...(visibility && { visibility }), content: contentOf(node) }];
};

const decisionAbove = (print: ReadBackPrint, isShared: boolean, doc: Node, end: number): DecisionAt | undefined => {
  const nodes = doc.content.content;
  const isRead = isShared ? isForOthers : isOfFullMinutes;
  const above = nodes.slice(0, end).filter(isRead).length;
  const blocks = nodes.filter(isRead).flatMap((node) => blockOf(node, doc));
  const index = findDecision(blocks, above - 1);
  const block = blocks[index];
  const said = readBack(print, blocks, index);
  if (!block || !said) return undefined;
  const blockIds = printedAsOne(blocks, index);
  return { blockId: block.id, blockIds, isConfidential: block.visibility === 'confidential', said };
};

/**
 * The decision just taken, in the item that is open: at the caret or above it, else the last one; undefined for none. On
 * a screen that others look at, of what they may read.
 */
export const decisionAt =
  (print: ReadBackPrint, isShared = false) =>
  ({ doc, selection: { $from } }: EditorState): DecisionAt | undefined =>
    decisionAbove(print, isShared, doc, $from.index(0) + 1);

/** The last decision of an item, wherever its caret was left. */
export const lastDecision =
  (print: ReadBackPrint, isShared = false) =>
  ({ doc }: EditorState): DecisionAt | undefined =>
    decisionAbove(print, isShared, doc, doc.childCount);
