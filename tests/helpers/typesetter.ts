import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startNodeProcess } from '../../electron/core/typesetting/node-process.ts';
import {
  createTypesetter,
  type Typesetter,
  type TypesetterProcess,
} from '../../electron/core/typesetting/typesetter.ts';
import { root } from '../../scripts/lib/places.mjs';

/** Starts the real typesetter, from its source. */
export const startTypesetter: () => TypesetterProcess = startNodeProcess(join(root, 'electron/typesetter.ts'));

/** One for all tests of a file. */
export const openTypesetter = (): Typesetter => {
  const typesetter = createTypesetter(startTypesetter);
  afterAll(() => typesetter.close());
  return typesetter;
};
