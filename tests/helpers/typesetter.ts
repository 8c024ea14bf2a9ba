import { afterAll } from 'vitest';
import { startNodeProcess } from '../../electron/core/typesetting/node-process.ts';
import { TYPESETTER } from '../../electron/core/typesetting/program.ts';
import {
  createTypesetter,
  type Typesetter,
  type TypesetterProcess,
} from '../../electron/core/typesetting/typesetter.ts';

/** Starts the real typesetter, from its source. */
export const startTypesetter: () => TypesetterProcess = startNodeProcess(TYPESETTER);

/** One for all tests of a file. */
export const openTypesetter = (): Typesetter => {
  const typesetter = createTypesetter(startTypesetter);
  afterAll(() => typesetter.close());
  return typesetter;
};
