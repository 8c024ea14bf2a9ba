import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { Visibility } from '../../../shared/domain/block.ts';
import { attrsOf } from '../attrs.ts';
import { selectedBlocks } from './selected-blocks.ts';

const NEXT: Readonly<Record<Visibility, Visibility | null>> = {
  everyone: 'confidential',
  confidential: 'public',
  public: null,
};

/** Takes the selected blocks to the next of: for everyone, confidential, only in the public version. */
export const nextVisibility: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  const [first] = blocks;
  if (!first) return false;
  const next = NEXT[attrsOf(first.block).visibility ?? 'everyone'];
  const tr = closeHistory(state.tr);
  for (const { at } of blocks) tr.setNodeAttribute(at, 'visibility', next);
  dispatch?.(tr);
  return true;
};
