import type { ReactNode } from 'react';
import { OptionLine } from '../../components/option-line.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import type { Entry } from './entries.ts';

/** The id by which the field names the option that Enter takes. */
export const optionId = (index: number): string => `palette-option-${index}`;

export type PaletteListProps = {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly chosen: number;
  readonly onTake: (index: number) => void;
};

export const PaletteList = ({ id, entries, chosen, onTake }: PaletteListProps): ReactNode => (
  <div id={id} role="listbox" aria-label="What fits" className="palette-list">
    {entries.map((entry, index) => (
      <OptionLine
        key={entry.id}
        id={optionId(index)}
        className="palette-option"
        isChosen={index === chosen}
        onTake={() => onTake(index)}
      >
        <span className="palette-label">{entry.label}</span> <span className="palette-detail">{entry.detail}</span>{' '}
        {entry.is ? <KeyCap of={entry.is} /> : <span className="palette-group">{entry.group}</span>}
      </OptionLine>
    ))}
  </div>
);
