import type { MinutesDocument } from '../../../shared/minutes-document/model.ts';
import { sheetStyles, sheetsFor, writeHtmlSheets } from '../../../shared/minutes-document/writers/html/sheets.ts';
import { minutesStyles } from '../../../shared/minutes-document/writers/html/styles.ts';
import { writeHtmlElement } from '../../../shared/minutes-document/writers/html.ts';

/** The minutes drawn as pages, in a shadow root of their own: the document never looks like the program. */
export type Pages = {
  show(document: MinutesDocument): void;
  /** Counts the pages anew, for when a face has arrived that the text is set in. */
  count(): void;
};

const elementsOf = (html: string): readonly Element[] => [
  ...new DOMParser().parseFromString(html, 'text/html').body.children,
];

/** The page around has its own main part. */
const articleOf = (html: string): HTMLElement => {
  const article = document.createElement('article');
  for (const main of elementsOf(html)) {
    for (const { name, value } of main.attributes) article.setAttribute(name, value);
    article.append(...main.childNodes);
  }
  return article;
};

/** An address in the minutes is there to be read: the preview leads nowhere. */
const stay = (event: Event): void => {
  const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
  if (isLink) event.preventDefault();
};

const sheetOf = (styles: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
};

export const drawPages = (host: HTMLElement): Pages => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheets = document.createElement('div');
  sheets.className = 'sheets';
  sheets.ariaHidden = 'true';
  let shown: MinutesDocument | undefined;
  let article = document.createElement('article');
  const book = document.createElement('div');
  book.className = 'book';
  book.addEventListener('click', stay);
  root.replaceChildren(book);

  const count = (): void => {
    if (!shown) return;
    const { width, height } = article.getBoundingClientRect();
    const pages = CSS.supports('column-wrap', 'wrap') ? sheetsFor(height / width) : 1;
    if (pages !== sheets.childElementCount) sheets.replaceChildren(...elementsOf(writeHtmlSheets(shown, pages)));
  };
  return {
    count,
    show: (next) => {
      shown = next;
      root.adoptedStyleSheets = [sheetOf(minutesStyles(next)), sheetOf(sheetStyles(next))];
      article = articleOf(writeHtmlElement(next));
      sheets.replaceChildren();
      book.replaceChildren(sheets, article);
      count();
    },
  };
};
