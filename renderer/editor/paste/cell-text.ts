import { BLOCKS } from './elements.ts';

/** Stands between two blocks of a cell until its text is whole. */
const BLOCK_END = '\u2029';

const collapse = (cell: Element): void => {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.textContent = (text.textContent ?? '').replace(/\s+/g, ' ');
  }
};

/** The words of a cell: its blocks and the breaks that somebody made are lines. */
export const cellText = (cell: Element): string => {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  collapse(copy);
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  for (const inner of copy.querySelectorAll('td, th')) inner.after('\t');
  for (const block of copy.querySelectorAll(BLOCKS)) block.replaceWith(BLOCK_END, ...block.childNodes, BLOCK_END);
  return (copy.textContent ?? '')
    .split(BLOCK_END)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    )
    .filter((block) => block !== '')
    .join('\n');
};
