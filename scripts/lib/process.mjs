import { spawn } from 'node:child_process';

/**
 * `interrupted`: somebody wanted an end while it ran.
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, interrupted: boolean }} Ending
 */

const WATCH_MS = 500;
const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * A terminal sends Ctrl+C to all its processes by itself; a second one would read as impatience.
 * @param {import('node:child_process').ChildProcess} child
 */
const passSignalsOn = (child) => {
  let interrupted = false;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    interrupted = true;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of PASSED_ON) process.on(signal, pass);
  return () => {
    for (const signal of PASSED_ON) process.off(signal, pass);
    return interrupted;
  };
};

/**
 * npm runs us in a shell that ends by a signal without telling us. Left alone, the program would go on unseen and hold the book.
 * @param {import('node:child_process').ChildProcess} child
 */
const endWithShell = (child) => {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return () => {};
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== shell) child.kill('SIGTERM');
  }, WATCH_MS);
  return () => clearInterval(timer);
};

/**
 * Runs a program on our own input and output and waits for its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, stdout?: 'inherit' | 'stderr', shell?: boolean, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Ending>}
 */
export const run = (program, args, { cwd, stdout = 'inherit', shell = false, env = process.env }) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, shell, env, stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 2] });
    const release = passSignalsOn(child);
    const unwatch = endWithShell(child);
    child.on('error', (error) => {
      unwatch();
      release();
      reject(error);
    });
    child.on('close', (code, signal) => {
      unwatch();
      resolve({ code, signal, interrupted: release() });
    });
  });

/** Ends this process the way the other one ended. @param {Pick<Ending, 'code' | 'signal'>} ending */
export const endLike = ({ code, signal }) => {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
};
