import { missingCase } from '../assert.ts';
import type { BlockContent, PointStyle, Visibility } from '../domain/block.ts';
import type { TextForm } from '../domain/meeting-record.ts';
import { fileFactOf, type KeyOf, type ReadContext, readFact } from './facts.ts';
import type { FileBlock } from './schema.ts';
import { fileTextOf, runsOfFile, textFormOf } from './text.ts';

/** A block as a file gives it: what it says, and how the file said it where that is not the canonical way. */
export type ReadBlock = { readonly content: BlockContent; readonly form?: TextForm };

const contentOf = (block: FileBlock, context: ReadContext): BlockContent => {
  switch (block.kind) {
    case 'table':
      return { kind: block.kind, rows: block.rows };
    case 'outstanding':
      return { kind: block.kind, rows: block.rows };
    default:
      return textContentOf(block, context);
  }
};

type FileTextBlock = Exclude<FileBlock, { kind: 'table' | 'outstanding' }>;

const styleOf = ({ style }: { readonly style?: PointStyle | undefined }) => (style === undefined ? {} : { style });

const depthOf = ({ depth }: { readonly depth?: number | undefined }) => (depth === undefined ? {} : { depth });

const textContentOf = (block: FileTextBlock, context: ReadContext): BlockContent => {
  const runs = runsOfFile(block, context.makeId);
  switch (block.kind) {
    case 'paragraph':
    case 'postMeetingNote':
      return { kind: block.kind, runs };
    case 'heading':
      return { kind: block.kind, level: block.level, runs };
    case 'bullet':
      return { kind: block.kind, ...depthOf(block), runs };
    case 'numbered':
      return { kind: block.kind, ...styleOf(block), ...depthOf(block), runs };
    case 'decision':
      return { kind: block.kind, verb: block.verb, runs };
    case 'action':
      return {
        kind: block.kind,
        ...(block.owners ? { owners: block.owners } : {}),
        ...(block.due ? { due: block.due } : {}),
        runs,
      };
    case 'attendanceEvent':
    case 'interest':
    case 'vote':
      return readFact(block, runs, context);
    default:
      return missingCase(block);
  }
};

/** What a block of a file says. Decisions marked in its text get their ids from `makeId`. */
export const readFileBlock = (block: FileBlock, context: ReadContext): ReadBlock => {
  const content = contentOf(block, context);
  const form = 'text' in block && 'runs' in content ? textFormOf(block, content.runs) : undefined;
  return form ? { content, form } : { content };
};

/** What stands beside the content of a block in the file. */
export type BesideContent = {
  readonly visibility?: Visibility | undefined;
  readonly reference?: string | undefined;
  readonly form?: TextForm | undefined;
  readonly keyOf?: KeyOf | undefined;
};

/** What a file can say: private notes are in none. */
export type FiledContent = Exclude<BlockContent, { kind: 'privateNote' }>;

/** A block as a file says it, its fields in the canonical order. */
export const fileBlockOf = (content: FiledContent, beside: BesideContent): FileBlock => {
  const visibility = beside.visibility === undefined ? {} : { visibility: beside.visibility };
  if (content.kind === 'table') return { kind: content.kind, rows: content.rows, ...visibility };
  if (content.kind === 'outstanding') {
    const rows = content.rows.map(({ references, update }) => ({ references, update }));
    return { kind: content.kind, rows, ...visibility };
  }
  return { ...fileTextBlockOf(content, beside), ...visibility };
};

const fileTextBlockOf = (content: Extract<FiledContent, { runs: unknown }>, beside: BesideContent): FileTextBlock => {
  const { text, runs, decisions } = fileTextOf(content.runs, beside.form);
  const words = { text, ...(runs ? { runs: [...runs] } : {}) };
  switch (content.kind) {
    case 'paragraph':
      return { kind: content.kind, ...words, ...(decisions ? { decisions: [...decisions] } : {}) };
    case 'postMeetingNote':
      return { kind: content.kind, ...words };
    case 'heading':
      return { kind: content.kind, level: content.level, ...words };
    case 'bullet':
      return { kind: content.kind, ...words, ...depthOf(content) };
    case 'numbered':
      return { kind: content.kind, ...words, ...depthOf(content), ...styleOf(content) };
    case 'decision':
      return { kind: content.kind, verb: content.verb, ...words };
    case 'action':
      return {
        kind: content.kind,
        ...(beside.reference === undefined ? {} : { reference: beside.reference }),
        ...words,
        ...(content.owners ? { owners: content.owners } : {}),
        ...(content.due ? { due: content.due } : {}),
      };
    case 'attendanceEvent':
    case 'interest':
    case 'vote':
      return fileFactOf(content, words, beside.keyOf);
    default:
      return missingCase(content);
  }
};
