import type { TermRow } from '../shared/api/terms.ts';
import { type TermSpan } from '../shared/domain/term.ts';
import type { BodyId } from '../shared/ids.ts';
import type { ReadableDb } from './types.ts';
type Wanted = TermSpan & {
    readonly bodyId?: BodyId | undefined;
};
/** Terms of office that are over or end up to a day, and vacant seats, body by body in the order of their codes. */
export declare const listTerms: (db: ReadableDb, { bodyId, ...span }: Wanted) => TermRow[];
export {};
