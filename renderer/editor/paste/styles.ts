/*
 * The policy of the program lets no page style itself, not even one that nobody sees, and complains of each style. So
 * styles are put where only we read them before the page is made.
 */

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Where the style of an element, and the rules of a page, stand until they are read. */
const SAID = 'data-said-style';
export const SHEETS = 'style, xmp[data-sheet]';

/** The same page with its styles as data. */
export const withoutStyles = (html: string): string =>
  html
    .replace(TAG, (tag) => tag.replace(/(\s)style(\s*=)/i, `$1${SAID}$2`))
    .replace(/<style\b/gi, '<xmp data-sheet')
    .replace(/<\/style\b/gi, '</xmp');

/** The style of an element as it is written: browsers forget the declarations of word processors. */
export const styleOf = (element: Element): string =>
  [element.getAttribute(SAID), element.getAttribute('style')].filter(Boolean).join(';');

/** What the style of an element says of one thing. */
export const declared = (element: Element, name: string): string => {
  for (const declaration of styleOf(element).split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === name)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
};

/** Leaves no style on a page. */
export const forgetStyles = (body: Element): void => {
  for (const element of body.querySelectorAll(`[${SAID}], [style]`)) {
    element.removeAttribute(SAID);
    element.removeAttribute('style');
  }
};
