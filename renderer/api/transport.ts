import type { MethodName } from '../../shared/api/contract.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import type { Result } from '../../shared/result.ts';

/** Whether the host can be heard: told when the event stream opens and when it breaks. */
export type Connection = 'connected' | 'away';

/** Ends what it was given for; calling it twice does nothing. */
export type Unsubscribe = () => void;

/** The way to the host. It never rejects: that nobody answered is an error like any other ('offline'). */
export type Transport = {
  call(name: MethodName, input: unknown): Promise<Result<unknown, ApiError>>;
  /** What other pages changed; the changes of this page are left out. */
  onChanged(listener: (event: Changed) => void): Unsubscribe;
  onConnection(listener: (connection: Connection) => void): Unsubscribe;
};
