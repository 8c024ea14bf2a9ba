import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { StoredBlock } from '../../shared/api/blocks.ts';
import { missingCase } from '../../shared/assert.ts';
import type { Block, BlockContent, Run } from '../../shared/domain/block.ts';
import type { ItemId } from '../../shared/ids.ts';
import { attrsOf, type BlockAttrs, decisionMarkOf, idOf, isKind, kindOf } from './attrs.ts';
import { schema } from './schema.ts';
import { outstandingRows, outstandingTexts, rowNodes, textRows } from './table-rows.ts';

/*
 * The only file that knows both vocabularies: blocks of the book and nodes of the editor. A block that is not edited
 * is never written back, so what the editor can't tell apart (a missing `bold` and a false one) stays as it was.
 */

const marksOf = (run: Run): Mark[] => {
  const { bold, italic, link, decisionWords } = schema.marks;
  return [
    ...(bold && run.bold ? [bold.create()] : []),
    ...(italic && run.italic ? [italic.create()] : []),
    ...(link && run.href ? [link.create({ href: run.href })] : []),
    ...(decisionWords && run.decision ? [decisionWords.create({ ...run.decision })] : []),
  ];
};

const lineBreak = (marks: readonly Mark[]): Node => schema.node('lineBreak', null, undefined, marks);

const inlineOf = (run: Run): Node[] => {
  const marks = marksOf(run);
  return run.text
    .split('\n')
    .flatMap((text, index) => [...(index > 0 ? [lineBreak(marks)] : []), ...(text ? [schema.text(text, marks)] : [])]);
};

const fragmentOf = (runs: readonly Run[]): Fragment => Fragment.from(runs.flatMap(inlineOf));

const sameForm = (a: Run, b: Run): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.href === b.href && a.decision?.id === b.decision?.id;

const runOf = (node: Node): Run => {
  const has = (name: string): Mark | undefined => node.marks.find((mark) => mark.type.name === name);
  const link = has('link');
  const decision = decisionMarkOf(node);
  return {
    text: node.isText ? (node.text ?? '') : '\n',
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(link ? { href: String(link.attrs['href']) } : {}),
    ...(decision?.id ? { decision: { id: decision.id, verb: decision.verb } } : {}),
  };
};

/** The text of a block as runs, neighbours of one form joined. */
export const runsOf = (node: Node): Run[] => {
  const runs: Run[] = [];
  node.forEach((child) => {
    const run = runOf(child);
    const last = runs.at(-1);
    if (last && sameForm(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  });
  return runs;
};

const kindAttrs = (content: BlockContent): Readonly<Record<string, unknown>> => {
  switch (content.kind) {
    case 'paragraph':
    case 'postMeetingNote':
    case 'privateNote':
      return {};
    case 'heading':
      return { level: content.level };
    case 'bullet':
      return { depth: content.depth ?? null };
    case 'numbered':
      return { depth: content.depth ?? null, style: content.style ?? null };
    case 'decision':
      return { verb: content.verb };
    case 'action':
      return { owners: content.owners ?? null, due: content.due ?? null };
    case 'attendanceEvent':
    case 'interest':
    case 'vote': {
      const { kind: _kind, runs: _runs, ...fact } = content;
      return { fact };
    }
    case 'table':
    case 'outstanding':
      return {};
    default:
      return missingCase(content);
  }
};

const insideOf = (content: BlockContent): Fragment | Node[] => {
  switch (content.kind) {
    case 'table':
      return rowNodes(schema, content.rows);
    case 'outstanding':
      return rowNodes(schema, content.rows.map(outstandingTexts));
    default:
      return fragmentOf(content.runs);
  }
};

/** What a block says as a node; without an id it gets a new one when it is put into the text. */
export const newNodeOf = (content: BlockContent, attrs: BlockAttrs): Node =>
  schema.node(content.kind, { ...attrs, ...kindAttrs(content) }, insideOf(content));

/** A block of the book as a node. */
export const nodeOf = ({ id, visibility, content }: Pick<StoredBlock, 'id' | 'visibility' | 'content'>): Node =>
  newNodeOf(content, { id, visibility: visibility ?? null });

const depthOf = (node: Node) => {
  const { depth } = attrsOf<'bullet'>(node);
  return depth === null ? {} : { depth };
};

const numberedContent = (node: Node): BlockContent => {
  const { style } = attrsOf<'numbered'>(node);
  return { kind: 'numbered', ...(style === null ? {} : { style }), ...depthOf(node), runs: runsOf(node) };
};

const actionContent = (node: Node): BlockContent => {
  const { owners, due } = attrsOf<'action'>(node);
  return { kind: 'action', ...(owners ? { owners: [...owners] } : {}), ...(due ? { due } : {}), runs: runsOf(node) };
};

/** What a node says, as the book keeps it. */
export const contentOf = (node: Node): BlockContent => {
  const kind = kindOf(node);
  switch (kind) {
    case 'paragraph':
    case 'postMeetingNote':
    case 'privateNote':
      return { kind, runs: runsOf(node) };
    case 'heading':
      return { kind, level: attrsOf<'heading'>(node).level, runs: runsOf(node) };
    case 'bullet':
      return { kind, ...depthOf(node), runs: runsOf(node) };
    case 'numbered':
      return numberedContent(node);
    case 'decision':
      return { kind, verb: attrsOf<'decision'>(node).verb, runs: runsOf(node) };
    case 'action':
      return actionContent(node);
    case 'attendanceEvent':
      return { kind, ...attrsOf<'attendanceEvent'>(node).fact, runs: runsOf(node) };
    case 'interest':
      return { kind, ...attrsOf<'interest'>(node).fact, runs: runsOf(node) };
    case 'vote':
      return { kind, ...attrsOf<'vote'>(node).fact, runs: runsOf(node) };
    case 'table':
      return { kind, rows: textRows(node) };
    case 'outstanding':
      return { kind, rows: outstandingRows(node) };
    default:
      return missingCase(kind);
  }
};

/** The document of an agenda item. One that has no blocks yet gets an empty paragraph to type in. */
export const docOf = (itemId: ItemId, blocks: readonly StoredBlock[], emptyId: string): Node =>
  schema.node(
    'doc',
    { itemId },
    blocks.length > 0 ? blocks.map(nodeOf) : [schema.node('paragraph', { id: emptyId, visibility: null })],
  );

/** The text of a block with '\n' for a line break: what the line grammar reads, position for position. */
export const textOfNode = (node: Node): string => node.textBetween(0, node.content.size, undefined, '\n');

/** Whether a block is nothing but a place to type in. */
export const isBlank = (node: Node): boolean => isKind(node, 'paragraph') && node.content.size === 0;

/** The blocks of several texts, as the book keeps what they say. */
export const blocksOf = (docs: ReadonlyMap<ItemId, Node>): Pick<Block, 'id' | 'itemId' | 'content'>[] =>
  [...docs].flatMap(([itemId, doc]) =>
    doc.content.content.flatMap((node) => {
      const id = idOf(node);
      return id ? [{ id, itemId, content: contentOf(node) }] : [];
    }),
  );
