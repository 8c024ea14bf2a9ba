import type { FileBlock } from '../../../shared/interchange/schema.ts';
import { countPresses, type KeyPress, pressed, typed } from './key-press.ts';

export type FileDecision = Extract<FileBlock, { kind: 'decision' }>;

export const isDecision = (block: FileBlock | undefined): block is FileDecision => block?.kind === 'decision';

/** The decisions that stand together from a place on. */
export const groupAt = (blocks: readonly FileBlock[], from: number): FileDecision[] => {
  const group: FileDecision[] = [];
  for (const block of blocks.slice(from)) {
    if (!isDecision(block)) break;
    group.push(block);
  }
  return group;
};

const typedGroup = (group: readonly FileDecision[]): number =>
  group.reduce((sum, { verb, text }) => sum + `${verb} ${text}`.length + 1, 0);

const isPlain = ({ runs, visibility }: FileDecision): boolean => runs === undefined && visibility === undefined;

const wordsOf = (text: string): string[] => text.split(' ');

/** Other last words in place of those that stand there: the old ones go word by word. */
const otherEnding = (from: string, to: string): KeyPress[] | undefined => {
  if (from === to) return [];
  if (!/^[\p{L} ]*$/u.test(from)) return undefined;
  const [old, wanted] = [wordsOf(from), wordsOf(to)];
  const same = old.findIndex((word, index) => word !== wanted[index]);
  if (same <= 0) return undefined;
  return [...pressed('Control+Backspace', old.length - same), ...typed(wanted.slice(same).join(' '))];
};

/** How a group is made of the last one by one key and, if need be, another ending; undefined when typing is shorter. */
export const repeated = (
  last: readonly FileDecision[],
  group: readonly FileDecision[],
): readonly KeyPress[] | undefined => {
  const [before, now] = [last.at(-1), group.at(-1)];
  if (!before || !now || last.length !== group.length || ![...last, ...group].every(isPlain)) return undefined;
  const isSame = group.every(({ verb, text }, index) => {
    const other = last[index];
    return other?.verb === verb && (index === group.length - 1 || other.text === text);
  });
  const ending = isSame ? otherEnding(before.text, now.text) : undefined;
  const keys = ending && [...pressed('Control+;'), ...ending];
  return keys && countPresses(keys) < typedGroup(group) ? keys : undefined;
};
