import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '../../scripts/lib/lock.mjs';
import { cache, root } from '../../scripts/lib/places.mjs';

const execute = promisify(execFile);

export type Environment = Readonly<Record<string, string>>;

/** A browser to start, and what its surroundings have to say to it. */
export type PackagedBrowser = { readonly executable: string; readonly env: Environment };

/** The package unpacks into the temporary folder, and its own libraries only where it believes itself in a cloud function. */
const UNPACK = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

const packageVersion = (): string => {
  const file = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : 'unknown';
};

/** Unpacked in a folder of its own and then moved, so that a broken-off attempt is never taken for the browser. */
const unpack = async (folder: string): Promise<void> => {
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await execute(process.execPath, ['--input-type=module', '--eval', UNPACK], { cwd: root, env });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

const starts = async (executable: string, env: Environment): Promise<boolean> => {
  try {
    await execute(executable, ['--version'], { env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
};

const fontsOf = (folder: string): Environment =>
  existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };

/** The packaged libraries before whatever the system was told to look in. */
const librariesOf = (folder: string): Environment => ({
  LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
});

/**
 * The Chromium that comes with the npm packages (Linux on x64), unpacked at the first call. Where the system lacks a
 * library that it needs, it gets the packaged ones. Undefined where it can't run.
 */
export const packagedBrowser = async (): Promise<PackagedBrowser | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(cache, `chromium-${packageVersion()}`);
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, 'chromium.lock'), async () => {
    if (!existsSync(folder)) await unpack(folder);
  });
  const executable = join(folder, 'chromium');
  for (const libraries of [{}, librariesOf(folder)]) {
    const env = { ...fontsOf(folder), ...libraries };
    if (await starts(executable, env)) return { executable, env };
  }
  return undefined;
};
