import { actionStateSchema, isOpen } from '../shared/domain/action.ts';
import { inList } from './sql.ts';

/** The states in which something is still to be done, for IN. */
export const openStates = inList(actionStateSchema.options.filter(isOpen));
