import { declared, SHEETS, styleOf } from './styles.ts';
import { tableGrid } from './table-grid.ts';

/*
 * What nobody sees where it was copied must not come along: words that were deleted or hidden, and what reviewers said
 * beside the text, may be confidential.
 */

const NEVER_SHOWN = 'script, style, xmp[data-sheet], title, template, iframe, noembed, noframes, xml, [hidden]';
const DELETED = 'del, .msoDel';
const REMARKS = '.msocomanchor, .msocomtxt, .MsoCommentReference';

const MEDIA = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const HIDES = /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*(?:all|screen)|visibility\s*:\s*hidden)/i;

const isHidden = (element: Element): boolean => HIDES.test(styleOf(element));

const isRemark = (element: Element): boolean => /^comment/.test(declared(element, 'mso-element'));

const find = (page: Document, selector: string): Element[] => {
  try {
    return [...page.querySelectorAll(selector)];
  } catch {
    // A selector of a word processor that no browser knows: '@list l0:level1'.
    return [];
  }
};

/** What the style sheets of the page hide; those for paper hide nothing here. */
const hiddenByRules = (page: Document): Element[] =>
  [...page.querySelectorAll(SHEETS)].flatMap((sheet) => {
    const rules = (sheet.textContent ?? '').replace(/<!--|-->|\/\*.*?\*\//gs, '').replace(MEDIA, '');
    return [...rules.matchAll(RULE)].flatMap(([, selector = '', declarations = '']) =>
      HIDES.test(declarations) ? find(page, selector.trim()) : [],
    );
  });

const spanOf = (column: Element): number => Math.max(1, Number.parseInt(column.getAttribute('span') ?? '1', 10) || 1);

/** The cells below the columns that a spreadsheet hides. */
const hiddenCells = (table: Element): Element[] => {
  const columns = [...table.querySelectorAll('col')].flatMap((column) =>
    Array.from({ length: Math.min(1000, spanOf(column)) }, () => isHidden(column)),
  );
  if (!columns.includes(true)) return [];
  return tableGrid(table).flatMap((row) => row.flatMap((cell, at) => (cell && columns[at] ? [cell] : [])));
};

/** Takes out of a page what it does not show. */
export const removeHidden = (page: Document): void => {
  const all = [...page.body.querySelectorAll('*')];
  const hidden = [
    ...hiddenByRules(page),
    ...[...page.querySelectorAll('table')].flatMap(hiddenCells),
    ...all.filter((element) => isHidden(element) || isRemark(element)),
    ...page.querySelectorAll([NEVER_SHOWN, DELETED, REMARKS].join()),
  ];
  for (const element of hidden) element.remove();
};
