type Numbered = { readonly number: string };

/**
 * The item that another is nested below by their numbers: '2' for '2.1', where it stands among those before; undefined
 * where a number has no dot, or nothing above it.
 */
export const findParentByNumber = <Item extends Numbered>(
  number: string,
  before: readonly Item[],
): Item | undefined => {
  const dot = number.lastIndexOf('.');
  if (dot < 1) return undefined;
  const above = number.slice(0, dot);
  return before.find((item) => item.number === above);
};
