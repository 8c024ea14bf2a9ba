import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { findDataDir } from './core/data-dir.ts';
import { outliveReaders } from './core/outlive-readers.ts';
import { openBrowser } from './launch/browser.ts';
import { chooseHost, type Machine } from './launch/choose-host.ts';
import { type LaunchOptions, readLaunchOptions } from './launch/options.ts';
import { runElectron } from './launch/run-electron.ts';
import { findElectronPackage, findRuntime, hasDisplay } from './launch/runtime.ts';
import { supervise } from './launch/supervise.ts';

const { env, platform } = process;

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Another program of the same folder: TypeScript beside TypeScript, built beside built. */
const program = (name: string): string => join(import.meta.dirname, `${name}${extname(import.meta.filename)}`);

const lookAtMachine = (): Machine => {
  const folder = findElectronPackage(import.meta.url);
  return { runtime: folder && findRuntime(folder, env), display: hasDisplay(platform, env) };
};

const stopOnSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  return controller.signal;
};

const showAddress = (url: string, open: boolean): void => {
  process.stdout.write(`Minutebook is at ${url}\n`);
  if (open && hasDisplay(platform, env)) openBrowser(platform, url);
};

const runLoopback = (options: LaunchOptions, folder: string): Promise<number> =>
  supervise({
    commandFor: (port) => [
      process.execPath,
      program('serve'),
      '--data',
      folder,
      '--port',
      String(port),
      '--session-from-stdin',
    ],
    port: options.port,
    onReady: (url) => showAddress(url, options.open),
    say,
    signal: stopOnSignal(),
  });

const launch = (options: LaunchOptions): number | Promise<number> => {
  const chosen = chooseHost(options.host, lookAtMachine());
  if (!chosen.ok) {
    say(chosen.error);
    return 1;
  }
  const folder = findDataDir({ argument: options.data, env, platform, home: homedir(), cwd: process.cwd() });
  const host = chosen.value;
  if (host.kind === 'electron') return runElectron(host.runtime, [program('main'), '--data', folder], stopOnSignal());
  if (host.because) say(host.because);
  return runLoopback(options, folder);
};

const main = (): number | Promise<number> => {
  const options = readLaunchOptions(process.argv.slice(2));
  if (options.ok) return launch(options.value);
  const { text, exitCode } = options.error;
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  return exitCode;
};

outliveReaders();
process.exitCode = await main();
