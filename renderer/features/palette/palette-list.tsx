import { type ReactNode, useEffect, useRef } from 'react';
import { KeyCap } from '../../keys/key-cap.tsx';
import type { Entry } from './entries.ts';

/** The id by which the field names the option that Enter takes. */
export const optionId = (index: number): string => `palette-option-${index}`;

type OptionProps = { readonly entry: Entry; readonly index: number; readonly isChosen: boolean; onTake(): void };

/** The focus stays in the field; the list is gone through from there. */
const Option = ({ entry, index, isChosen, onTake }: OptionProps): ReactNode => {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={line}
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="palette-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={(event) => event.key === 'Enter' && onTake()}
    >
      <span className="palette-label">{entry.label}</span> <span className="palette-detail">{entry.detail}</span>{' '}
      {entry.is ? <KeyCap of={entry.is} /> : <span className="palette-group">{entry.group}</span>}
    </div>
  );
};

export type PaletteListProps = {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly chosen: number;
  readonly onTake: (index: number) => void;
};

export const PaletteList = ({ id, entries, chosen, onTake }: PaletteListProps): ReactNode => (
  <div id={id} role="listbox" aria-label="What fits" className="palette-list">
    {entries.map((entry, index) => (
      <Option key={entry.id} entry={entry} index={index} isChosen={index === chosen} onTake={() => onTake(index)} />
    ))}
  </div>
);
