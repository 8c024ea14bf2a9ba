import type { DocumentBlock } from '../model.ts';

/** Neighbours that are all confidential, or none of them. */
export type Stretch = { readonly confidential: boolean; readonly blocks: readonly DocumentBlock[] };

/** Blocks in their order, each confidential stretch together. */
export const stretchesOf = (blocks: readonly DocumentBlock[]): readonly Stretch[] => {
  const stretches: { confidential: boolean; blocks: DocumentBlock[] }[] = [];
  for (const block of blocks) {
    const confidential = block.confidential === true;
    const last = stretches.at(-1);
    if (last?.confidential === confidential) last.blocks.push(block);
    else stretches.push({ confidential, blocks: [block] });
  }
  return stretches;
};
