import type { ReactNode } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import type { PaperView } from '../../store/paper-register-slice.ts';
import { asksAnything, BodyChip, FiltersEnd, ListSearch, ToggleChip } from '../registers/list-filters.tsx';
import { TakeAlong } from '../registers-out/take-along.tsx';

const NOTHING: PaperView = { text: undefined, body: undefined, without: undefined, late: undefined };

const LACKS = [
  ['file', 'Without file'],
  ['class', 'Without class'],
] as const;

/** What narrows the register. */
export const PaperFilters = (): ReactNode => {
  const view = useAppStore((state) => state.paperView);
  const total = useAppStore((state) => state.paperList?.total);
  const show = useAppStore((state) => state.showPapers);
  return (
    <search className="list-filters" aria-label="Papers">
      <ListSearch label="Title, author or reference" value={view.text ?? ''} onChange={(text) => show({ text })} />
      <BodyChip value={view.body} onChange={(body) => show({ body })} />
      {LACKS.map(([lack, label]) => (
        <ToggleChip
          key={lack}
          label={label}
          isOn={view.without === lack}
          onChange={(on) => show({ without: on ? lack : undefined })}
        />
      ))}
      <ToggleChip label="Late" isOn={view.late === true} onChange={(on) => show({ late: on || undefined })} />
      <FiltersEnd isNarrowed={asksAnything(view)} onClear={() => show(NOTHING)} total={total} row="paper">
        <TakeAlong of="papers" />
      </FiltersEnd>
    </search>
  );
};
