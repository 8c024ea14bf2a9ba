import { useEffect } from 'react';
import { blockIdSchema } from '../../../shared/ids.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStoreApi } from '../../store/hooks.ts';

/** Goes to the item, or to the block in it, that the address of the live screen names. */
export const usePlace = (session: Session | undefined, item: string | undefined, block: string | undefined): void => {
  const store = useAppStoreApi();
  useEffect(() => {
    const itemId = store.getState().sheet?.items.find(({ id }) => id === item)?.id;
    if (!session || !itemId) return;
    const blockId = blockIdSchema.safeParse(block);
    if (blockId.success) session.goToBlock(itemId, blockId.data);
    else session.goTo(itemId);
  }, [store, session, item, block]);
};
