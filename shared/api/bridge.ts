import type { Envelope } from './envelope.ts';
import type { Changed } from './events.ts';

/** What the desktop host puts into its page as `window.minutebook`, and nothing else. */
export type Bridge = {
  /** Asks the main process. */
  call(method: string, input: unknown): Promise<Envelope>;
  /** Listens to what other windows changed; gives the function that ends it. */
  on(event: 'changed', listener: (changed: Changed) => void): () => void;
};

/** The channel of requests: name and input as JSON text. */
export const CALL_CHANNEL = 'minutebook:call';
/** The channel of change events. */
export const CHANGED_CHANNEL = 'minutebook:changed';
