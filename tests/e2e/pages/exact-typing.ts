import { correctEnd } from '../../../shared/autocorrect/correct-end.ts';
import { strangers } from '../../shared/autocorrect/typing.ts';
import type { Hands } from './hands.ts';

/**
 * Types the text of one block as it stands in a file, straight marks and all: what the program makes of the first one
 * is taken back by Backspace, and from then on it leaves them alone in this block.
 */
export const exactTyping = ({ type, press }: Pick<Hands, 'type' | 'press'>) => {
  const kept = new Set<string>();
  let before = '';
  return async (words: string): Promise<void> => {
    let from = 0;
    for (let at = 0; at < words.length; at += 1) {
      before += words[at];
      const typed = correctEnd(before, strangers)?.typed;
      if (typed === undefined || kept.has(typed)) continue;
      await type(words.slice(from, at + 1));
      await press('Backspace');
      kept.add(typed);
      from = at + 1;
    }
    await type(words.slice(from));
  };
};
