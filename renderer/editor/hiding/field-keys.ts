/** Keys by which a field goes about in its own words, while it has some. */
const IN_WORDS = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
/** Letters that with Ctrl, or Cmd, select, copy, cut and paste. */
const WITH_MOD = new Set(['a', 'c', 'x', 'v']);
const TAKES_BACK = new Set(['z', 'y']);

const isWithMod = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

/** Whether a key takes back what was done to the text, or does it again. */
export const takesBack = (event: KeyboardEvent): boolean =>
  isWithMod(event) && !event.altKey && TAKES_BACK.has(event.key.toLowerCase());

/** Whether a key is the field's own; the others are those of the text that it stands in. */
export const isOfField = (event: KeyboardEvent, words: string): boolean => {
  const { key, altKey } = event;
  if (event.isComposing) return true;
  if (IN_WORDS.has(key)) return words !== '';
  const isHeld = isWithMod(event);
  if (key.length > 1 || (altKey && !event.getModifierState('AltGraph'))) return false;
  if (!isHeld || event.getModifierState('AltGraph')) return true;
  const letter = key.toLowerCase();
  return WITH_MOD.has(letter) || (TAKES_BACK.has(letter) && words !== '');
};
