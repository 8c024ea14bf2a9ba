import { closeSync, fsyncSync, openSync } from 'node:fs';

const openFolder = (folder: string): number | undefined => {
  // Windows can't open a folder, and writes names through by itself.
  if (process.platform === 'win32') return undefined;
  try {
    return openSync(folder, 'r');
  } catch {
    // A folder that one may write in but not list: what stands in it is written all the same.
    return undefined;
  }
};

/** Makes the names in a folder outlast a loss of power, where the system lets a program do that. */
export const syncFolder = (folder: string): void => {
  const handle = openFolder(folder);
  if (handle === undefined) return;
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
