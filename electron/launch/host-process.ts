import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** A host that does not end by itself within this time after it was asked to is killed. */
const STOP_MS = 5000;

const readySchema = z.object({ ready: z.literal(true), port: z.int(), url: z.string() });
export type Ready = z.infer<typeof readySchema>;

/** One life of the loopback host. */
export type HostProcess = {
  /** Settles with undefined when the host ends before it is ready. */
  readonly ready: Promise<Ready | undefined>;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly stop: () => void;
};

const readReady = (line: string): Ready | undefined => {
  try {
    return readySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

const waitForReady = async (stdout: Readable): Promise<Ready | undefined> => {
  for await (const line of createInterface({ input: stdout })) {
    const ready = readReady(line);
    if (ready) {
      stdout.resume();
      return ready;
    }
  }
  return undefined;
};

const waitForEnd = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });

/**
 * Starts the host and hands it the secret by stdin: arguments, environment and logs can be read by others. It is in a
 * process group of its own where there are such, so that a Ctrl+C reaches the launcher
 * alone, which then asks it to end; it also ends by itself when its stdin does, with the launcher.
 */
export const startHost = (command: readonly string[], secret: string): HostProcess => {
  const [program = process.execPath, ...args] = command;
  const detached = process.platform !== 'win32';
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], detached, windowsHide: true });
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify({ secret })}\n`);
  const ended = waitForEnd(child);
  return {
    ready: waitForReady(child.stdout),
    ended,
    stop: () => {
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      void ended.then(() => clearTimeout(timer));
    },
  };
};
