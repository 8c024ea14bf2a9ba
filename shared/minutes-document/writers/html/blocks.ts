import { missingCase } from '../../../assert.ts';
import type { DocumentBlock, ParagraphRole } from '../../model.ts';
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

const begins = (blocks: readonly DocumentBlock[], index: number): boolean =>
  index < blocks.length && Boolean(blocks[index]?.confidential) && !blocks[index - 1]?.confidential;

const ends = (blocks: readonly DocumentBlock[], index: number): boolean =>
  Boolean(blocks[index]?.confidential) && !blocks[index + 1]?.confidential;

/** Blocks in their order, each confidential stretch in a group of its own. */
export const htmlBlocks = (blocks: readonly DocumentBlock[]): string =>
  blocks
    .map((block, index) => {
      const open = begins(blocks, index)
        ? '<div class="confidential" role="group" aria-label="Confidential minutes">\n'
        : '';
      return `${open}${htmlBlock(block)}${ends(blocks, index) ? '\n</div>' : ''}`;
    })
    .join('\n');
