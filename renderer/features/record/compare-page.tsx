import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import { type BlockDifference, compareTexts, type ItemDifference } from '../../../shared/domain/compare-texts.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { Comparison } from '../../store/comparison-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { blockLabel } from '../history/block-label.ts';
import { SeenBy } from '../history/entry.tsx';
import { Shut } from '../history/shut.tsx';
import { Words } from '../history/words.tsx';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { differenceWords, itemWords, shownDifferences } from './differences.ts';

const SAVE = 'Save it as a Word file with tracked changes';

const NOUNS: readonly Noun[] = ['block', 'item', 'numberedVersion'];

const BlockLine = ({ difference }: { readonly difference: BlockDifference }): ReactNode => {
  const { before, after } = difference;
  const shown = after ?? before;
  if (!shown) return null;
  return (
    <li className="entry difference" data-visibility={shown.visibility} tabIndex={-1}>
      <p className="entry-kind">
        <strong>{differenceWords(difference)}</strong>
        <span>{blockLabel(shown.content)}</span>
        <SeenBy visibility={shown.visibility} />
      </p>
      <Words text={after ? wordsOf(after.content) : ''} over={before ? wordsOf(before.content) : ''} />
    </li>
  );
};

const ItemPart = ({ item }: { readonly item: ItemDifference }): ReactNode => {
  const { number, title } = item.after ?? item.before ?? { number: '', title: '' };
  const words = itemWords(item);
  return (
    <section className="sheet-section" aria-label={`Item ${number}, ${title}`}>
      <h2>
        {number} {title}
      </h2>
      {words === undefined ? null : (
        <p className="difference" tabIndex={-1}>
          <strong>{words}</strong>
        </p>
      )}
      <ol className="entries">
        {item.blocks.map((difference) => (
          <BlockLine key={difference.id} difference={difference} />
        ))}
      </ol>
    </section>
  );
};

/** Goes from one difference to the next, or to the first one. */
const useDifferenceKeys = (leave: () => void) => {
  const page = useRef<HTMLDivElement>(null);
  const goOn = (by: 1 | -1): void => {
    const all = [...(page.current?.querySelectorAll<HTMLElement>('.difference') ?? [])];
    const at = all.findIndex((one) => one.matches(':focus'));
    const next = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys('comparison', () => ({ next: () => goOn(1), previous: () => goOn(-1), leave }));
  return page;
};

type Named = { readonly before: string; readonly after: string };

/** Saves both texts in one Word file, with what came and went as changes that can be accepted and rejected there. */
const SaveWord = ({ comparison }: { readonly comparison: Comparison }): ReactNode => {
  const save = useAppStore((state) => state.saveComparison);
  const delivery = useAppStore((state) => state.comparisonDelivery);
  useCommands(
    useMemo(() => [{ id: 'compare-word', label: SAVE, run: () => void save(comparison) }], [save, comparison]),
  );
  return (
    <div className="record-form">
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx className="icon" aria-hidden="true" />}
        aria-busy={delivery.kind === 'working'}
        onClick={() => void save(comparison)}
      >
        {SAVE}
      </Button>
      <DeliveryStatus delivery={delivery} />
    </div>
  );
};

const Differences = ({ items, names }: { readonly items: readonly ItemDifference[]; readonly names: Named }) => {
  const count = items.reduce((sum, item) => sum + item.blocks.length + (itemWords(item) === undefined ? 0 : 1), 0);
  return (
    <>
      <p className="sheet-hint" role="status">
        {count === 0
          ? `${names.before} and ${names.after} say the same.`
          : `${count} ${count === 1 ? 'difference' : 'differences'}. Underlined words are in ${names.after} only, words struck through in ${names.before} only.`}
      </p>
      {items.map((item) => (
        <ItemPart key={item.id} item={item} />
      ))}
    </>
  );
};

export type ComparePageProps = {
  readonly meetingId: string;
  readonly before: string;
  readonly after: string | undefined;
};

/** Two versions of the minutes, or one and the minutes as they are now, laid over each other. */
export const ComparePage = ({ meetingId, before, after }: ComparePageProps): ReactNode => {
  const [, goTo] = useLocation();
  const isShared = useIsShared();
  const error = useAppStore((state) => state.comparisonError);
  const versions = useAppStore((state) => state.record?.versions);
  const texts = useAppStore(({ comparedTexts: made }) =>
    made?.comparison.before === before && made.comparison.after === after ? made : undefined,
  );
  const openRecord = useAppStore((state) => state.openRecord);
  const compareVersions = useAppStore((state) => state.compareVersions);
  const comparison = useMemo(() => ({ before, after }), [before, after]);
  const fetch = useCallback(async () => {
    await openRecord(meetingId);
    await compareVersions(comparison);
  }, [openRecord, compareVersions, meetingId, comparison]);
  useFresh(NOUNS, fetch);
  const leave = (): void => goTo(`/meetings/${meetingId}/record`);
  const page = useDifferenceKeys(leave);
  const items = useMemo(() => texts && shownDifferences(compareTexts(texts.before, texts.after)), [texts]);
  const nameOf = (id: string): string => versions?.find((version) => version.id === id)?.number ?? 'a version';
  const names = { before: nameOf(before), after: after === undefined ? 'the minutes now' : nameOf(after) };
  useScreenTitle(`${names.before} and ${names.after}`);
  useEffect(() => page.current?.focus(), [page]);
  return (
    <div className="list-sheet compare" ref={page} tabIndex={-1}>
      <p>
        <a href={`#/meetings/${meetingId}/record`}>Back to the versions</a>
      </p>
      {isShared ? <Shut>Versions hold words of confidential minutes as well.</Shut> : null}
      {error && !isShared ? (
        <Notice title="These can’t be compared">
          <p>{error.message}</p>
        </Notice>
      ) : null}
      {items || error || isShared ? null : <Loading>Laying the versions over each other …</Loading>}
      {items && !isShared && !error ? (
        <>
          <SaveWord comparison={comparison} />
          <Differences items={items} names={names} />
        </>
      ) : null}
    </div>
  );
};
