import type { ReactNode, Ref } from 'react';

type Key = readonly [keys: string, does: string];

const LINES: readonly Key[] = [
  ['AGREED …', 'at the start of a line: a decision, and so with every verb of the body'],
  ['ACTION Name: …', 'an action, numbered at once; an owner and a date are read from the words'],
  ['# and ##', 'headings; - makes a bullet, 1. a numbered point'],
  ['\\', 'before any of these leaves the line as it is typed'],
];

const TEXT: readonly Key[] = [
  ['Backspace', 'right after a line was made something: gives the typed text back'],
  ['Enter', 'the next line; in an empty point, out of the list'],
  ['Shift+Enter', 'a line break'],
  ['Tab, Shift+Tab', 'nest a point; in an action, go to its owner and its date'],
  ['Ctrl+B, Ctrl+I', 'bold, italic'],
  ['Ctrl+Z, Ctrl+Y', 'undo and redo, across all items'],
  ['Alt+Up, Alt+Down', 'move the block'],
];

const SCREEN: readonly Key[] = [
  ['Alt+Page Down, Alt+Page Up', 'the next and the previous item'],
  ['Ctrl+\\', 'fold the columns beside the text'],
  ['F6, Shift+F6', 'go round the parts of the screen'],
  ['F1', 'this list'],
];

const Keys = ({ title, keys }: { readonly title: string; readonly keys: readonly Key[] }): ReactNode => (
  <>
    <h3>{title}</h3>
    <dl>
      {keys.map(([key, does]) => (
        <div className="keys-row" key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </>
);

/** What can be typed and pressed. */
export const KeysDialog = ({ ref }: { readonly ref: Ref<HTMLDialogElement> }): ReactNode => (
  <dialog ref={ref} className="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <Keys title="What a line becomes" keys={LINES} />
    <Keys title="In the text" keys={TEXT} />
    <Keys title="On the screen" keys={SCREEN} />
    <button type="button" className="button" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
      Close
    </button>
  </dialog>
);
