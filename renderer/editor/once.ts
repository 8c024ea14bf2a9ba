import type { Node } from 'prosemirror-model';

/** The same node gives the same object, so that typing in the prose changes nothing beside it. */
export const once = <Value>(cache: WeakMap<Node, Value>, node: Node, make: () => Value): Value => {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const value = make();
  cache.set(node, value);
  return value;
};
