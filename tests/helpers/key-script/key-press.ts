/** What hands do at a keyboard: characters one by one, a chord, or a look at what has the focus now. */
export type KeyPress =
  | { readonly type: string }
  | { readonly press: string; readonly times?: number }
  /** The label of a field, or the text: no key, the hands only see that they are there. */
  | { readonly until: 'Owner' | 'Due' | 'text' };

export const typed = (words: string): KeyPress[] => (words === '' ? [] : [{ type: words }]);

export const pressed = (press: string, times = 1): KeyPress[] => (times > 0 ? [{ press, times }] : []);

/** From the text of an item to that of the next one. */
export const TO_NEXT_ITEM = pressed('Alt+PageDown');

const countOf = (one: KeyPress): number => {
  if ('type' in one) return [...one.type].length;
  return 'press' in one ? one.press.split('+').length * (one.times ?? 1) : 0;
};

/** Each character counts one, each key of a chord one; Shift for a capital none. */
export const countPresses = (script: readonly KeyPress[]): number => script.reduce((sum, one) => sum + countOf(one), 0);
