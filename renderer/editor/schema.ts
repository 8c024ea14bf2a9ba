import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import type { FactKind } from '../../shared/domain/block.ts';
import { type AttrsByKind, attrsOf, type NodeKind } from './attrs.ts';
import { kindWords } from './kind-words.ts';
import { marks } from './marks.ts';
import { ownRule, pastedRules } from './parse-rules.ts';

/** The common data of a block on its element: what pasting reads back and what the styles go by. */
const data = (node: Node, kind: NodeKind): Record<string, string> => {
  const { id, visibility } = attrsOf(node);
  return {
    'data-kind': kind,
    ...(id ? { 'data-id': id } : {}),
    ...(visibility ? { 'data-visibility': visibility } : {}),
  };
};

type Attributes = Readonly<Record<string, { readonly default: unknown }>>;

const withAttrs = (extra: Attributes = {}): Attributes => ({
  id: { default: null },
  visibility: { default: null },
  ...extra,
});

const textBlock = (kind: NodeKind, spec: Partial<NodeSpec>): NodeSpec => ({
  group: 'block',
  content: 'inline*',
  defining: kind !== 'paragraph',
  attrs: withAttrs(),
  ...spec,
});

const depthOf = (node: Node): number => attrsOf<'bullet'>(node).depth ?? 0;

const styleOf = (node: Node): Readonly<Record<string, string>> => {
  const { style } = attrsOf<'numbered'>(node);
  return style ? { 'data-style': style } : {};
};

/** A flat point is a list of one, since a list item outside a list means nothing to a screen reader. */
const listElement =
  (kind: 'bullet' | 'numbered') =>
  (node: Node): DOMOutputSpec => [
    'div',
    { role: 'list', ...data(node, kind), 'data-depth': String(depthOf(node)), ...styleOf(node) },
    ['div', { role: 'listitem', 'aria-level': String(depthOf(node) + 1), 'data-body': '' }, 0],
  ];

const group = (node: Node, kind: NodeKind, extra: Readonly<Record<string, string>> = {}): DOMOutputSpec => [
  'div',
  { role: 'group', 'aria-label': kindWords(node), ...data(node, kind), ...extra },
  ['div', { 'data-body': '', ...extra }, 0],
];

/** A block that states a fact: its data is copied with it. */
const factBlock = (kind: FactKind): NodeSpec =>
  textBlock(kind, {
    attrs: withAttrs({ fact: { default: null } }),
    toDOM: (node) => group(node, kind, { 'data-fact': JSON.stringify(node.attrs['fact']) }),
  });

const cells = (tag: 'td' | 'th', texts: readonly string[]): DOMOutputSpec[] => texts.map((text) => [tag, {}, text]);

const tableElement = (node: Node, kind: NodeKind, rows: readonly DOMOutputSpec[]): DOMOutputSpec => [
  'div',
  { ...data(node, kind), contenteditable: 'false', 'data-rows': JSON.stringify(node.attrs['rows']) },
  ['table', {}, ['tbody', {}, ...rows]],
];

const atom = (kind: 'table' | 'outstanding', rowsOf: (node: Node) => DOMOutputSpec[]): NodeSpec => ({
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  attrs: withAttrs({ rows: { default: [] } }),
  toDOM: (node) => tableElement(node, kind, rowsOf(node)),
});

const tableRows = (node: Node): DOMOutputSpec[] =>
  attrsOf<'table'>(node).rows.map((row, index) => ['tr', {}, ...cells(index === 0 ? 'th' : 'td', row)]);

const outstandingRows = (node: Node): DOMOutputSpec[] => [
  ['tr', {}, ...cells('th', ['Action', 'Update'])],
  ...attrsOf<'outstanding'>(node).rows.map(
    (row): DOMOutputSpec => ['tr', {}, ...cells('td', [row.references.join(', '), row.update])],
  ),
];

const blocks = {
  paragraph: textBlock('paragraph', { toDOM: (node) => ['p', data(node, 'paragraph'), 0] }),
  heading: textBlock('heading', {
    attrs: withAttrs({ level: { default: 1 } }),
    toDOM: (node) => [attrsOf<'heading'>(node).level === 1 ? 'h3' : 'h4', data(node, 'heading'), 0],
  }),
  bullet: textBlock('bullet', { attrs: withAttrs({ depth: { default: null } }), toDOM: listElement('bullet') }),
  numbered: textBlock('numbered', {
    attrs: withAttrs({ depth: { default: null }, style: { default: null } }),
    toDOM: listElement('numbered'),
  }),
  decision: textBlock('decision', {
    attrs: withAttrs({ verb: { default: 'AGREED' } }),
    toDOM: (node) => group(node, 'decision', { 'data-verb': attrsOf<'decision'>(node).verb }),
  }),
  action: textBlock('action', {
    attrs: withAttrs({ owners: { default: null }, due: { default: null } }),
    toDOM: (node) => {
      const { owners, due } = attrsOf<'action'>(node);
      return group(node, 'action', {
        'data-owners': JSON.stringify(owners),
        'data-due': JSON.stringify(due),
      });
    },
  }),
  postMeetingNote: textBlock('postMeetingNote', {
    toDOM: (node) => group(node, 'postMeetingNote'),
  }),
  privateNote: textBlock('privateNote', { toDOM: (node) => group(node, 'privateNote') }),
  attendanceEvent: factBlock('attendanceEvent'),
  interest: factBlock('interest'),
  vote: factBlock('vote'),
  table: atom('table', tableRows),
  outstanding: atom('outstanding', outstandingRows),
} satisfies Record<keyof AttrsByKind, NodeSpec>;

const withRules = (kind: NodeKind): NodeSpec => ({
  ...blocks[kind],
  parseDOM: [ownRule(kind), ...pastedRules(kind)],
});

/** The text of one agenda item: a flat list of blocks, so that one block is one row in the book. */
export const schema = new Schema({
  topNode: 'doc',
  nodes: {
    doc: { content: 'block+', attrs: { itemId: {} } },
    paragraph: withRules('paragraph'),
    heading: withRules('heading'),
    bullet: withRules('bullet'),
    numbered: withRules('numbered'),
    decision: withRules('decision'),
    action: withRules('action'),
    postMeetingNote: withRules('postMeetingNote'),
    privateNote: withRules('privateNote'),
    attendanceEvent: withRules('attendanceEvent'),
    interest: withRules('interest'),
    vote: withRules('vote'),
    table: withRules('table'),
    outstanding: withRules('outstanding'),
    text: { group: 'inline' },
    lineBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks,
});
