import { err, ok, type Result } from '../../../shared/result.ts';
import { type Answer, answerSchema, type Job } from './messages.ts';

/** A minute is far more than minutes of a hundred pages take. */
const LONGEST_MS = 60_000;
/** The second export of an evening finds it warm; after this time its memory is given back. */
const IDLE_MS = 5 * 60_000;

/** The process that sets documents, whatever starts it: Node, or Electron. */
export type TypesetterProcess = {
  send(job: Job): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, however it ended. */
  onEnd(listener: () => void): void;
  stop(): void;
};

export type Order = Omit<Job, 'id'>;

/** Why there is no file: the document can't be set, or the typesetter ended before it was. */
export type Unset = Exclude<Answer, { readonly kind: 'typeset' }> | { readonly kind: 'ended' };

export type Typesetter = {
  /** Never rejects. */
  typeset(order: Order): Promise<Result<Uint8Array, Unset>>;
  close(): void;
};

type Waiting = { readonly settle: (answer: Answer | { readonly kind: 'ended' }) => void };

type Life = { readonly process: TypesetterProcess; readonly waiting: Map<number, Waiting> };

const begin = (process: TypesetterProcess): Life => {
  const waiting = new Map<number, Waiting>();
  process.onMessage((message) => {
    const answer = answerSchema.safeParse(message).data;
    if (answer) waiting.get(answer.id)?.settle(answer);
  });
  process.onEnd(() => {
    for (const { settle } of waiting.values()) settle({ kind: 'ended' });
  });
  return { process, waiting };
};

/** Sends one order and waits; a process that takes too long is stopped, which ends the waiting. */
const ask = ({ process, waiting }: Life, job: Job): Promise<Result<Uint8Array, Unset>> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => process.stop(), LONGEST_MS);
    const settle: Waiting['settle'] = (answer) => {
      clearTimeout(timer);
      waiting.delete(job.id);
      resolve(answer.kind === 'typeset' ? ok(answer.pdf) : err(answer));
    };
    waiting.set(job.id, { settle });
    process.send(job);
  });

/** Starts the process with the first order, and again after it ended. */
export const createTypesetter = (start: () => TypesetterProcess): Typesetter => {
  let life: Life | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  const close = (): void => {
    clearTimeout(idle);
    life?.process.stop();
    life = undefined;
  };

  const living = (): Life => {
    if (life) return life;
    const begun = begin(start());
    begun.process.onEnd(() => {
      if (life === begun) life = undefined;
    });
    life = begun;
    return begun;
  };

  const typeset = async (order: Order): Promise<Result<Uint8Array, Unset>> => {
    clearTimeout(idle);
    lastId += 1;
    const used = living();
    const answer = await ask(used, { ...order, id: lastId });
    clearTimeout(idle);
    if (used === life && used.waiting.size === 0) idle = setTimeout(close, IDLE_MS).unref();
    return answer;
  };

  return { typeset, close };
};

/** Where no program is around the book there is nobody to set documents. */
export const NO_TYPESETTER: Typesetter = { typeset: async () => err({ kind: 'ended' }), close: () => undefined };
