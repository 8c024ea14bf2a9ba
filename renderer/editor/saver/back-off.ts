const PAUSES_MS = [250, 500, 1_000, 2_000] as const;

/** How long to wait with a host that does not answer: longer each time, never longer than the last pause. */
export class BackOff {
  #failures = 0;
  #since = 0;
  #until = 0;

  get failures(): number {
    return this.#failures;
  }

  fail(now: number): void {
    this.#failures += 1;
    this.#since = now;
    this.#until = now + (PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length) - 1] ?? 0);
  }

  clear(): void {
    this.#failures = 0;
    this.#until = 0;
  }

  /** Does not wait any longer; how often it failed stays known. */
  skip(): void {
    this.#until = 0;
  }

  /** In milliseconds; none when the clock of the machine was put back since, which would make it long. */
  waitMs(now: number): number {
    return now < this.#since ? 0 : Math.max(0, this.#until - now);
  }
}
