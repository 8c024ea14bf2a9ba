import { type Changed, changedSchema } from '../../shared/api/events.ts';
import type { Connection } from './transport.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;

export type EventStreamOptions = {
  /** Opens the stream: lines of JSON, one event each. */
  readonly open: (signal: AbortSignal) => Promise<Response>;
  readonly onChanged: (event: Changed) => void;
  readonly onConnection: (connection: Connection) => void;
  readonly wait?: (ms: number) => Promise<void>;
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const tellLine = (line: string, onChanged: (event: Changed) => void): void => {
  if (line.trim() === '') return;
  try {
    const event = changedSchema.safeParse(JSON.parse(line));
    if (event.success) onChanged(event.data);
  } catch {
    // A line cut off by the end of a dying host: the pages fetch everything anew when it is back.
  }
};

const readLines = async (body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  }
};

/** Follows the host's events for ever, opening the stream again when it breaks; aborting `signal` ends it. */
export const followEvents = async (options: EventStreamOptions, signal: AbortSignal): Promise<void> => {
  const { open, onChanged, onConnection, wait = sleep } = options;
  let pause = FIRST_WAIT_MS;
  while (!signal.aborted) {
    try {
      const response = await open(signal);
      if (response.ok && response.body) {
        pause = FIRST_WAIT_MS;
        onConnection('connected');
        await readLines(response.body, (line) => tellLine(line, onChanged));
      }
    } catch {
      // The host is away: that is what the loop is for.
    }
    if (signal.aborted) return;
    onConnection('away');
    await wait(pause);
    pause = Math.min(pause * 2, LONGEST_WAIT_MS);
  }
};
