import { setTimeout as sleep } from 'node:timers/promises';
import { makeSecret } from '../http/session.ts';
import { createBackOff } from './back-off.ts';
import { startHost } from './host-process.ts';

export type Supervision = {
  /** The program of the host and its arguments, for a port. */
  readonly commandFor: (port: number) => readonly string[];
  /** Of the first start; later ones take the port that the first was given. */
  readonly port: number;
  /** Told the address with its one-time code, once. */
  readonly onReady: (url: string) => void;
  readonly say: (sentence: string) => void;
  /** Ends the host and the supervision with it. */
  readonly signal: AbortSignal;
};

type Life = {
  /** Missing when the host ended before it was ready. */
  readonly port?: number;
  readonly livedMs: number;
  /** The host said why it can't open the book: that does not change by asking again. */
  readonly refused: boolean;
};

const AGAIN = 'Minutebook stopped unexpectedly. It is started again at the same address.';
const GIVE_UP =
  'Minutebook stopped again and again and is left alone now. Everything marked as saved is in the book; start it anew.';

/** One life of the host. `announce` is told its address, if it comes to be ready. */
const live = async (
  command: readonly string[],
  secret: string,
  signal: AbortSignal,
  announce: (url: string) => void,
): Promise<Life> => {
  const host = startHost(command, secret);
  signal.addEventListener('abort', host.stop, { once: true });
  const ready = await host.ready;
  const since = performance.now();
  if (ready) announce(ready.url);
  const code = await host.ended;
  signal.removeEventListener('abort', host.stop);
  if (!ready) return { livedMs: 0, refused: code === 1 || code === 2 };
  return { port: ready.port, livedMs: performance.now() - since, refused: false };
};

/**
 * Keeps the loopback host alive: when it dies it is started again on the same port with the same secret, so that an
 * open page finds it and sends what was not acknowledged. The secret is kept in memory alone. Only the first address
 * is told, since its code is for one use. Gives the exit code of the launcher.
 */
export const supervise = async ({ commandFor, port, onReady, say, signal }: Supervision): Promise<0 | 1> => {
  const secret = makeSecret();
  const backOff = createBackOff();
  let known: number | undefined;
  while (!signal.aborted) {
    const announce = known === undefined ? onReady : () => undefined;
    const life = await live(commandFor(known ?? port), secret, signal, announce);
    if (signal.aborted) return 0;
    if (life.refused) return 1;
    known ??= life.port;
    const pause = backOff.pauseAfter(life.livedMs);
    say(pause === undefined ? GIVE_UP : AGAIN);
    if (pause === undefined) return 1;
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return 0;
};
