import { Plugin } from 'prosemirror-state';
import { linkTo } from '../commands/format.ts';

/** An address that is pasted on selected words makes them a link; on anything else it is pasted as it stands. */
export const pasteLinkPlugin = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const tr = linkTo(view.state, event.clipboardData?.getData('text/plain') ?? '');
        if (!tr) return false;
        view.dispatch(tr);
        return true;
      },
    },
  });
