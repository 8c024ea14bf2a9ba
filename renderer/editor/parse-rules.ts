import { type Attrs, Fragment, type Schema, type TagParseRule } from 'prosemirror-model';
import { z } from 'zod';
import {
  dueSchema,
  type FactKind,
  factSchemas,
  pointStyleSchema,
  visibilitySchema,
} from '../../shared/domain/block.ts';
import { blockIdSchema } from '../../shared/ids.ts';
import type { NodeKind } from './attrs.ts';
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

const pastedDepth = (element: HTMLElement): Attrs => {
  let lists = 0;
  for (let up = element.parentElement; up; up = up.parentElement) if (/^[OU]L$/.test(up.tagName)) lists += 1;
  return { depth: Math.min(MAX_DEPTH, Math.max(0, lists - 1)) || null };
};

/** The words of a cell on one line; a break that somebody made stays one. */
const cellText = (cell: Element): string => {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  return (copy.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
};

const cellsOf = (row: Element): string[] => [...row.querySelectorAll('td, th')].map(cellText);

/** Rows of cells, whatever stands around and in them; all as long as the longest. */
const tableContent = (element: Node, schema: Schema): Fragment => {
  const rows = element instanceof Element ? [...element.querySelectorAll('tr')].map(cellsOf) : [];
  const said = rows.filter((row) => row.length > 0);
  const width = Math.max(1, ...said.map((row) => row.length));
  const full = said.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  return Fragment.from(rowNodes(schema, full));
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
      return [{ tag: 'ol > li', getAttrs: pastedDepth }];
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
