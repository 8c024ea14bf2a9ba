import { z } from 'zod';
import type { Answer } from '../core/typesetting/messages.ts';

type Take = (message: unknown, answer: (answer: Answer) => void) => void;

type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: Answer): void;
};

/** A process that Electron started has a port, where one that Node started has a channel. */
const isPort = (value: unknown): value is ParentPort =>
  z.object({ on: z.function(), postMessage: z.function() }).safeParse(value).success;

/** Listens to whoever started this process. */
export const connectParent = (take: Take): void => {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (isPort(port)) {
    port.on('message', ({ data }) => take(data, (answer) => port.postMessage(answer)));
    return;
  }
  process.on('message', (message) => take(message, (answer) => void process.send?.(answer)));
  process.on('disconnect', () => process.exit(0));
};
