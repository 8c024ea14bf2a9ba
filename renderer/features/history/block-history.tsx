import { Checkbox } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { StoredStep } from '../../../shared/api/history.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import type { BlockId, ItemId } from '../../../shared/ids.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Entry } from './entry.tsx';
import { Shut } from './shut.tsx';
import { stepWords } from './step-words.ts';
import type { Earlier } from './use-earlier.ts';
import { useSavedHere } from './use-saved-here.ts';
import { Words } from './words.tsx';

const NOUNS: readonly Noun[] = ['block'];
/** As many steps are shown at first, and more each time they are asked for. */
const PART = 50;

/** Fetches the steps of the block that the caret is in, and again when it was changed here or elsewhere. */
const useSteps = (every: boolean) => {
  const blockId = useAppStore((state) => state.blockId);
  const known = useAppStore((state) => state.blockSteps);
  const fetchSteps = useAppStore((state) => state.fetchSteps);
  const isShared = useIsShared();
  const fetch = useCallback(async () => {
    if (blockId) await fetchSteps(blockId, every, isShared);
  }, [blockId, every, isShared, fetchSteps]);
  useFresh(NOUNS, fetch);
  useSavedHere(fetch);
  return known?.blockId === blockId && known?.isForOthers === isShared ? known : undefined;
};

type StepProps = {
  readonly step: StoredStep;
  readonly before: StoredStep | undefined;
  readonly isLast: boolean;
  readonly earlier: Earlier;
};

const Step = ({ step, before, isLast, earlier }: StepProps): ReactNode => {
  const { block, at } = step;
  const isNow = isLast || earlier.isNow(block);
  const act = block && !isNow ? { label: 'Put these words back', run: () => earlier.putBlock(block) } : undefined;
  const nameOf = (id: ItemId): string => earlier.nameOf(id);
  return (
    <Entry
      at={at}
      title={stepWords(step, before, nameOf)}
      block={block}
      detail={block ? nameOf(block.itemId) : undefined}
      act={earlier.mayChange ? act : undefined}
    >
      {block ? (
        <Words text={wordsOf(block.content)} over={before?.block ? wordsOf(before.block.content) : undefined} />
      ) : null}
    </Entry>
  );
};

const key = ({ seq }: StoredStep): number => seq;

const Steps = ({ steps, earlier }: { readonly steps: readonly StoredStep[]; readonly earlier: Earlier }): ReactNode => {
  const [most, setMost] = useState(PART);
  const shown = steps.slice(-most);
  const first = steps.length - shown.length;
  return (
    <>
      <ol className="entries">
        {shown
          .map((step, index) => (
            <Step
              key={key(step)}
              step={step}
              before={steps[first + index - 1]}
              isLast={first + index === steps.length - 1}
              earlier={earlier}
            />
          ))
          .toReversed()}
      </ol>
      {first > 0 ? (
        <button type="button" className="button" onClick={() => setMost(most + PART)}>
          Show older ones
        </button>
      ) : null}
    </>
  );
};

/** What the block that the caret is in said earlier, the newest first. */
export const BlockHistory = ({ earlier }: { readonly earlier: Earlier }): ReactNode => {
  const [every, setEvery] = useState(false);
  const blockId: BlockId | undefined = useAppStore((state) => state.blockId);
  const known = useSteps(every);
  const steps = known?.steps;
  if (known?.hides) {
    return <Shut>The block at the caret is confidential or private, or was so in one of its versions.</Shut>;
  }
  return (
    <section aria-label="What this block said">
      <p className="quiet">
        {steps?.length === 0
          ? 'This line was never saved: it has said nothing yet.'
          : 'What the block at the caret said, the newest first. New words are underlined, old ones struck through.'}
      </p>
      <Checkbox
        label="Every save by itself"
        checked={every}
        onChange={(event) => setEvery(event.currentTarget.checked)}
      />
      {steps ? <Steps key={blockId} steps={steps} earlier={earlier} /> : null}
    </section>
  );
};
