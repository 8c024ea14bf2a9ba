import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeSecret } from '../../electron/http/session.ts';

const SERVE = join(import.meta.dirname, '../../dist/electron/serve.js');

/** The built loopback host as a process of its own, with the test in the launcher's place. */
export type TestHost = {
  readonly pid: number;
  readonly port: number;
  /** The address with the code that works once. */
  readonly url: string;
  /** Dies as in a crash: SIGKILL, nothing is closed. */
  kill(): Promise<void>;
  /** Ends as when the program is closed. */
  stop(): Promise<void>;
  /** A new host at the same port with the same secret, as the launcher starts one after a crash. */
  startAgain(): Promise<TestHost>;
};

type Start = { readonly data: string; readonly port?: number; readonly secret?: string };

const readUrl = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('The host has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said && 'url' in said && typeof said.url === 'string') return said.url;
  }
  throw new Error('The host ended before it was ready.');
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};

/** Starts the built host on a data folder; port 0 (the default) takes one that is free. */
export const startHost = async ({ data, port = 0, secret = makeSecret() }: Start): Promise<TestHost> => {
  const args = [SERVE, '--data', data, '--port', String(port), '--session-from-stdin'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.write(`${JSON.stringify({ secret })}\n`);
  const url = await readUrl(child);
  const taken = Number(new URL(url).port);
  return {
    pid: child.pid ?? 0,
    port: taken,
    url,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    startAgain: () => startHost({ data, port: taken, secret }),
  };
};
