import { missingCase } from '../../../assert.ts';
import type { DocumentBlock, ParagraphRole } from '../../model.ts';
import { stretchesOf } from '../stretches.ts';
import { htmlList } from './list.ts';
import { htmlTable } from './table.ts';
import { htmlLine } from './text.ts';

const CLASSES: Readonly<Record<ParagraphRole, string>> = {
  text: '',
  decision: 'decision',
  action: 'action',
  note: 'note',
  confidentialMark: 'mark',
  nextMeeting: 'next-meeting',
};

const classes = (...names: readonly (string | false | undefined)[]): string => {
  const given = names.filter((name) => name);
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
};

const htmlBlock = (block: DocumentBlock): string => {
  switch (block.kind) {
    case 'heading':
      // The title is the only h1.
      return `<h${block.level + 1}>${htmlLine(block.line)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${classes(CLASSES[block.role], block.keepWithNext && 'keep')}>${htmlLine(block.line)}</p>`;
    case 'list':
      return htmlList(block.points);
    case 'decisions':
      return `<p class="decision keep">${htmlLine(block.leadIn)}</p>${htmlList(
        block.decisions.map((line) => ({ depth: 0, line })),
      )}`;
    case 'table':
      return htmlTable(block);
    default:
      return missingCase(block);
  }
};

/** Blocks in their order, each confidential stretch in a group of its own. */
export const htmlBlocks = (blocks: readonly DocumentBlock[]): string =>
  stretchesOf(blocks)
    .map(({ confidential, blocks: own }) => {
      const printed = own.map(htmlBlock).join('\n');
      return confidential
        ? `<div class="confidential" role="group" aria-label="Confidential minutes">\n${printed}\n</div>`
        : printed;
    })
    .join('\n');
