import type { TermRow } from '../shared/api/terms.ts';
import { openTerms, type TermSpan } from '../shared/domain/term.ts';
import type { BodyId } from '../shared/ids.ts';
import { listSeats } from './seats.ts';
import { all, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Wanted = TermSpan & { readonly bodyId?: BodyId | undefined };

/** Terms of office that are over or end up to a day, and vacant seats, body by body in the order of their codes. */
export const listTerms = (db: ReadableDb, { bodyId, ...span }: Wanted): TermRow[] =>
  all<{ readonly id: BodyId; readonly code: string }>(
    db,
    sql`SELECT id, code FROM bodies WHERE deleted_at IS NULL AND (${bodyId} IS NULL OR id = ${bodyId}) ORDER BY code, id`,
  ).flatMap(({ id, code }) =>
    openTerms(listSeats(db, id), span).map((term) => ({ ...term, bodyId: id, bodyCode: code })),
  );
