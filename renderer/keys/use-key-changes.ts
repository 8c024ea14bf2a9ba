import { type KeyChanges, noChanges } from '../../shared/keys/bindings.ts';

/** The keys that were changed. */
export const useKeyChanges = (): KeyChanges => noChanges;
