import type { Mark, Node } from 'prosemirror-model';
import { isKind } from './attrs.ts';

type Attrs = Readonly<Record<string, unknown>>;

const isSameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Ids are not seen. */
const sameAttrs = (a: Attrs, b: Attrs): boolean =>
  Object.keys(a).every((name) => name === 'id' || isSameValue(a[name], b[name]));

/** Marked words are drawn alike, whatever decision they are. */
const sameMark = (a: Mark, b: Mark | undefined): boolean =>
  a.type === b?.type && (a.type.name === 'decisionWords' || sameAttrs(a.attrs, b.attrs));

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]));

const sameForm = (a: Node, b: Node): boolean =>
  a.type === b.type &&
  a.text === b.text &&
  sameAttrs(a.attrs, b.attrs) &&
  // An action is seen with its number, which goes by its id.
  (!isKind(a, 'action') || a.attrs['id'] === b.attrs['id']) &&
  sameMarks(a.marks, b.marks);

/** Whether nobody who looks at two texts could tell one from the other. What did not change costs nothing. */
export const looksSame = (a: Node, b: Node): boolean =>
  a === b ||
  (sameForm(a, b) &&
    a.childCount === b.childCount &&
    a.content.content.every((child, at) => looksSame(child, b.child(at))));
