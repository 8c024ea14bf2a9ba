import { Plugin } from 'prosemirror-state';
import { itemOf } from '../attrs.ts';
import { conversionWords } from '../conversion-words.ts';
import { captureOf } from './capture-state.ts';

/** Says what a line has become to those who can't see it. */
export const sayConversionsPlugin = (say: (words: string) => void): Plugin =>
  new Plugin({
    view: () => ({
      update: ({ state }, before) => {
        const { last } = captureOf(state);
        const isNew = last !== null && last !== captureOf(before).last && itemOf(state.doc) === itemOf(before.doc);
        const words = isNew ? conversionWords(last, state.doc) : undefined;
        if (words) say(words);
      },
    }),
  });
