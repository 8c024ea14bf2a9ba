import { parseSync } from 'vite';

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): unknown[] => Object.values(node).flat();

const descendants = (node: Node): Node[] => [node, ...childrenOf(node).filter(isNode).flatMap(descendants)];

/** A source file taken apart: all its nodes and what its comments say. */
export type Syntax = { readonly nodes: readonly Node[]; readonly comments: readonly string[] };

/** Takes TypeScript or JavaScript apart; throws when it can't be read. */
export const parse = (path: string, source: string): Syntax => {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return { nodes: isNode(program) ? descendants(program) : [], comments: comments.map(({ value }) => value) };
};

const literal = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : undefined;

const nameOf = (value: unknown): unknown => (isNode(value) ? value['name'] : undefined);

/** What a name is taken from, of a node that takes one: undefined for every other node, '?' for a name that is worked out. */
const importedBy = (node: Node): string | undefined => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source']) ?? '?';
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return literal(node['source']);
    case 'TSExternalModuleReference':
      return literal(node['expression']) ?? '?';
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' ? (literal([node['arguments']].flat()[0]) ?? '?') : undefined;
    default:
      return undefined;
  }
};

/** Every module that a source asks for: import, export from, type imports, `import()`, `import('x').T`, `require()`. */
export const importsOf = ({ nodes }: Syntax): string[] => nodes.map(importedBy).filter((name) => name !== undefined);

/** The calls of `it`, `test` and `describe` that leave tests out, such as 'it.skip'. */
export const leftOutTests = ({ nodes }: Syntax): string[] =>
  nodes
    .filter(({ type }) => type === 'MemberExpression')
    .flatMap((node) => {
      const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
      const leavesOut = ['only', 'skip', 'skipIf', 'runIf', 'todo', 'fails'].includes(String(property));
      return leavesOut && ['it', 'test', 'describe'].includes(String(object)) ? [`${object}.${property}`] : [];
    });

export const saysAny = ({ nodes }: Syntax): boolean => nodes.some(({ type }) => type === 'TSAnyKeyword');

const SUPPRESSION = /biome-ignore|@ts-(?:ignore|expect-error|nocheck)|eslint-disable|(?:v8|c8|istanbul) ignore/;

export const suppressions = ({ comments }: Syntax): string[] =>
  comments.filter((comment) => SUPPRESSION.test(comment)).map((comment) => comment.trim());
