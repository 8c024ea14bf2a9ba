import type { ApiError } from '../../shared/api/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';
import { BackOff } from '../editor/saver/back-off.ts';
import type { Clock } from '../editor/saver/clock.ts';

export type EditQueuePort = {
  readonly client: Pick<Client, 'onConnection'>;
  readonly clock: Clock;
  /** How many edits wait for a host that does not answer. */
  onWaiting(count: number): void;
};

/** Edits one after the other. A host that does not answer is asked until it does: what was entered is not given up. */
export class EditQueue {
  readonly #port: EditQueuePort;
  #last: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #isAway = false;
  #goOn: () => void = () => undefined;

  constructor(port: EditQueuePort) {
    this.#port = port;
    port.client.onConnection((connection) => connection === 'connected' && this.#goOn());
  }

  /** Edits that have not been answered yet. */
  get pending(): number {
    return this.#pending;
  }

  /** Resolves when what was begun up to now is done; at once while the host is away, which can last. */
  async settled(): Promise<void> {
    if (!this.#isAway) await this.#last;
  }

  /** Runs a piece of work when all before it is done. */
  run<T>(work: () => Promise<T>): Promise<T> {
    this.#count(1);
    const mine = this.#last.then(work).finally(() => this.#count(-1));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Sends until somebody answers; to be called inside `run`. The same edit id makes sure that it is done once. */
  async insist<T>(send: () => Promise<Result<T, ApiError>>): Promise<Result<T, ApiError>> {
    const backOff = new BackOff();
    for (;;) {
      const answer = await send();
      const isAway = !answer.ok && answer.error.code === 'offline';
      this.#setAway(isAway);
      if (!isAway) return answer;
      backOff.fail(this.#port.clock.now());
      await this.#pause(backOff.waitMs(this.#port.clock.now()));
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.#port.clock.after(ms, resolve);
      this.#goOn = () => {
        callOff();
        resolve();
      };
    });
  }

  #count(by: 1 | -1): void {
    this.#pending += by;
    if (this.#isAway) this.#port.onWaiting(this.#pending);
  }

  #setAway(isAway: boolean): void {
    if (this.#isAway === isAway) return;
    this.#isAway = isAway;
    this.#port.onWaiting(isAway ? this.#pending : 0);
  }
}
