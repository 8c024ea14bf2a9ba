import { listTerms } from '../../../db/terms.ts';
import type { termsApi } from '../../../shared/api/terms.ts';
import type { HandlersOf } from '../handler.ts';

export const termHandlers = {
  'terms.list': (db, input) => ({ terms: listTerms(db, input) }),
} satisfies HandlersOf<typeof termsApi>;
