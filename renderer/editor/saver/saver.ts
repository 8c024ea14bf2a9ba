import type { ActionBadge, SaveBlocks, SaveBlocksReply, StoredBlock } from '../../../shared/api/blocks.ts';
import type { ApiError, ErrorCode } from '../../../shared/api/errors.ts';
import type { BlockId, EditId, ItemId, MeetingId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { type Changes, changesOf, firstRows, type Sent, sizeOf } from './changes.ts';
import type { Clock } from './clock.ts';
import { knownAfter, knownAs, knownFrom } from './known-blocks.ts';
import type { KnownBlock, PageItem } from './page-block.ts';
import { type SaveState, sameSaveState } from './save-state.ts';
import { planTakeIn, type TargetRow } from './take-in.ts';

/** Saved when no key was pressed for this long ... */
const IDLE_MS = 150;
/** ... and at the latest this long after the first word that is not saved. */
const LONGEST_MS = 200;
/** Without an answer for this long the page says "Not saved". */
const LATE_MS = 1_500;
const BACK_OFF_MS = [250, 500, 1_000, 2_000] as const;
/** A fault of the host is tried again this often before the rows are sent apart, to find the one that brings it on. */
const FAULTS_BORNE = 3;
/** Refused rows are tried again after this long, in case the reason is gone. */
const REST_MS = 30_000;
const MOST_ROWS = 20_000;

/** Errors that say the rows themselves are not taken: sending them again unchanged would change nothing. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['refused', 'tooLarge', 'invalidInput', 'notFound']);

export type BlockList = { readonly blocks: readonly StoredBlock[]; readonly badges: readonly ActionBadge[] };
export type Clash = SaveBlocksReply['clashes'][number];

/** The page that is saved: what stands on it, and how it takes in what others saved. */
export type SavedPage = {
  items(): readonly PageItem[];
  /** Gives a block on the page another id, without a trace in the undo list. */
  rename(from: BlockId, to: BlockId): void;
  follow(targets: ReadonlyMap<ItemId, readonly TargetRow[]>): void;
};

export type SaverOptions = {
  readonly meetingId: MeetingId;
  readonly page: SavedPage;
  readonly clock: Clock;
  readonly makeEditId: () => EditId;
  save(input: SaveBlocks): Promise<Result<SaveBlocksReply, ApiError>>;
  list(): Promise<Result<BlockList, ApiError>>;
  onState(state: SaveState): void;
  onBadges(badges: readonly ActionBadge[], complete: boolean): void;
};

type Flush = { readonly input: SaveBlocks; readonly sent: ReadonlyMap<BlockId, Sent>; readonly since: number };

/**
 * Brings what stands on the page into the book. One request is in the air at a time. One that was not answered is
 * sent again unchanged with the same edit id, which the store takes once; what was typed since waits for it.
 */
export class Saver {
  readonly #options: SaverOptions;
  #known = new Map<BlockId, KnownBlock>();
  #resting = new Map<BlockId, Sent>();
  #refusal: ApiError | undefined;
  #clashes: readonly Clash[] = [];
  /** The first and the last change that no flush holds yet. */
  #touched: { readonly first: number; readonly last: number } | undefined;
  #flush: Flush | undefined;
  #failure: ApiError | undefined;
  #failures = 0;
  #retryAt = 0;
  #limit = MOST_ROWS;
  #urgent = false;
  #stale = false;
  #busy = false;
  #savedAt: number | undefined;
  #state: SaveState = { kind: 'saved' };
  #stopTimer: () => void = () => undefined;
  #stopRest: () => void = () => undefined;
  #closed = false;

  constructor(options: SaverOptions, stored: readonly StoredBlock[]) {
    this.#options = options;
    this.#known = knownFrom(stored, options.page.items());
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Something on the page changed. */
  touch(): void {
    const now = this.#options.clock.now();
    this.#touched = { first: this.#touched?.first ?? now, last: now };
    this.#pump();
  }

  /** Saves at once what is not saved: the person left the text, the item or the page. */
  hurry(): void {
    this.#urgent = true;
    this.#retryAt = 0;
    this.#pump();
  }

  /** Another page saved something, or this one may have missed that: looks at the book again. */
  refresh(): void {
    this.#stale = true;
    this.#retryAt = 0;
    this.#pump();
  }

  /** Tries again what the host refused. */
  retry(): void {
    this.#stopRest();
    this.#resting.clear();
    this.#refusal = undefined;
    this.touch();
  }

  close(): void {
    this.#closed = true;
    this.#stopTimer();
    this.#stopRest();
  }

  #pump(): void {
    this.#stopTimer();
    if (this.#closed) return;
    const wait = this.#waitMs();
    if (wait === 0) void this.#go();
    this.#tellState();
    const next = Math.min(wait || Number.POSITIVE_INFINITY, this.#lateInMs());
    if (Number.isFinite(next)) this.#stopTimer = this.#options.clock.after(next, () => this.#pump());
  }

  /** How long to the next request; infinite when there is none to make, or one is in the air. */
  #waitMs(): number {
    if (this.#busy) return Number.POSITIVE_INFINITY;
    const now = this.#options.clock.now();
    const pause = Math.max(0, this.#retryAt - now);
    if (this.#flush || this.#stale) return pause;
    if (!this.#touched) return Number.POSITIVE_INFINITY;
    const { first, last } = this.#touched;
    const due = this.#urgent ? now : Math.min(last + IDLE_MS, first + LONGEST_MS);
    return Math.max(pause, due - now, 0);
  }

  #lateInMs(): number {
    const since = this.#flush?.since ?? this.#touched?.first;
    if (since === undefined || this.#failure) return Number.POSITIVE_INFINITY;
    const left = since + LATE_MS - this.#options.clock.now();
    return left > 0 ? left : Number.POSITIVE_INFINITY;
  }

  async #go(): Promise<void> {
    this.#busy = true;
    try {
      if (!this.#flush && this.#stale) await this.#lookAgain();
      else await this.#send();
    } finally {
      this.#busy = false;
    }
    this.#pump();
  }

  async #send(): Promise<void> {
    this.#flush ??= this.#nextFlush();
    const flush = this.#flush;
    if (!flush) return;
    const reply = await this.#options.save(flush.input);
    if (reply.ok) this.#acknowledge(flush, reply.value);
    else this.#fail(flush, reply.error);
  }

  #nextFlush(): Flush | undefined {
    const all = changesOf(this.#options.page.items(), this.#known, this.#resting);
    const changes = firstRows(all, this.#limit);
    const since = this.#touched?.first ?? this.#options.clock.now();
    const isAll = changes === all;
    if (isAll) {
      this.#touched = undefined;
      this.#urgent = false;
    }
    this.#wakeEdited(all);
    if (sizeOf(changes) === 0) return undefined;
    const { blocks, removed, sent } = changes;
    const { meetingId, makeEditId } = this.#options;
    return { input: { editId: makeEditId(), meetingId, blocks, removed }, sent, since };
  }

  /** A refused row that was changed since is not refused any more: it is tried again with the others. */
  #wakeEdited({ sent }: Changes): void {
    for (const id of sent.keys()) this.#resting.delete(id);
    if (this.#resting.size === 0) this.#refusal = undefined;
  }

  #acknowledge(flush: Flush, reply: SaveBlocksReply): void {
    this.#known = knownAfter(this.#known, flush.sent, reply);
    this.#flush = undefined;
    this.#failure = undefined;
    this.#failures = 0;
    this.#limit = Math.min(MOST_ROWS, this.#limit * 2);
    this.#savedAt = this.#options.clock.now();
    this.#options.onBadges(reply.badges, false);
    if (reply.clashes.length === 0) return;
    this.#clashes = [...this.#clashes, ...reply.clashes];
    this.#stale = true;
  }

  #fail(flush: Flush, error: ApiError): void {
    this.#failures += 1;
    const isFinal = FINAL.has(error.code) || (error.code === 'internal' && this.#failures > FAULTS_BORNE);
    if (isFinal) this.#setApart(flush, error);
    else this.#backOff(error);
  }

  #backOff(error: ApiError): void {
    this.#failure = error;
    const pause = BACK_OFF_MS[Math.min(this.#failures, BACK_OFF_MS.length) - 1] ?? 0;
    this.#retryAt = this.#options.clock.now() + pause;
  }

  /** Halves what is sent until the refused row stands alone; then it rests on the page and the others go on. */
  #setApart(flush: Flush, error: ApiError): void {
    this.#flush = undefined;
    this.#failure = undefined;
    this.#failures = 0;
    const size = sizeOf(flush.input);
    const now = this.#options.clock.now();
    this.#touched = { first: flush.since, last: this.#touched?.last ?? now };
    this.#urgent = true;
    this.#limit = Math.max(1, Math.ceil(size / 2));
    if (size > 1) return;
    for (const [id, sent] of flush.sent) this.#resting.set(id, sent);
    this.#refusal = error;
    this.#stopRest();
    this.#stopRest = this.#options.clock.after(REST_MS, () => this.retry());
  }

  async #lookAgain(): Promise<void> {
    this.#stale = false;
    const list = await this.#options.list();
    if (!list.ok) {
      this.#stale = true;
      this.#failures += 1;
      const pause = BACK_OFF_MS[Math.min(this.#failures, BACK_OFF_MS.length) - 1] ?? 0;
      this.#retryAt = this.#options.clock.now() + pause;
      return;
    }
    this.#failures = 0;
    this.#settleClashes(list.value.blocks);
    this.#takeIn(list.value.blocks);
    this.#options.onBadges(list.value.badges, true);
  }

  /**
   * Our words of a clash go on under the id that the store kept them as; the other page's come in above them. Where
   * nothing had to be kept, only the revision to build on is another one.
   */
  #settleClashes(stored: readonly StoredBlock[]): void {
    const inBook = new Map(stored.map((block) => [block.id, block]));
    for (const { id, keptAs } of this.#clashes) {
      const sent = this.#known.get(id)?.token;
      const before = this.#onPage(id);
      this.#known.delete(id);
      const kept = inBook.get(keptAs ?? id);
      if (!kept || !before) continue;
      if (keptAs) this.#options.page.rename(id, keptAs);
      this.#known.set(kept.id, knownAs(kept, before === sent ? (this.#onPage(kept.id) ?? null) : null));
    }
    this.#clashes = [];
  }

  /** The token of a block that stands on the page. */
  #onPage(id: BlockId): object | undefined {
    for (const { blocks } of this.#options.page.items()) {
      const block = blocks.find((candidate) => candidate.id === id);
      if (block) return block.token;
    }
    return undefined;
  }

  #takeIn(stored: readonly StoredBlock[]): void {
    const { page } = this.#options;
    const plan = planTakeIn(page.items(), this.#known, stored);
    this.#known = new Map(plan.known);
    page.follow(plan.targets);
    for (const block of plan.taken) {
      const known = this.#known.get(block.id);
      const token = this.#onPage(block.id);
      if (known && token) this.#known.set(block.id, { ...known, token });
    }
  }

  #tellState(): void {
    const next = this.#nextState();
    if (sameSaveState(next, this.#state)) return;
    this.#state = next;
    this.#options.onState(next);
  }

  #nextState(): SaveState {
    const since = this.#flush?.since ?? this.#touched?.first;
    if (this.#failure) return { kind: 'notSaved', error: this.#failure };
    if (since !== undefined && this.#options.clock.now() - since >= LATE_MS) return { kind: 'notSaved' };
    if (this.#refusal) return { kind: 'refused', error: this.#refusal, count: this.#resting.size };
    if (since !== undefined) return { kind: 'saving' };
    return this.#savedAt === undefined ? { kind: 'saved' } : { kind: 'saved', at: this.#savedAt };
  }
}
