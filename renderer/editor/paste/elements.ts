/*
 * What is on the clipboard is read as a page that nobody sees: nothing in it runs and nothing is fetched. These are the
 * words to ask it by.
 */

/** Elements that begin a line of their own. */
export const BLOCKS =
  'address, article, aside, blockquote, center, dd, details, dir, div, dl, dt, fieldset, figcaption, figure, footer, form, ' +
  'h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu, nav, ol, option, p, pre, section, summary, table, tr, ul';

/** Whether a place in the page belongs to a block that was copied out of Minutebook. */
export const isOwn = (element: Element): boolean => element.closest('[data-kind]') !== null;

/** The words in an element, without the blanks around them. */
export const wordsIn = (node: Node): string => (node.textContent ?? '').trim();

/** Takes an element away and leaves what is in it. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Puts another element around what is in one. */
export const rename = (element: Element, tag: string): Element => {
  const next = element.ownerDocument.createElement(tag);
  next.append(...element.childNodes);
  element.replaceWith(next);
  return next;
};
