import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import { correctContent } from '../../../shared/domain/correct-content.ts';
import type { BlockId } from '../../../shared/ids.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

const NOWHERE = 'These words do not stand in the minutes. Write them as they are printed there.';
const OFTEN = 'These words stand in the minutes more than once. Write more of those around them.';

/** The one line of the minutes in which words stand that are to be put right, or why there is none. */
export const findBlock = (blocks: readonly StoredBlock[], from: string): Result<BlockId, string> => {
  const holding = blocks.filter(({ content }) => from !== '' && wordsOf(content).includes(from));
  const [only, ...others] = holding;
  if (!only) return err(NOWHERE);
  return others.length === 0 && correctContent(only.content, from, '').ok ? ok(only.id) : err(OFTEN);
};
