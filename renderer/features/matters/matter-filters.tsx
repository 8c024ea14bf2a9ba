import type { ReactNode } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import type { MatterView } from '../../store/matters-slice.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { asksAnything, ChoiceChip, FiltersEnd, ListSearch, ToggleChip } from '../registers/list-filters.tsx';
import { TakeAlong } from '../registers-out/take-along.tsx';

const NOTHING: MatterView = { text: undefined, kind: undefined, stage: undefined, open: undefined };

const NO_WORDS = { kinds: [], stages: [] } as const;

/** What narrows the register. */
export const MatterFilters = (): ReactNode => {
  const view = useAppStore((state) => state.matterView);
  const words = useAppStore((state) => state.matterWords);
  const isShared = useIsShared();
  const { kinds, stages } = isShared && !words.isOpen ? NO_WORDS : words;
  const total = useAppStore((state) => state.matterList?.total);
  const show = useAppStore((state) => state.showMatters);
  return (
    <search className="list-filters" aria-label="Matters">
      <ListSearch label="Code, title or name" value={view.text ?? ''} onChange={(text) => show({ text })} />
      <ChoiceChip label="Kind" any="Any kind" data={kinds} value={view.kind} onChange={(kind) => show({ kind })} />
      <ChoiceChip
        label="Stage"
        any="Any stage"
        data={stages}
        value={view.stage}
        onChange={(stage) => show({ stage })}
      />
      <ToggleChip label="Not closed" isOn={view.open === true} onChange={(on) => show({ open: on || undefined })} />
      <FiltersEnd isNarrowed={asksAnything(view)} onClear={() => show(NOTHING)} total={total} row="matter">
        <TakeAlong of="matters" />
      </FiltersEnd>
    </search>
  );
};
