import type { BlockId } from '../../shared/ids.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import type { Minutes } from './minutes.ts';
import type { ActionChange } from './views/action-view.ts';

/** Sets the fields of an action, in whatever item it stands. */
export const setAction = (minutes: Minutes, id: BlockId, change: ActionChange): void => {
  const itemId = minutes.itemOfBlock(id);
  if (!itemId) return;
  const { doc, tr } = minutes.state(itemId);
  const at = positionOf(doc, indexOfBlock(doc, id));
  for (const [name, value] of Object.entries(change)) tr.setNodeAttribute(at, name, value);
  minutes.dispatch(itemId, tr);
};
