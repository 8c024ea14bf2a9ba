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

/** A table is one block: its rows and cells are written in, and have no id of their own. */
const table = (kind: 'table' | 'outstanding'): NodeSpec => ({
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  attrs: withAttrs(),
  toDOM: (node) => ['div', data(node, kind), ['table', {}, ['tbody', {}, 0]]],
});

const row: NodeSpec = {
  content: 'tableCell+',
  tableRole: 'row',
  parseDOM: [{ tag: 'tr' }],
  toDOM: () => ['tr', 0],
};

/** Plain words and line breaks: what a cell says in the book is a text. The spans are the library's, and always one. */
const cell: NodeSpec = {
  content: '(text | lineBreak)*',
  marks: '',
  tableRole: 'cell',
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  parseDOM: [{ tag: 'td' }, { tag: 'th' }],
  toDOM: () => ['td', 0],
};

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
  table: table('table'),
  outstanding: table('outstanding'),
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
    // The first of both is what rows become that come without a table.
    table: withRules('table'),
    outstanding: withRules('outstanding'),
    tableRow: row,
    tableCell: cell,
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
