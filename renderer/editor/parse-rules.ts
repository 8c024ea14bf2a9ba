import type { Attrs, TagParseRule } from 'prosemirror-model';
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
const tableSchema = z.array(z.array(z.string()));
const outstandingSchema = z.array(z.strictObject({ references: z.array(z.string()), update: z.string() }));

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
  table: (element) => ({ rows: readJson(tableSchema, element.getAttribute('data-rows')) ?? [] }),
  outstanding: (element) => ({ rows: readJson(outstandingSchema, element.getAttribute('data-rows')) ?? [] }),
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

/** Reads a block that was copied out of Minutebook. */
export const ownRule = (kind: NodeKind): TagParseRule => ({
  tag: `[data-kind="${kind}"]`,
  priority: 60,
  ...(WITH_BODY.has(kind) ? { contentElement: BODY } : {}),
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

const cellText = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Rows of a pasted table; one without a cell is no table, and its words are read as text. */
const pastedTable = (element: HTMLElement): Attrs | false => {
  const rows = [...element.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td, th')].map(cellText));
  return rows.some((row) => row.length > 0) && { rows };
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
      return [{ tag: 'table', getAttrs: pastedTable }];
    default:
      return [];
  }
};
