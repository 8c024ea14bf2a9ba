import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type Misfit, misfitsIn, putTitleAt } from '../commands/put-title.ts';
import type { LineContext } from '../line-context.ts';
import { textMarksOf } from './text-marks.ts';

/** The blocks in which a title is marked as a misfit, each with its place. */
const markedBlocks = (state: EditorState): ReadonlyMap<number, Node> => {
  const blocks = new Map<number, Node>();
  for (const { from, spec } of textMarksOf(state)) {
    if (spec['kind'] !== 'misfit') continue;
    const $from = state.doc.resolve(from);
    if ($from.depth === 1) blocks.set($from.before(1), $from.parent);
  }
  return blocks;
};

const allMisfits = (state: EditorState, context: LineContext): Misfit[] =>
  [...markedBlocks(state)].flatMap(([at, block]) => misfitsIn(block, at, context));

/** Puts in what the register has by now for the code at this place. */
const put = (view: EditorView, at: number, context: LineContext): void => {
  const misfit = allMisfits(view.state, context).find(({ to }) => to <= at && at <= to + 1);
  if (misfit) view.dispatch(putTitleAt(view.state.tr, misfit));
  view.focus();
};

const button = (title: string, onClick: () => void): HTMLElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'title-offer';
  // The keyboard has a key for it, and goes through the text without stopping here.
  made.tabIndex = -1;
  made.contentEditable = 'false';
  made.textContent = '↺';
  made.title = `Put in ‘${title}’, as the register has it`;
  made.setAttribute('aria-label', made.title);
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', onClick);
  return made;
};

const offersOf = (state: EditorState, context: () => LineContext): DecorationSet => {
  const offers = allMisfits(state, context()).map(({ code, title, to }) =>
    Decoration.widget(to, (view, getPos) => button(title, () => put(view, getPos() ?? to, context())), {
      side: 1,
      key: `title ${code} ${title}`,
      ignoreSelection: true,
    }),
  );
  return DecorationSet.create(state.doc, offers);
};

/** Offers the title of the register behind one that does not fit its code: a click puts it in. */
export const titleOffersPlugin = (context: () => LineContext): Plugin => {
  const drawn = new WeakMap<Node, { readonly context: LineContext; readonly offers: DecorationSet }>();
  return new Plugin({
    props: {
      decorations: (state) => {
        const known = drawn.get(state.doc);
        if (known?.context === context()) return known.offers;
        const offers = offersOf(state, context);
        drawn.set(state.doc, { context: context(), offers });
        return offers;
      },
    },
  });
};
