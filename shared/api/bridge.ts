import type { Envelope } from './envelope.ts';
import type { Changed } from './events.ts';

/** What the desktop host puts into its page as `window.minutebook`, and nothing else. */
export type Bridge = {
  /** Asks the main process; `origin` names the page that asks, so that it is not told of its own writes. */
  call(method: string, input: unknown, origin?: string): Promise<Envelope>;
  /** Listens to the host; gives the function that ends it. */
  on(event: 'changed', listener: (changed: Changed) => void): () => void;
};

/** The channel of requests: name, input as JSON text, origin. */
export const CALL_CHANNEL = 'minutebook:call';
/** The channel of change events. */
export const CHANGED_CHANNEL = 'minutebook:changed';
