import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { packagedBrowser } from './packaged-browser.ts';

/** Nothing is asked of the network: no proxy, no reports, and no name but our own machine's is resolved. */
const QUIET = [
  '--no-proxy-server',
  '--no-pings',
  '--disable-domain-reliability',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]',
];

const CHANNELS = ['chrome', 'msedge', 'chrome-beta'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const NO_BROWSER =
  'No browser for the tests was found: the packaged Chromium does not run here, and neither Chrome, Chromium nor Edge is installed. Install one of them and run the tests again.';

/** Chromium's own sandbox refuses to work for root. */
const sandboxed = (): boolean => process.getuid?.() !== 0;

const optionsWith = (args: readonly string[]): LaunchOptions => ({
  headless: true,
  chromiumSandbox: sandboxed(),
  args: [...QUIET, ...args],
});

const launchInstalled = async (options: LaunchOptions): Promise<Browser> => {
  const places = PLACES.filter((place) => existsSync(place)).map((executablePath) => ({ executablePath }));
  for (const where of [...CHANNELS.map((channel) => ({ channel })), ...places]) {
    try {
      return await chromium.launch({ ...options, ...where });
    } catch {
      // The next one may be there.
    }
  }
  throw new Error(NO_BROWSER);
};

/**
 * Starts a real Chromium without a window: the packaged one, else an installed Chrome, Chromium or Edge.
 * `args` are further command-line flags; a later `--host-resolver-rules` replaces ours.
 */
export const launchBrowser = async ({ args = [] }: { readonly args?: readonly string[] } = {}): Promise<Browser> => {
  const packaged = await packagedBrowser();
  if (!packaged) return launchInstalled(optionsWith(args));
  const env = { ...process.env, ...packaged.env };
  return chromium.launch({ ...optionsWith(args), executablePath: packaged.executable, env });
};
