import { spawn } from 'node:child_process';

/** Runs the desktop program until it ends; gives its exit code. A signal to the launcher ends it as a request to quit. */
export const runElectron = (runtime: string, args: readonly string[], signal: AbortSignal): Promise<number> => {
  const child = spawn(runtime, args, { stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(signal.aborted ? 0 : (code ?? 1)));
  });
};
