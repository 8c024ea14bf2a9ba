import { missingCase } from '../../assert.ts';
import type { Block } from '../../domain/block.ts';
import type { Body } from '../../domain/body.ts';
import type { ItemRecord } from '../../domain/meeting-record.ts';
import type { BlockId } from '../../ids.ts';
import type { DocumentBlock, HeadingBlock, Line, ParagraphRole } from '../model.ts';
import { actionLine } from './action-line.ts';
import { decisionGroup, isDecision, paragraphLine } from './decisions.ts';
import { cleanText, joinSpans, lineOf, lineOfRuns, plainText, trimLine } from './line.ts';
import { isPoint, listPoints } from './list-points.ts';
import { groupNeighbours, type Neighbours } from './neighbours.ts';
import { styleOf } from './style-values.ts';
import { outstandingTable, plainTable } from './tables.ts';
import { blocksOfFullMinutes } from './visibility.ts';

export type ItemPrint = {
  readonly body: Body;
  readonly item: ItemRecord;
  /** 0 for an item of the agenda, 1 for an item under one, and so on. */
  readonly depth: number;
  readonly confidential: boolean;
  readonly draft: boolean;
  /** What stands before a post-meeting note. */
  readonly noteLabel: string;
  /** The reference of each action by the id of its block. */
  readonly references: Readonly<Record<string, string>>;
  /** Actions that show nothing but their reference: what they lack is no gap. */
  readonly withheld?: ReadonlySet<BlockId>;
  /** Whether each part says from which block it was printed. */
  readonly sourced?: boolean | undefined;
};

const headingLevel = (level: number): HeadingBlock['level'] => {
  if (level <= 1) return 1;
  if (level === 2) return 2;
  return level === 3 ? 3 : 4;
};

const noteLine = (label: string, line: Line): Line => {
  const text = plainText(line);
  const isLabelled = /^post[-\s]meeting note\b/i.test(text) || text.toLowerCase().startsWith(label.toLowerCase());
  return text === '' || isLabelled ? line : joinSpans([{ text: `${label}: `, bold: true }, ...line]);
};

const paragraph = (role: ParagraphRole, line: Line): readonly DocumentBlock[] => {
  const text = plainText(line);
  return text === '' ? [] : [{ kind: 'paragraph', role, line, ...(text.endsWith(':') && { keepWithNext: true }) }];
};

const heading = (level: number, line: Line): readonly DocumentBlock[] =>
  plainText(line) === '' ? [] : [{ kind: 'heading', level: headingLevel(level), line }];

const list = (print: ItemPrint, blocks: readonly Block[]): readonly DocumentBlock[] => {
  const points = listPoints(
    blocks.flatMap(({ id, content }) =>
      isPoint(content) ? [print.sourced ? { ...content, source: id } : content] : [],
    ),
  );
  return points.length === 0 ? [] : [{ kind: 'list', points }];
};

const decisions = (print: ItemPrint, blocks: readonly Block[]): DocumentBlock => {
  const group = decisionGroup(print.body, blocks.map(({ content }) => content).filter(isDecision));
  if (!print.sourced || group.kind !== 'decisions') return group;
  return { ...group, sources: blocks.map(({ id }) => id) };
};

/** Says from which block something was printed, where it is one. */
const withSource = (block: DocumentBlock, source: string): DocumentBlock =>
  block.kind === 'list' || block.kind === 'decisions' ? block : { ...block, source };

const printAction = (print: ItemPrint, block: Block): readonly DocumentBlock[] => {
  if (block.content.kind !== 'action') return [];
  const draft = print.draft && !print.withheld?.has(block.id);
  const line = actionLine({ ...print, draft, content: block.content, reference: print.references[block.id] });
  return paragraph('action', line);
};

const printNeighbours = (print: ItemPrint, { blocks }: Neighbours): readonly DocumentBlock[] => {
  const [first] = blocks;
  switch (first.content.kind) {
    case 'paragraph':
      return paragraph('text', paragraphLine(first.content.runs));
    case 'heading':
      return heading(1 + print.depth + first.content.level, trimLine(lineOfRuns(first.content.runs)));
    case 'bullet':
    case 'numbered':
      return list(print, blocks);
    case 'decision':
      return [decisions(print, blocks)];
    case 'action':
      return printAction(print, first);
    case 'attendanceEvent':
    case 'interest':
    case 'vote':
      return paragraph('text', trimLine(lineOfRuns(first.content.runs)));
    case 'privateNote':
      return [];
    case 'postMeetingNote':
      return paragraph('note', noteLine(print.noteLabel, trimLine(lineOfRuns(first.content.runs))));
    case 'table':
      return first.content.rows.length === 0 ? [] : [plainTable(first.content)];
    case 'outstanding':
      return first.content.rows.length === 0 ? [] : [outstandingTable(first.content, styleOf(print).outstanding)];
    default:
      return missingCase(first.content);
  }
};

/** '1. Welcome', '14a. Finance', but '2.1 Budget': literal text, with a stop only where the number has none. */
const itemHeading = ({ number, title }: ItemRecord): Line => {
  const literal = cleanText(number).trim();
  const stop = /^[\p{L}\p{N}]+$/u.test(literal) ? '.' : '';
  return trimLine(lineOf(`${literal}${stop} ${title.trim()}`));
};

/** An item of the agenda as it is printed: its heading, and its blocks in their order. */
export const itemBlocks = (print: ItemPrint): readonly DocumentBlock[] => {
  const marked = (block: DocumentBlock): DocumentBlock => ({ ...block, confidential: true });
  const sourced = (block: DocumentBlock, source: string) => (print.sourced ? withSource(block, source) : block);
  const title = heading(1 + print.depth, itemHeading(print.item)).map((block) => sourced(block, print.item.id));
  const groups = groupNeighbours(blocksOfFullMinutes(print.item), print.confidential);
  return [
    ...(print.confidential ? title.map(marked) : title),
    ...groups.flatMap((group) => {
      const blocks = printNeighbours(print, group).map((block) => sourced(block, group.blocks[0].id));
      return group.confidential ? blocks.map(marked) : blocks;
    }),
  ];
};
