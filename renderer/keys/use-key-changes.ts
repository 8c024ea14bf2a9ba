import type { KeyChanges } from '../../shared/keys/bindings.ts';
import { useAppStore } from '../store/hooks.ts';

/** The keys that were changed, in force as soon as they are. */
export const useKeyChanges = (): KeyChanges => useAppStore((state) => state.settings.keys);
