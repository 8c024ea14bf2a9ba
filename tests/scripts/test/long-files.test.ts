import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longFiles } from '../../../scripts/test/long-files.mjs';

const ROOT = join(import.meta.dirname, '../../..');

const missing = (files: readonly string[]): string[] => files.filter((file) => !existsSync(join(ROOT, file)));

it('leaves to the whole form files that there are, each once', () => {
  const files = Object.values(longFiles).flat();
  expect(missing(files)).toEqual([]);
  expect(new Set(files).size).toBe(files.length);
  expect(missing(['tests/db/of-yesterday.test.ts']), 'a file that went is seen').toHaveLength(1);
});
