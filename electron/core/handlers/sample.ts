import { loadSample } from '../../../db/load-sample.ts';
import type { sampleApi } from '../../../shared/api/sample.ts';
import type { HandlersOf } from '../handler.ts';

export const sampleHandlers = {
  'sample.load': (db) => loadSample(db),
} satisfies HandlersOf<typeof sampleApi>;
