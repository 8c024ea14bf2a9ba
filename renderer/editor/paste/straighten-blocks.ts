import { BLOCKS, isOwn, rename, unwrap, wordsIn } from './elements.ts';
import { declared } from './styles.ts';
import { tableGrid } from './table-grid.ts';

/*
 * Elements that a page begins a line with and our rules know nothing of: their words would run into each other.
 */

const OTHER_BLOCKS = 'dt, details, summary, main, nav, legend, option, center, dir, menu';

const renameBlocks = (body: Element): void => {
  for (const element of body.querySelectorAll(OTHER_BLOCKS)) rename(element, 'div');
  for (const heading of body.querySelectorAll('p[role="heading"]'))
    rename(heading, `h${Math.min(6, Math.max(1, Number(heading.getAttribute('aria-level')) || 1))}`);
  for (const caption of body.querySelectorAll('caption')) caption.closest('table')?.before(rename(caption, 'p'));
};

const hasWordsBefore = (inner: Element, outer: Element): boolean => {
  const before = inner.ownerDocument.createRange();
  before.setStart(outer, 0);
  before.setEndBefore(inner);
  return before.toString().trim() !== '';
};

/** A point is one block: paragraphs in it become its lines. */
const joinPoints = (body: Element): void => {
  for (const inner of body.querySelectorAll('li p, li div, li h1, li h2, li h3, li h4, li h5, li h6')) {
    const point = inner.closest('li, td, th, [data-kind]');
    if (point?.tagName !== 'LI') continue;
    if (wordsIn(inner) !== '' && hasWordsBefore(inner, point)) inner.before(body.ownerDocument.createElement('br'));
    unwrap(inner);
  }
};

const textsIn = (element: Element): Text[] => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
};

/** The lines of a program stay lines. */
const breakLines = (body: Element): void => {
  for (const text of [...body.querySelectorAll('pre')].flatMap(textsIn)) {
    const lines = text.data.replace(/\n$/, '').split('\n');
    text.replaceWith(
      ...lines.flatMap((line, at) => [...(at > 0 ? [body.ownerDocument.createElement('br')] : []), line]),
    );
  }
};

/** A table that holds one cell, or other tables, is there for the layout: it is what stands in it. */
const unwrapLayout = (body: Element): void => {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const cells = tableGrid(table).flatMap((row) => row.filter((cell) => cell !== undefined));
    const isLayout = cells.length === 1 || table.querySelector('table') !== null;
    if (!isOwn(table) && isLayout) table.replaceWith(...cells.map((cell) => rename(cell, 'div')));
  }
};

type Side = 'previousSibling' | 'nextSibling';

/** What stands beside a node, blanks and remarks of the page left out. */
const beside = (node: Node, side: Side): Node | null => {
  let next = node[side];
  while (next && (next.nodeType === Node.COMMENT_NODE || (next instanceof Text && wordsIn(next) === '')))
    next = next[side];
  return next;
};

const isBlock = (node: Node | null): boolean =>
  node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS) !== null);

const neighbours = (element: Element): (Node | null)[] => [
  beside(element, 'previousSibling'),
  beside(element, 'nextSibling'),
];

/** Whether words would run into each other without this element. */
const touchesWords = (element: Element): boolean => neighbours(element).some((node) => node !== null && !isBlock(node));

/** A line without a word is room between paragraphs, which is drawn. */
const dropBlankLines = (body: Element): void => {
  for (const line of body.querySelectorAll('p, div'))
    if (wordsIn(line) === '' && !isOwn(line) && line.closest('td, th') === null && !touchesWords(line)) line.remove();
  for (const end of body.querySelectorAll('br')) if (neighbours(end).some(isBlock) && !touchesWords(end)) end.remove();
};

/** Blanks that a word processor measures out are one; the mark at the end of a paragraph is none. */
const tidyBlanks = (body: Element): void => {
  for (const span of body.querySelectorAll('span')) {
    if (wordsIn(span) !== '') continue;
    if (declared(span, 'mso-tab-count') !== '' || declared(span, 'mso-spacerun') !== '') span.replaceWith(' ');
    if (span.classList.contains('EOP')) span.remove();
  }
};

/** Brings a page to elements that our rules read without losing where a line ends. */
export const straightenBlocks = (body: Element): void => {
  tidyBlanks(body);
  renameBlocks(body);
  unwrapLayout(body);
  joinPoints(body);
  breakLines(body);
  dropBlankLines(body);
};
