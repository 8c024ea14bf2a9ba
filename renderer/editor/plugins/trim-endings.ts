import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { idOf } from '../attrs.ts';
import { trimEnding } from '../commands/trim-ending.ts';
import { LEFT } from '../minutes.ts';
import { captureOf } from './capture-state.ts';

const isLeft = (trs: readonly Transaction[], { selection: { $from } }: EditorState, id: string): boolean =>
  trs.some((tr) => tr.getMeta(LEFT)) || $from.depth !== 1 || ![id, null].includes(idOf($from.parent));

/** A decision that is left loses the ';' that was typed at its end: documents put it there. Undoing gives it back. */
export const trimEndingsPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (trs, before, after) => {
      const { ended } = captureOf(before);
      if (!ended || trs.some((tr) => tr.getMeta('history$')) || !isLeft(trs, after, ended)) return null;
      return trimEnding(after, ended);
    },
  });
