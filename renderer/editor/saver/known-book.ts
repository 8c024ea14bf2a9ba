import type { SaveBlocksReply, StoredBlock } from '../../../shared/api/blocks.ts';
import { compareBlocks } from '../../../shared/domain/block.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import { type Changes, changesOf, type Resting, type Sent } from './changes.ts';
import { knownAfter, knownAs, knownFrom } from './known-blocks.ts';
import type { KnownBlock, PageItem } from './page-block.ts';
import { planTakeIn, type TargetRow } from './take-in.ts';

/** The page that is saved: what stands on it, and how it takes in what others saved. */
export type SavedPage = {
  items(): readonly PageItem[];
  /** The block in which a line is being typed. */
  openLine(): BlockId | undefined;
  /** Gives a block on the page the id that it was kept apart under, and makes it as confidential, without a trace in undo. */
  keepApart(from: BlockId, kept: StoredBlock): void;
  follow(targets: ReadonlyMap<ItemId, readonly TargetRow[]>): void;
  /**
   * Takes what others changed in a block beside what was changed here, where `base` is its token as both knew it. Gives
   * the token of the block as the book has it, or nothing when both changed the same.
   */
  merge(base: object, block: StoredBlock): object | undefined;
};

/** What the host kept apart, and what stood on the page when that was sent. */
type OpenClash = SaveBlocksReply['clashes'][number] & { readonly token: object | null };

/** What this page knows of the book, kept in step by answers and by looking again. */
export class KnownBook {
  readonly #page: SavedPage;
  #known: Map<BlockId, KnownBlock>;
  #clashes: readonly OpenClash[] = [];

  constructor(page: SavedPage, stored: readonly StoredBlock[]) {
    this.#page = page;
    this.#known = knownFrom(stored, page.items());
  }

  /** Whether the host kept something apart that the page has not seen yet. */
  get isClashOpen(): boolean {
    return this.#clashes.length > 0;
  }

  /** Before which of the blocks of its item a block is to stand that is not on the page, by its rank. */
  placeOf(block: Pick<StoredBlock, 'id' | 'itemId' | 'rank'>): number {
    const blocks = this.#page.items().find(({ itemId }) => itemId === block.itemId)?.blocks ?? [];
    const at = blocks.findIndex(({ id }) => {
      const known = this.#known.get(id);
      return known?.itemId === block.itemId && compareBlocks({ rank: known.rank, id }, block) > 0;
    });
    return at === -1 ? blocks.length : at;
  }

  changes(resting: Resting): Changes {
    return changesOf(this.#page.items(), this.#known, resting);
  }

  /** What is to be saved once the book has what was sent, each row of it one revision on. */
  changesAfter(sent: ReadonlyMap<BlockId, Sent>, resting: Resting): Changes {
    const revisions = Object.fromEntries([...sent.keys()].map((id) => [id, (this.#known.get(id)?.revision ?? 0) + 1]));
    const known = knownAfter(this.#known, sent, { revisions, badges: [], clashes: [] });
    return changesOf(this.#page.items(), known, resting);
  }

  /** The host has what was sent; `true` when it kept something apart and the book has to be looked at again. */
  acknowledge(sent: ReadonlyMap<BlockId, Sent>, reply: SaveBlocksReply): boolean {
    this.#known = knownAfter(this.#known, sent, reply);
    const open = reply.clashes.map((clash) => ({ ...clash, token: sent.get(clash.id)?.token ?? null }));
    this.#clashes = [...this.#clashes, ...open];
    return reply.clashes.length > 0;
  }

  /** Shows what is in the book where nothing on the page is waiting to be saved. */
  takeIn(stored: readonly StoredBlock[]): void {
    this.#settleClashes(stored);
    const plan = planTakeIn(this.#page.items(), this.#known, stored);
    this.#known = new Map(plan.known);
    this.#page.follow(plan.targets);
    for (const block of plan.taken) {
      const known = this.#known.get(block.id);
      const token = this.#onPage(block.id);
      if (known && token) this.#known.set(block.id, { ...known, token });
    }
    this.#merge(stored);
  }

  /** The register gave an action an owner while its words were typed here: nothing has to be kept apart for that. */
  #merge(stored: readonly StoredBlock[]): void {
    for (const block of stored) {
      const last = this.#known.get(block.id);
      if (!last?.token || last.removed || last.revision === block.revision) continue;
      const token = this.#page.merge(last.token, block);
      if (token) this.#known.set(block.id, knownAs(block, token));
    }
  }

  /**
   * Our words of a clash go on under the id that the store kept them as; the other page's come in above them.
   */
  #settleClashes(stored: readonly StoredBlock[]): void {
    const inBook = new Map(stored.map((block) => [block.id, block]));
    // What the store joined is no clash on the page: it comes in as any change of others does.
    for (const { id, keptAs, token } of this.#clashes.filter((clash) => clash.keptAs || !this.#onPage(clash.id))) {
      const before = this.#onPage(id);
      this.#known.delete(id);
      const kept = inBook.get(keptAs ?? id);
      if (!kept || !before) continue;
      if (keptAs) this.#page.keepApart(id, kept);
      // As it was kept, and not as it is: the other page may have gone on in it since.
      const asSent = before === token ? (this.#onPage(kept.id) ?? null) : token;
      this.#known.set(kept.id, { ...knownAs(kept, asSent), revision: 1 });
    }
    this.#clashes = [];
  }

  /** The token of a block that stands on the page. */
  #onPage(id: BlockId): object | undefined {
    for (const { blocks } of this.#page.items()) {
      const block = blocks.find((candidate) => candidate.id === id);
      if (block) return block.token;
    }
    return undefined;
  }
}
