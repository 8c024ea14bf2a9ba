import type { Node } from 'prosemirror-model';
import { findGaps } from '../../shared/capture/gaps.ts';
import type { Due } from '../../shared/domain/block.ts';
import { textsOf } from '../../shared/domain/block-words.ts';
import type { AnswerForm, FormReader } from '../../shared/domain/form-answers.ts';
import type { Landmark } from '../../shared/domain/landmark.ts';
import type { BlockId } from '../../shared/ids.ts';
import { attrsOf, idOf, isKind } from './attrs.ts';
import { changedRange } from './changed-range.ts';
import { decisionRanges } from './decision-ranges.ts';
import { landmarkOfNode } from './landmarks.ts';
import { contentOf, isBlank, textOfNode } from './mapping.ts';
import { once } from './once.ts';

/** A heading, for the agenda beside the text. */
export type OutlineHeading = {
  readonly id: BlockId;
  readonly level: 1 | 2;
  readonly text: string;
  readonly isConfidential: boolean;
};
/** An action as the columns beside the text show it. */
export type OutlineAction = {
  readonly id: BlockId;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: Due | null;
  readonly isConfidential: boolean;
};
/** A gap in the text of a block. */
export type OutlineGap = { readonly id: BlockId; readonly words: string };
/** What one agenda item holds, without its prose. */
export type ItemOutline = {
  readonly headings: readonly OutlineHeading[];
  readonly actions: readonly OutlineAction[];
  readonly decisions: number;
  /** What its text says of who is in the room. */
  readonly landmarks: readonly Landmark[];
  /** The sentences of the body that answer a question or tell of the quorum, each as often as it stands there. */
  readonly said: readonly AnswerForm[];
  /** What is left to be filled in in its text: '@@ figure from JH'. */
  readonly gaps: readonly OutlineGap[];
  /** Whether anything is minuted in it. */
  readonly hasWords: boolean;
};

export const emptyOutline: ItemOutline = {
  headings: [],
  actions: [],
  decisions: 0,
  landmarks: [],
  said: [],
  gaps: [],
  hasWords: false,
};

const headings = new WeakMap<Node, OutlineHeading>();
const actions = new WeakMap<Node, OutlineAction>();
const answers = new WeakMap<FormReader, WeakMap<Node, readonly AnswerForm[]>>();

const gaps = new WeakMap<Node, readonly OutlineGap[]>();

/** A private note is in no document: what it leaves open is nobody else's gap. */
const gapsOf = (node: Node, id: BlockId): readonly OutlineGap[] =>
  once(gaps, node, () =>
    isKind(node, 'privateNote')
      ? []
      : textsOf(contentOf(node))
          .flatMap(findGaps)
          .map(({ words }) => ({ id, words })),
  );

const isConfidential = (node: Node): boolean => attrsOf(node).visibility === 'confidential';

const headingOf = (node: Node, id: BlockId): OutlineHeading =>
  once(headings, node, () => ({
    id,
    level: attrsOf<'heading'>(node).level,
    text: textOfNode(node),
    isConfidential: isConfidential(node),
  }));

const actionOf = (node: Node, id: BlockId): OutlineAction =>
  once(actions, node, () => {
    const { owners, due } = attrsOf<'action'>(node);
    return { id, text: textOfNode(node), owners: owners ?? [], due, isConfidential: isConfidential(node) };
  });

/** Reads the sentences of a paragraph, once for each that stays as it is. */
const answersIn = (node: Node, read: FormReader): readonly AnswerForm[] => {
  const known = answers.get(read) ?? new WeakMap<Node, readonly AnswerForm[]>();
  answers.set(read, known);
  return once(known, node, () => read(textOfNode(node)));
};

const sameList = <Value>(a: readonly Value[], b: readonly Value[], isSame = Object.is): boolean =>
  a.length === b.length && a.every((value, index) => isSame(value, b[index]));

const factOf = (landmark: Landmark): object | undefined => (landmark.kind === 'decision' ? undefined : landmark.fact);

const sameFact = (a: object | undefined, b: object | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Typing in the words of a block changes nothing of what it says about the room. */
const sameLandmark = (a: Landmark, b: Landmark): boolean =>
  a.id === b.id && a.kind === b.kind && sameFact(factOf(a), factOf(b));

/** Whether two texts say the same of the room. */
export const sameLandmarks = (a: readonly Landmark[], b: readonly Landmark[]): boolean => sameList(a, b, sameLandmark);

/** The outline with the landmarks of the last one where they say the same: then nothing has changed in the room. */
export const keepLandmarks = (next: ItemOutline, last: ItemOutline): ItemOutline =>
  sameLandmarks(next.landmarks, last.landmarks) ? { ...next, landmarks: last.landmarks } : next;

/** Two outlines that show the same. */
export const sameOutline = (a: ItemOutline, b: ItemOutline): boolean =>
  a.decisions === b.decisions &&
  a.hasWords === b.hasWords &&
  sameList(a.headings, b.headings) &&
  sameList(a.actions, b.actions) &&
  sameLandmarks(a.landmarks, b.landmarks) &&
  sameList(a.said, b.said) &&
  sameList(a.gaps, b.gaps, sameFact);

type Found = {
  headings: OutlineHeading[];
  actions: OutlineAction[];
  decisions: number;
  landmarks: Landmark[];
  said: AnswerForm[];
  gaps: OutlineGap[];
  hasWords: boolean;
};

const find = (found: Found, node: Node, read: FormReader): void => {
  const id = idOf(node);
  const landmark = landmarkOfNode(node);
  if (landmark) found.landmarks.push(landmark);
  if (!isBlank(node)) found.hasWords = true;
  if (id) found.gaps.push(...gapsOf(node, id));
  if (id && isKind(node, 'heading')) found.headings.push(headingOf(node, id));
  else if (id && isKind(node, 'action')) found.actions.push(actionOf(node, id));
  else if (isKind(node, 'decision')) found.decisions += 1;
  else if (isKind(node, 'paragraph')) {
    found.decisions += decisionRanges(node).length;
    found.said.push(...answersIn(node, read));
  }
};

const outlineOfBlocks = (blocks: readonly Node[], read: FormReader): ItemOutline => {
  const found: Found = { headings: [], actions: [], decisions: 0, landmarks: [], said: [], gaps: [], hasWords: false };
  for (const block of blocks) find(found, block, read);
  return found;
};

export const outlineOf = (doc: Node, read: FormReader): ItemOutline => outlineOfBlocks(doc.children, read);

/** Whether one document came of another by a change that no outline shows; only what changed is looked at. */
export const isSameInOutline = (before: Node, after: Node, read: FormReader): boolean => {
  const range = changedRange(before, after);
  if (!range) return true;
  const { start, endBefore, endAfter } = range;
  return sameOutline(
    outlineOfBlocks(before.children.slice(start, endBefore), read),
    outlineOfBlocks(after.children.slice(start, endAfter), read),
  );
};
