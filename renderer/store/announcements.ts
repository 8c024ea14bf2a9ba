import type { ActionBadge } from '../../shared/api/blocks.ts';
import { isAtRisk, type SaveState } from '../editor/saver/save-state.ts';

/** Words for those who can't see the status line change: only the bad news and its end are said. */
export const announceSave = (before: SaveState, after: SaveState): string | undefined => {
  if (after.kind === 'notSaved' && before.kind !== 'notSaved') return 'Not saved. What you type is kept on this page.';
  if (after.kind === 'refused') return `Not saved: ${after.error.message}`;
  const wasBad = isAtRisk(before) && before.kind !== 'saving';
  return after.kind === 'saved' && wasBad ? 'Everything is saved again.' : undefined;
};

/** Words for actions that got their references. */
export const announceActions = (badges: readonly ActionBadge[]): string | undefined => {
  const references = badges.flatMap((badge) => badge.reference ?? []);
  return references.length === 0 ? undefined : `Action ${references.join(', ')} created`;
};
