const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'submit', 'reset']);

/** Whether what has the focus has a use of its own for letters. */
export const takesLetters = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
};
