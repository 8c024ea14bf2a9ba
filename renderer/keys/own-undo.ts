const TEXT_INPUTS = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'password', 'date', 'time']);

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What somebody left in a field when they typed in it last. */
const typed = new WeakMap<Field, string>();

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && TEXT_INPUTS.has(target.type) && !target.readOnly);

const note = ({ target }: Event): void => {
  if (isField(target)) typed.set(target, target.value);
};

/** Notes from now on what is typed in fields; gives what ends that. */
export const watchTyping = (): (() => void) => {
  window.addEventListener('input', note, { capture: true });
  return () => window.removeEventListener('input', note, { capture: true });
};

/**
 * Whether what has the focus undoes by itself what was typed in it. An empty field has nothing to undo, unless it was
 * emptied by hand: what was added from it is an edit of the book, which is taken back like any other.
 */
export const undoesItself = (target: EventTarget | null): boolean => {
  if (isField(target)) return target.value !== '' || typed.get(target) === '';
  return target instanceof HTMLElement && target.isContentEditable;
};
