import type { ListPoint } from '../model.ts';

/** A point, and those that belong under it. */
export type Nested = { readonly point: ListPoint; readonly under: Nested[] };

/** Points that stand deeper than the one before them belong under it. */
export const nest = (points: readonly ListPoint[]): readonly Nested[] => {
  const top: Nested[] = [];
  const path: Nested[] = [];
  for (const point of points) {
    while ((path.at(-1)?.point.depth ?? -1) >= point.depth) path.pop();
    const nested: Nested = { point, under: [] };
    (path.at(-1)?.under ?? top).push(nested);
    path.push(nested);
  }
  return top;
};
