import { Checkbox } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { RemovedBlock } from '../../../shared/api/history.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Entry } from './entry.tsx';
import { Shut } from './shut.tsx';
import type { Earlier } from './use-earlier.ts';
import { useSavedHere } from './use-saved-here.ts';
import { Words } from './words.tsx';

const NOUNS: readonly Noun[] = ['block'];

type RemovedProps = { readonly removed: RemovedBlock; readonly earlier: Earlier };

const Removed = ({ removed: { block, at, reference }, earlier }: RemovedProps): ReactNode => (
  <Entry
    at={at}
    title={`Taken out of ${earlier.nameOf(block.itemId)}`}
    block={block}
    detail={reference}
    act={earlier.mayChange ? { label: 'Put it back', run: () => earlier.putBlock(block) } : undefined}
  >
    <Words text={wordsOf(block.content)} />
  </Entry>
);

/** What was taken out of the item that is open, or of the whole meeting. */
export const RemovedBlocks = ({
  meetingId,
  earlier,
}: {
  readonly meetingId: MeetingId;
  readonly earlier: Earlier;
}): ReactNode => {
  const [isWhole, setWhole] = useState(true);
  const itemId = useAppStore((state) => state.itemId);
  const isShared = useIsShared();
  const known = useAppStore((state) => state.removedBlocks);
  const removed = known?.isForOthers === isShared ? known : undefined;
  const fetchRemoved = useAppStore((state) => state.fetchRemoved);
  const asked = isWhole ? undefined : itemId;
  const fetch = useCallback(
    () => fetchRemoved({ meetingId, itemId: asked, isForOthers: isShared }),
    [fetchRemoved, meetingId, asked, isShared],
  );
  useFresh(NOUNS, fetch);
  useSavedHere(fetch);
  // What was just put back stands in the text before the book has heard of it.
  const gone = removed?.blocks.filter(({ block }) => earlier.now(block) === undefined);
  return (
    <section aria-label="What was taken out">
      <p className="quiet">
        {gone?.length === 0 && !removed?.hides
          ? 'Nothing that had words was taken out.'
          : 'Blocks that were taken out of the minutes, what went last first.'}
      </p>
      <Checkbox
        label="Of the whole meeting"
        checked={isWhole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      <ol className="entries">
        {gone?.map((one) => (
          <Removed key={one.block.id} removed={one} earlier={earlier} />
        ))}
      </ol>
      {removed?.hides ? <Shut>Others of them are confidential or private, or were so once.</Shut> : null}
    </section>
  );
};
