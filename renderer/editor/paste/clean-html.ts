import { plainReferences } from '../../../shared/minutes-document/writers/keep-references.ts';
import { stateForm } from './form.ts';
import { removeHidden } from './hidden-words.ts';
import { straightenBlocks } from './straighten-blocks.ts';
import { forgetStyles, withoutStyles } from './styles.ts';
import { readWordLists } from './word-lists.ts';

/** Rows that come without their table would leave nothing but their words in one line. */
const BARE_ROWS = /^(?:\s|<meta[^>]*>|<!--.*?-->)*<(?:tr|td|th|tbody|thead|tfoot|colgroup|col|caption)\b/is;

/** References have spaces of their own in documents, our own among them, and plain ones in the text of minutes. */
const plainSpaces = (page: Document): void => {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.textContent = plainReferences(text.textContent ?? '');
  }
};

const readPage = (html: string): Document => {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = withoutStyles(BARE_ROWS.test(html) ? `<table>${html}</table>` : html);
  removeHidden(page);
  return page;
};

/** A page of another program as it stands, without what it does not show. */
export const seenPage = (html: string): Document => {
  const page = readPage(html);
  forgetStyles(page.body);
  return page;
};

/**
 * What another program put on the clipboard, as a page whose blocks are blocks: lists of Word are lists, and all words
 * that were seen where it was copied are there, but none that were hidden, deleted or said beside the text. What comes
 * from here stays as it is.
 */
export const cleanHtml = (html: string): string => {
  const page = readPage(html);
  stateForm(page.body);
  if (!page.querySelector('[data-pm-slice]')) {
    readWordLists(page.body);
    straightenBlocks(page.body);
    plainSpaces(page);
  }
  forgetStyles(page.body);
  return page.body.innerHTML;
};
