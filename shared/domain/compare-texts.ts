import type { Block } from './block.ts';

/** An item of an agenda with what was minuted under it. */
export type ComparedItem = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** What became of a block between two texts. It can have been moved and changed at once. */
export type BlockDifference = {
  readonly id: string;
  readonly before?: Block;
  readonly after?: Block;
  /** It stands elsewhere: in another item, or among its neighbours in another place. */
  readonly moved?: true;
};

/** What became of an item: what it was called, where that has changed, and its blocks in the order of the later text. */
export type ItemDifference = {
  readonly id: string;
  readonly before?: Pick<ComparedItem, 'number' | 'title'>;
  readonly after?: Pick<ComparedItem, 'number' | 'title'>;
  readonly blocks: readonly BlockDifference[];
};

type Text = readonly ComparedItem[];

/** The most of some rising numbers that stand in order: those that were not moved. */
export const inOrder = (places: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    let at = ends.findIndex((end) => end >= place);
    if (at === -1) at = ends.length;
    before.set(place, ends[at - 1]);
    ends[at] = place;
  }
  const kept = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) kept.add(place);
  return kept;
};

const blocksOf = (text: Text): ReadonlyMap<string, Block> =>
  new Map(text.flatMap(({ blocks }) => blocks.map((block) => [block.id, block] as const)));

/** The blocks of an item that stayed where they were among each other. */
const stayedIn = (before: readonly Block[], after: readonly Block[]): ReadonlySet<string> => {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const common = after.flatMap(({ id }) => places.get(id) ?? []);
  const kept = inOrder(common);
  return new Set(after.filter(({ id }) => kept.has(places.get(id) ?? -1)).map(({ id }) => id));
};

/** Puts what is gone behind the last block before it that stayed. */
const withGone = (
  shown: readonly BlockDifference[],
  before: readonly Block[],
  { isGone, stayed }: { readonly isGone: (id: string) => boolean; readonly stayed: ReadonlySet<string> },
): BlockDifference[] => {
  const behind = new Map<string | undefined, BlockDifference[]>();
  let anchor: string | undefined;
  for (const block of before) {
    if (stayed.has(block.id)) anchor = block.id;
    else if (isGone(block.id)) behind.set(anchor, [...(behind.get(anchor) ?? []), { id: block.id, before: block }]);
  }
  return [...(behind.get(undefined) ?? []), ...shown.flatMap((one) => [one, ...(behind.get(one.id) ?? [])])];
};

const NO_BLOCKS: readonly Block[] = [];

const nameOf = ({ number, title }: ComparedItem) => ({ number, title });

/**
 * Lays two texts of the same minutes beside each other: blocks by their ids, in the order of the later text, with what is
 * gone where it stood. Of blocks that changed places the fewest are said to be moved.
 */
export const compareTexts = (before: Text, after: Text): ItemDifference[] => {
  const [was, is] = [blocksOf(before), blocksOf(after)];
  const items = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));

  const differenceOf = (item: ComparedItem): ItemDifference => {
    const earlier = items.get(item.id);
    const old = earlier?.blocks ?? NO_BLOCKS;
    const stayed = stayedIn(old, item.blocks);
    const shown = item.blocks.map((block): BlockDifference => {
      const previous = was.get(block.id);
      if (!previous) return { id: block.id, after: block };
      return { id: block.id, before: previous, after: block, ...(stayed.has(block.id) ? {} : { moved: true }) };
    });
    const blocks = withGone(shown, old, { isGone: (id) => !is.has(id), stayed });
    return { id: item.id, ...(earlier && { before: nameOf(earlier) }), after: nameOf(item), blocks };
  };

  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map((item): ItemDifference => {
      const blocks = item.blocks.filter(({ id }) => !is.has(id)).map((block) => ({ id: block.id, before: block }));
      return { id: item.id, before: nameOf(item), blocks };
    });
  return [...after.map(differenceOf), ...gone];
};
