import type { Action } from '../domain/action.ts';
import type { ActionUpdate } from '../domain/action-update.ts';
import type { Due } from '../domain/block.ts';
import type { KnownOwner } from '../domain/known-owner.ts';

/** An action of a list, with what the register knows of its life. */
export type ListedAction = Action & {
  readonly lastUpdate?: ActionUpdate;
  /** What it was due at first, where that changed since. */
  readonly firstDue?: Due;
  readonly slips: number;
  /** Who its owners are, one for each. */
  readonly knownOwners?: readonly KnownOwner[];
};
