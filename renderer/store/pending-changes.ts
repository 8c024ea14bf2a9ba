import type { ApiError } from '../../shared/api/errors.ts';
import type { EditId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { EditsSlice, SendEdit } from './edits.ts';

export type Change<T> = (now: T) => T;

export type ChangesPort<T> = {
  readonly runEdit: EditsSlice['runEdit'];
  /**
   * Says to the book what is to be, or what of it is other than it was when the book was last heard. What it gives is how
   * the screen's own has to be changed after that.
   */
  send(editId: EditId, next: T, before: T): Promise<Result<Change<T>, ApiError>>;
  /** What is said of a change that is taken back: 'Agenda of CSC 15 changed'. */
  words(): string;
  onShown(shown: T): void;
};

/**
 * Something that is changed step by step on the screen and kept in the book. A change shows at once; each is an
 * edit of its own, sent when those before it are done. One that is refused is taken out again; the others stay.
 */
export class PendingChanges<T> {
  readonly #port: ChangesPort<T>;
  #book: T;
  #waiting: readonly Change<T>[] = [];
  #made = 0;

  constructor(port: ChangesPort<T>, book: T) {
    this.#port = port;
    this.#book = book;
  }

  get shown(): T {
    return this.#waiting.reduce((now, change) => change(now), this.#book);
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /**
   * Counts the changes, to tell what the book said before one from what it said after. While one is on its way nobody
   * knows which of the two the book will say, so that moment is none.
   */
  get moment(): number | undefined {
    return this.isWaiting ? undefined : this.#made;
  }

  /** Changes what is shown and what the book has. Answers with why the book did not take it. */
  async make(change: Change<T>): Promise<ApiError | undefined> {
    this.#made += 1;
    this.#put(this.#book, [...this.#waiting, change]);
    const send: SendEdit<Change<T>> = async (editId) => {
      const sent = await this.#port.send(editId, change(this.#book), this.#book);
      // Settled here, before the next edit is sent: it builds on this one. Something may have been shown in the meantime.
      if (sent.ok) this.#put(sent.value(change(this.#book)), this.#without(change));
      return sent;
    };
    const answer = await this.#port.runEdit(send, { whenUndone: this.#port.words() });
    if (answer.ok) return undefined;
    this.#put(this.#book, this.#without(change));
    return answer.error;
  }

  /** Changes only what is shown: something that the book is not told of. */
  show(change: Change<T>): undefined {
    this.#put(change(this.#book), this.#waiting);
  }

  /** Takes over what the book said when it was asked, unless something was changed meanwhile: the end of that asks again. */
  take(change: Change<T>, askedAt: number | undefined): void {
    if (askedAt === this.#made && !this.isWaiting) this.#put(change(this.#book), []);
  }

  #without(change: Change<T>): readonly Change<T>[] {
    return this.#waiting.filter((other) => other !== change);
  }

  #put(book: T, waiting: readonly Change<T>[]): void {
    this.#book = book;
    this.#waiting = waiting;
    this.#port.onShown(this.shown);
  }
}

/** Nothing has to be changed on the screen after the book was told. */
export const asSent = <T>(now: T): T => now;
