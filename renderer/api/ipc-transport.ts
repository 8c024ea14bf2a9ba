import type { Bridge } from '../../shared/api/bridge.ts';
import { changedSchema } from '../../shared/api/events.ts';
import { err } from '../../shared/result.ts';
import { offline, readEnvelope } from './envelope.ts';
import type { Transport } from './transport.ts';

const isBridge = (value: unknown): value is Bridge =>
  typeof value === 'object' &&
  value !== null &&
  'call' in value &&
  typeof value.call === 'function' &&
  'on' in value &&
  typeof value.on === 'function';

/** The bridge of a desktop window, or undefined in a browser. */
export const findBridge = (scope: object): Bridge | undefined => {
  const candidate: unknown = Reflect.get(scope, 'minutebook');
  return isBridge(candidate) ? candidate : undefined;
};

/** The desktop host. The main process lives as long as the window does, so the connection is never lost. */
export const createIpcTransport = (bridge: Bridge): Transport => ({
  call: async (name, input) => {
    try {
      return readEnvelope(await bridge.call(name, input));
    } catch {
      return err(offline());
    }
  },
  onChanged: (listener) =>
    bridge.on('changed', (raw) => {
      const event = changedSchema.safeParse(raw);
      if (event.success) listener(event.data);
    }),
  onConnection: (listener) => {
    queueMicrotask(() => listener('connected'));
    return () => undefined;
  },
});
