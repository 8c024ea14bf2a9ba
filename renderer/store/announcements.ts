import type { ActionBadge } from '../../shared/api/blocks.ts';
import type { Clock } from '../editor/saver/clock.ts';
import { isAtRisk, type SaveState } from '../editor/saver/save-state.ts';

/** Words for those who can't see the status line change: bad news and its end are said at once. */
export const announceSave = (before: SaveState, after: SaveState): string | undefined => {
  if (after.kind === 'notSaved' && before.kind !== 'notSaved') return 'Not saved. What you type is kept on this page.';
  if (after.kind === 'refused') return `Not saved: ${after.error.message}`;
  const wasBad = isAtRisk(before) && before.kind !== 'saving';
  return after.kind === 'saved' && wasBad ? 'Everything is saved again.' : undefined;
};

/** After so long without a change it is said that all is saved: not at every pause between two words. */
const REST_MS = 1500;

/** Follows the save state and says each change of it; that all is saved, when it has come to rest. */
export const createSaveSayer = (clock: Pick<Clock, 'after'>, say: (words: string) => void) => {
  let callOff: () => void = () => undefined;
  return (before: SaveState, after: SaveState): void => {
    callOff();
    const words = announceSave(before, after);
    if (words !== undefined) say(words);
    else if (after.kind === 'saved' && before.kind === 'saving') callOff = clock.after(REST_MS, () => say('Saved.'));
  };
};

/** Words for actions that got their references. */
export const announceActions = (badges: readonly ActionBadge[]): string | undefined => {
  const references = badges.flatMap((badge) => badge.reference ?? []);
  return references.length === 0 ? undefined : `Action ${references.join(', ')} created`;
};
