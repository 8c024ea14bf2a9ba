import { type Attrs, Fragment, type Schema, type TagParseRule } from 'prosemirror-model';
import { z } from 'zod';
import {
  dueSchema,
  type FactKind,
  factSchemas,
  type PointStyle,
  pointStyleSchema,
  visibilitySchema,
} from '../../shared/domain/block.ts';
import { styleAt } from '../../shared/domain/point-number.ts';
import { blockIdSchema } from '../../shared/ids.ts';
import type { NodeKind } from './attrs.ts';
import { cellText } from './paste/cell-text.ts';
import { tableGrid } from './paste/table-grid.ts';
import { rowNodes } from './table-rows.ts';

/*
 * What may come in from the clipboard. These rules are the allow-list: an element that none of them names gives its
 * words and nothing else.
 */

const readJson = <T>(schema: z.ZodType<T>, text: string | null | undefined): T | null => {
  try {
    return schema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
};

const ownersSchema = z.array(z.string().min(1));

const commonAttrs = (element: HTMLElement): Attrs => ({
  id: blockIdSchema.safeParse(element.getAttribute('data-id')).data ?? null,
  visibility: visibilitySchema.safeParse(element.getAttribute('data-visibility')).data ?? null,
});

const listAttrs = (element: HTMLElement): Attrs => ({
  depth: Math.min(8, Number.parseInt(element.getAttribute('data-depth') ?? '0', 10) || 0) || null,
});

/** Without its data a fact is only a sentence: it is read as the text that it holds. */
const factAttrs =
  (kind: FactKind) =>
  (element: HTMLElement): Attrs | false => {
    const fact = readJson<object>(factSchemas[kind], element.getAttribute('data-fact'));
    return fact ? { fact } : false;
  };

const kindAttrs: Readonly<Record<NodeKind, (element: HTMLElement) => Attrs | false>> = {
  paragraph: () => ({}),
  heading: (element) => ({ level: element.tagName === 'H4' ? 2 : 1 }),
  bullet: listAttrs,
  numbered: (element) => ({
    ...listAttrs(element),
    style: pointStyleSchema.safeParse(element.getAttribute('data-style')).data ?? null,
  }),
  decision: (element) => {
    const verb = element.getAttribute('data-verb');
    return verb ? { verb } : false;
  },
  action: (element) => ({
    owners: readJson(ownersSchema, element.getAttribute('data-owners')),
    due: readJson(dueSchema, element.getAttribute('data-due')),
  }),
  postMeetingNote: () => ({}),
  privateNote: () => ({}),
  attendanceEvent: factAttrs('attendanceEvent'),
  interest: factAttrs('interest'),
  vote: factAttrs('vote'),
  table: (element) => element.querySelector('td, th') !== null && {},
  outstanding: (element) => element.querySelector('td, th') !== null && {},
};

const BODY = '[data-body]';
/** Kinds whose element holds more than their text. */
const WITH_BODY: ReadonlySet<NodeKind> = new Set([
  'bullet',
  'numbered',
  'decision',
  'action',
  'postMeetingNote',
  'privateNote',
  'attendanceEvent',
  'interest',
  'vote',
]);

const TABLES: ReadonlySet<NodeKind> = new Set(['table', 'outstanding']);

/** Reads a block that was copied out of Minutebook. */
export const ownRule = (kind: NodeKind): TagParseRule => ({
  tag: `[data-kind="${kind}"]`,
  priority: 60,
  ...(WITH_BODY.has(kind) ? { contentElement: BODY } : {}),
  ...(TABLES.has(kind) ? { getContent: tableContent } : {}),
  getAttrs: (element) => {
    if (WITH_BODY.has(kind) && !element.querySelector(BODY)) return false;
    const attrs = kindAttrs[kind](element);
    return attrs && { ...commonAttrs(element), ...attrs };
  },
});

const MAX_DEPTH = 8;

/** How deep a point is in the lists of its page; some programs put each into a list of its own and say it. */
const depthIn = (element: HTMLElement): number => {
  let lists = 0;
  for (let up = element.parentElement; up; up = up.parentElement) if (/^[OU]L$/.test(up.tagName)) lists += 1;
  const said = Number.parseInt(element.ariaLevel ?? element.getAttribute('data-aria-level') ?? '', 10) || 1;
  return Math.min(MAX_DEPTH, Math.max(0, lists - 1, said - 1));
};

const pastedDepth = (element: HTMLElement): Attrs => ({ depth: depthIn(element) || null });

const STYLES: Readonly<Record<string, PointStyle>> = { a: 'letter', i: 'roman' };

const pastedNumber = (element: HTMLElement): Attrs => {
  const said = element.getAttribute('type') ?? element.parentElement?.getAttribute('type') ?? '';
  const style = STYLES[said] ?? null;
  const depth = depthIn(element);
  return { depth: depth || null, style: style === styleAt(depth) ? null : style };
};

/** Rows of cells, whatever stands around and in them. */
const tableContent = (element: Node, schema: Schema): Fragment => {
  const table = element instanceof Element ? (element.querySelector('table') ?? element) : undefined;
  const rows = table ? tableGrid(table).map((row) => row.map((cell) => (cell ? cellText(cell) : ''))) : [];
  return Fragment.from(rowNodes(schema, rows));
};

/** Reads a block that was copied elsewhere. */
export const pastedRules = (kind: NodeKind): TagParseRule[] => {
  switch (kind) {
    case 'paragraph':
      return [{ tag: 'p' }];
    case 'heading':
      return [
        { tag: 'h1', attrs: { level: 1 } },
        { tag: 'h2', attrs: { level: 1 } },
        { tag: 'h3', attrs: { level: 1 } },
        { tag: 'h4', attrs: { level: 2 } },
        { tag: 'h5', attrs: { level: 2 } },
        { tag: 'h6', attrs: { level: 2 } },
      ];
    case 'bullet':
      return [
        { tag: 'ul > li', getAttrs: pastedDepth },
        { tag: 'li', priority: 40, getAttrs: pastedDepth },
      ];
    case 'numbered':
      return [{ tag: 'ol > li', getAttrs: pastedNumber }];
    case 'table':
      // One without a cell is no table, and its words are read as text.
      return [
        {
          tag: 'table',
          getAttrs: (element) => element.querySelector('td, th') !== null && null,
          getContent: tableContent,
        },
      ];
    default:
      return [];
  }
};
