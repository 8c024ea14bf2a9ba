import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the `electron` package, or undefined when it is not installed. */
export const findElectronPackage = (from: string): string | undefined => {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
};

const readName = (packageFolder: string): string | undefined => {
  try {
    return readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
};

/**
 * The executable of Electron's runtime, or undefined when it is not installed. Looked for by hand: asking the
 * `electron` package where it is would make it download the runtime, and this program does not use the network.
 */
export const findRuntime = (packageFolder: string, env: Environment): string | undefined => {
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = readName(packageFolder) ?? (elsewhere ? 'electron' : undefined);
  if (name === undefined) return undefined;
  const executable = join(elsewhere || join(packageFolder, 'dist'), name);
  return existsSync(executable) ? executable : undefined;
};

/** Whether a window can be shown. Only Linux can be without a display and still be somebody's machine. */
export const hasDisplay = (platform: NodeJS.Platform, env: Environment): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
