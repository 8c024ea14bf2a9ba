import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';

type Environment = {
  readonly MINUTEBOOK_DATA?: string | undefined;
  readonly APPDATA?: string | undefined;
  readonly XDG_DATA_HOME?: string | undefined;
};

export type Place = {
  /** What `--data` said. */
  readonly argument: string | undefined;
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
  /** What a relative path starts from. */
  readonly cwd: string;
};

const platformPlace = ({ env, platform, home }: Place): string => {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Minutebook');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Minutebook');
  return posix.join(env.XDG_DATA_HOME || posix.join(home, '.local', 'share'), 'minutebook');
};

/** The folder that holds everything: as asked for, else as MINUTEBOOK_DATA says, else the platform's own place. */
export const findDataDir = (place: Place): string => {
  const { resolve } = place.platform === 'win32' ? win32 : posix;
  const asked = place.argument || place.env.MINUTEBOOK_DATA;
  return asked ? resolve(place.cwd, asked) : platformPlace(place);
};

/** Makes the folder where it is not there, for its owner alone, and gives the path of the book in it. */
export const prepareDataDir = (folder: string): Result<string, ApiError> => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(join(folder, 'minutebook.db'));
  } catch {
    const sentence = `The folder ${folder} can't be made or written. Choose another one with --data DIR.`;
    return err(apiError('bookUnreadable', sentence));
  }
};
