import type { StoredBlock } from '../../../shared/api/blocks.ts';
import type { StoredStep } from '../../../shared/api/history.ts';
import type { Visibility } from '../../../shared/domain/block.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { blockLabel } from './block-label.ts';

const SEEN: Readonly<Record<Visibility, string>> = {
  everyone: 'opened to everyone',
  confidential: 'made confidential',
  public: 'made a sentence for the public',
};

const lowered = (label: string): string => (label === label.toUpperCase() ? label : label.toLowerCase());

/** What else changed than the words. */
const formWords = (before: StoredBlock, after: StoredBlock, nameOf: (id: ItemId) => string): string[] => {
  const [was, is] = [blockLabel(before.content), blockLabel(after.content)];
  return [
    ...(was === is ? [] : [`became ${lowered(is)}`]),
    ...(before.visibility === after.visibility ? [] : [SEEN[after.visibility ?? 'everyone']]),
    ...(before.itemId === after.itemId ? [] : [`moved to ${nameOf(after.itemId)}`]),
  ];
};

const changeWords = (before: StoredBlock, after: StoredBlock, nameOf: (id: ItemId) => string): string => {
  const form = formWords(before, after, nameOf);
  if (form.length > 0) return form.join(', ');
  if (wordsOf(before.content) !== wordsOf(after.content)) return 'words changed';
  return JSON.stringify(before.content) === JSON.stringify(after.content) ? 'moved in its item' : 'details changed';
};

const MADE: Readonly<Record<string, string>> = {
  'meetings.load': 'came with a file',
  'sample.load': 'came with the sample',
};

const happened = (
  { block, method }: StoredStep,
  before: StoredStep | undefined,
  nameOf: (id: ItemId) => string,
): string => {
  if (!block) return 'taken out';
  if (!before) return MADE[method] ?? 'written';
  if (!before.block) return 'put back';
  const words = changeWords(before.block, block, nameOf);
  return method.startsWith('actions.') ? `${words} in the register` : words;
};

/** What happened to a block in a step: 'words changed', 'became action, moved to item 3'. */
export const stepWords = (step: StoredStep, before: StoredStep | undefined, nameOf: (id: ItemId) => string): string => {
  const words = happened(step, before, nameOf);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
