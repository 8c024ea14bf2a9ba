import type { ActionBadge, SaveBlocks, SaveBlocksReply, StoredBlock } from '../../../shared/api/blocks.ts';
import type { ApiError, ErrorCode } from '../../../shared/api/errors.ts';
import type { BlockId, EditId, MeetingId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { Alarm } from '../alarm.ts';
import { BackOff } from './back-off.ts';
import { type Changes, firstRows, type Sent, sizeOf } from './changes.ts';
import type { Clock } from './clock.ts';
import { KnownBook, type SavedPage } from './known-book.ts';
import { type SaveState, sameSaveState } from './save-state.ts';

/** Saved when no key was pressed for this long ... */
const IDLE_MS = 150;
/** ... and at the latest this long after the first word that is not saved, PAINT_MS included. */
const LONGEST_MS = 185;
/** So long after a key its letter is on the screen: it does not wait there for what else has to be done. */
const PAINT_MS = 15;
/** Without an answer for this long the page says "Not saved". */
const LATE_MS = 1_500;
/** A fault of the host is tried again this often before the rows are sent apart, to find the one that brings it on. */
const FAULTS_BORNE = 3;
/** Refused rows are tried again after this long, in case the reason is gone. */
const REST_MS = 30_000;
const MOST_ROWS = 20_000;
const NEVER = Number.POSITIVE_INFINITY;

/** Errors that say the rows themselves are not taken: sending them again unchanged would change nothing. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['refused', 'tooLarge', 'invalidInput', 'notFound']);

export type BlockList = {
  readonly blocks: readonly StoredBlock[];
  readonly badges: readonly ActionBadge[];
  /** The blocks that tell of what is confidential by now. */
  readonly overtaken: readonly BlockId[];
  /** The block in which a line was being typed when the text was last saved. */
  readonly openLine?: BlockId | undefined;
};

export type SaverOptions = {
  readonly meetingId: MeetingId;
  readonly page: SavedPage;
  readonly clock: Clock;
  readonly makeEditId: () => EditId;
  save(input: SaveBlocks): Promise<Result<SaveBlocksReply, ApiError>>;
  list(): Promise<Result<BlockList, ApiError>>;
  onState(state: SaveState): void;
  /** Badges of what was saved, or of the whole meeting when they are `complete`. */
  onBadges(badges: readonly ActionBadge[], complete: boolean): void;
  /** The book was looked at; what it has is put on the page after this. */
  onList(list: BlockList): void;
};

type Flush = { readonly input: SaveBlocks; readonly sent: ReadonlyMap<BlockId, Sent>; readonly since: number };

/**
 * Brings what stands on the page into the book. One request is in the air at a time. One that was not answered is
 * sent again unchanged with the same edit id, which the store takes once; what was typed since waits for it.
 */
export class Saver {
  readonly #options: SaverOptions;
  readonly #book: KnownBook;
  readonly #backOff = new BackOff();
  /** The first and the last change that no flush holds yet. */
  #touched: { readonly first: number; readonly last: number } | undefined;
  #flush: Flush | undefined;
  /** Why the last request was not answered as it should. */
  #failure: ApiError | undefined;
  #resting = new Map<BlockId, Sent>();
  #refusal: ApiError | undefined;
  #limit = MOST_ROWS;
  #isUrgent = false;
  #isStale = false;
  /** The book could not be looked at: what is typed is not held up by that. */
  #isLookFailing = false;
  #isBusy = false;
  #isClosed = false;
  #savedAt: number | undefined;
  #state: SaveState = { kind: 'saved' };
  readonly #alarm: Alarm;
  #stopRest: () => void = () => undefined;

  constructor(options: SaverOptions, stored: readonly StoredBlock[]) {
    this.#options = options;
    this.#alarm = new Alarm(options.clock, () => this.#pump());
    this.#book = new KnownBook(options.page, stored);
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Before which of the blocks of its item a block is to stand that was there earlier. */
  placeOf(block: StoredBlock): number {
    return this.#book.placeOf(block);
  }

  /** Something on the page changed. */
  touch(): void {
    const now = this.#now();
    this.#touched = { first: this.#touched?.first ?? now, last: now };
    if (!this.#isClosed) this.#wait(Math.max(this.#waitMs(), PAINT_MS));
  }

  /** Saves at once what is not saved: the person left the text, the item or the page. */
  hurry(): void {
    this.#isUrgent = true;
    this.#backOff.skip();
    this.#pump();
  }

  /** The page is going and hears no answer any more: the last words go out behind the request that is in the air. */
  leave(): void {
    this.hurry();
    if (!this.#touched || this.#isClosed) return;
    const { blocks, removed } = this.#book.changesAfter(this.#flush?.sent ?? new Map(), this.#resting);
    if (blocks.length + removed.length > 0) void this.#options.save(this.#inputOf({ blocks, removed }));
  }

  /** Another page saved something, or this one may have missed that: looks at the book again. */
  refresh(): void {
    this.#isStale = true;
    this.#backOff.skip();
    this.#pump();
  }

  /** Tries again what the host refused. */
  retry(): void {
    this.#stopRest();
    this.#resting.clear();
    this.#refusal = undefined;
    this.touch();
  }

  /** Ends all of it. What is not saved by then is given up: ask `state` first. */
  close(): void {
    this.#isClosed = true;
    this.#alarm.stop();
    this.#stopRest();
  }

  #now(): number {
    return this.#options.clock.now();
  }

  #pump(): void {
    this.#alarm.stop();
    if (this.#isClosed) return;
    const wait = this.#waitMs();
    if (wait === 0) void this.#go();
    this.#wait(wait || NEVER);
  }

  /** Says how things stand, and looks again in so many milliseconds, or when it is late. */
  #wait(ms: number): void {
    this.#tellState();
    const next = Math.min(ms, this.#lateInMs());
    if (next === NEVER) this.#alarm.stop();
    else this.#alarm.setIn(next);
  }

  /** How long to the next request; never when there is none to make, or one is in the air. */
  #waitMs(): number {
    if (this.#isBusy) return NEVER;
    const pause = this.#backOff.waitMs(this.#now());
    if (this.#flush || this.#isStale) return pause;
    if (!this.#touched) return NEVER;
    const { first, last } = this.#touched;
    // A clock that was put back does not tell how long a word has waited: it goes out at once.
    const isDue = this.#isUrgent || this.#now() < last;
    const due = isDue ? 0 : Math.min(last + IDLE_MS, first + LONGEST_MS) - this.#now();
    return Math.max(pause, due, 0);
  }

  /** The moment of the first change that is not in the book. */
  #since(): number | undefined {
    return this.#flush?.since ?? this.#touched?.first;
  }

  #lateInMs(): number {
    const since = this.#since();
    if (since === undefined || this.#failure) return NEVER;
    const left = since + LATE_MS - this.#now();
    return left > 0 ? left : NEVER;
  }

  async #go(): Promise<void> {
    this.#isBusy = true;
    try {
      const isLookDue = this.#isStale && !this.#flush && !(this.#isLookFailing && this.#touched);
      if (isLookDue) await this.#lookAgain();
      else await this.#send();
    } finally {
      this.#isBusy = false;
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
    const all = this.#book.changes(this.#resting);
    const changes = firstRows(all, this.#limit);
    const since = this.#touched?.first ?? this.#now();
    if (changes === all) {
      this.#touched = undefined;
      this.#isUrgent = false;
    }
    this.#wakeEdited(all);
    if (sizeOf(changes) === 0) return undefined;
    return { input: this.#inputOf(changes), sent: changes.sent, since };
  }

  #inputOf({ blocks, removed }: Pick<Changes, 'blocks' | 'removed'>): SaveBlocks {
    const { meetingId, makeEditId, page } = this.#options;
    const openLine = page.openLine();
    return { editId: makeEditId(), meetingId, blocks, removed, ...(openLine ? { openLine } : {}) };
  }

  /** A refused row that was changed since is not refused any more: it is tried again with the others. */
  #wakeEdited({ sent }: Changes): void {
    for (const id of sent.keys()) this.#resting.delete(id);
    if (this.#resting.size === 0) this.#refusal = undefined;
  }

  #acknowledge(flush: Flush, reply: SaveBlocksReply): void {
    this.#settle();
    this.#limit = Math.min(MOST_ROWS, this.#limit * 2);
    this.#savedAt = this.#now();
    if (this.#book.acknowledge(flush.sent, reply)) {
      this.#isStale = true;
      // Whatever came of the last look: before this one is taken, what is sent could only clash again.
      this.#isLookFailing = false;
    }
    this.#options.onBadges(reply.badges, false);
  }

  /** The flush has come to an end, good or bad. */
  #settle(): void {
    this.#flush = undefined;
    this.#failure = undefined;
    this.#backOff.clear();
  }

  #fail(flush: Flush, error: ApiError): void {
    this.#backOff.fail(this.#now());
    const isFinal = FINAL.has(error.code) || (error.code === 'internal' && this.#backOff.failures > FAULTS_BORNE);
    if (isFinal) this.#setApart(flush, error);
    else this.#failure = error;
  }

  /** Halves what is sent until the refused row stands alone; then it rests on the page and the others go on. */
  #setApart(flush: Flush, error: ApiError): void {
    this.#settle();
    const size = sizeOf(flush.input);
    this.#touched = { first: flush.since, last: this.#touched?.last ?? this.#now() };
    this.#isUrgent = true;
    this.#limit = Math.max(1, Math.ceil(size / 2));
    if (size > 1) return;
    for (const [id, sent] of flush.sent) this.#resting.set(id, sent);
    this.#refusal = error;
    this.#stopRest();
    this.#stopRest = this.#options.clock.after(REST_MS, () => this.retry());
  }

  async #lookAgain(): Promise<void> {
    this.#isStale = false;
    const list = await this.#options.list();
    // A page that has not seen how a clash was settled would clash again, and the book would have its words twice.
    this.#isLookFailing = !list.ok && !(this.#book.isClashOpen && list.error.code === 'offline');
    if (!list.ok) {
      this.#isStale = true;
      this.#backOff.fail(this.#now());
      return;
    }
    this.#backOff.clear();
    this.#options.onList(list.value);
    this.#book.takeIn(list.value.blocks);
    this.#options.onBadges(list.value.badges, true);
    // What was kept apart stands here where it was typed, and in the book where the other page had moved the block.
    if (!this.#touched && sizeOf(this.#book.changes(this.#resting)) > 0) this.touch();
  }

  #tellState(): void {
    const next = this.#nextState();
    if (sameSaveState(next, this.#state)) return;
    this.#state = next;
    this.#options.onState(next);
  }

  #nextState(): SaveState {
    const since = this.#since();
    if (this.#failure) return { kind: 'notSaved', error: this.#failure };
    if (since !== undefined && this.#now() - since >= LATE_MS) return { kind: 'notSaved' };
    if (this.#refusal) return { kind: 'refused', error: this.#refusal, count: this.#resting.size };
    const kind = since === undefined ? 'saved' : 'saving';
    return this.#savedAt === undefined ? { kind } : { kind, at: this.#savedAt };
  }
}
