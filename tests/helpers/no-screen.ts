import type { Minutes } from '../../renderer/editor/minutes.ts';
import type { KeyPort } from '../../renderer/editor/plugins/keys.ts';
import { noChanges } from '../../shared/keys/bindings.ts';

/** What keys reach beyond a text, where there is no screen around it: undo and redo alone do anything. */
export const noScreen = (minutes: () => Minutes, say: (words: string) => void = () => undefined): KeyPort => ({
  changes: () => noChanges,
  marksCurrent: () => false,
  undo: () => minutes().undo(),
  redo: () => minutes().redo(),
  moveToItem: () => true,
  enterFields: () => false,
  earlierDecisions: () => [],
  say,
});
