import { correctEnd } from '../../../shared/autocorrect/correct-end.ts';
import { strangers } from '../../shared/autocorrect/typing.ts';
import { type KeyPress, pressed, typed } from './key-press.ts';

/** The characters of a text, cut behind each one that the program would make something else of. */
const cut = (text: string, isCorrected: (before: string) => boolean): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (!isCorrected(text.slice(0, at))) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  return [...parts, text.slice(from)];
};

/**
 * The keys for the text of one block as it stands in a file, straight marks and all: what the program makes of the first
 * one is taken back by Backspace, and from then on it leaves them alone in this block.
 */
export const exactly = (keys: readonly KeyPress[]): KeyPress[] => {
  const kept = new Set<string>();
  let before = '';
  return keys.flatMap((one) => {
    if (!('type' in one)) return [one];
    const start = before;
    before += one.type;
    const parts = cut(one.type, (words) => {
      const made = correctEnd(start + words, strangers)?.typed;
      if (made === undefined || kept.has(made)) return false;
      kept.add(made);
      return true;
    });
    return parts.flatMap((part, at) => [...pressed('Backspace', at > 0 ? 1 : 0), ...typed(part)]);
  });
};
