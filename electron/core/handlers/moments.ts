import { recordMoment } from '../../../db/record-moment.ts';
import type { momentsApi } from '../../../shared/api/moments.ts';
import type { HandlersOf } from '../handler.ts';

export const momentHandlers = {
  'moments.record': (db, input) => recordMoment(db, input),
} satisfies HandlersOf<typeof momentsApi>;
