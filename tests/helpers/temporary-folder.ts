import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder may hold a whole installation, and the machine may be busy. */
const EMPTIED_WITHIN_MS = 300_000;

/** A new folder that goes when the test ends. */
export const temporaryFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'minutebook-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), EMPTIED_WITHIN_MS);
  return folder;
};
