import type { Clock } from './saver/clock.ts';

type Timer = { readonly from: number; readonly at: number; readonly stop: () => void };

/**
 * Runs something at a moment that is put off again and again, as every key does it. A timer that goes off too early is
 * let run and then looks how much is left: ending one and starting another costs more than what a key does otherwise.
 */
export class Alarm {
  readonly #clock: Clock;
  readonly #run: () => void;
  #due = 0;
  #timer: Timer | undefined;

  constructor(clock: Clock, run: () => void) {
    this.#clock = clock;
    this.#run = run;
  }

  /** Runs in so many milliseconds, and no more when it was to run otherwise. */
  setIn(ms: number): void {
    const now = this.#clock.now();
    this.#due = now + ms;
    if (this.#timer && now <= this.#timer.at && this.#timer.from <= now && this.#timer.at <= this.#due) return;
    this.stop();
    this.#start(now, ms);
  }

  stop(): void {
    this.#timer?.stop();
    this.#timer = undefined;
  }

  #start(from: number, ms: number): void {
    this.#timer = { from, at: from + ms, stop: this.#clock.after(ms, () => this.#goOff(from)) };
  }

  #goOff(from: number): void {
    this.#timer = undefined;
    const now = this.#clock.now();
    // A clock that was put back does not tell how much is left.
    if (from <= now && now < this.#due) this.#start(now, this.#due - now);
    else this.#run();
  }
}
