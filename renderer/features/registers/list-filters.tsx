import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';

type SearchProps = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };

/** What is looked for in a register, as it is typed. */
export const ListSearch = ({ label, value, onChange }: SearchProps): ReactNode => (
  <TextInput
    className="list-search"
    aria-label={label}
    placeholder={label}
    data-field="search"
    autoComplete="off"
    leftSection={<IconSearch className="icon" aria-hidden="true" />}
    rightSection={<KeyCap of="lists.search" />}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

type ChipProps = {
  readonly label: string;
  readonly any: string;
  readonly data: readonly (string | { readonly value: string; readonly label: string })[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** One of a few words that narrow a register. */
export const ChoiceChip = ({ label, any, data, value, onChange }: ChipProps): ReactNode => (
  <Select
    className="list-chip"
    aria-label={label}
    placeholder={any}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': any }}
    data={[...data]}
    value={value ?? null}
    data-filled={value !== undefined || undefined}
    onChange={(chosen) => onChange(chosen ?? undefined)}
  />
);

type BodyChipProps = Pick<ChipProps, 'value' | 'onChange'>;

export const BodyChip = (props: BodyChipProps): ReactNode => {
  const bodies = useAppStore((state) => state.bodies) ?? [];
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useEffect(() => void fetchBodies(), [fetchBodies]);
  const data = bodies.map(({ code, name }) => ({ value: code, label: code === name ? code : `${code} – ${name}` }));
  return <ChoiceChip label="Body" any="Any body" data={data} {...props} />;
};

type ToggleProps = { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };

/** Something that a register is narrowed to, or widened by. */
export const ToggleChip = ({ label, isOn, onChange }: ToggleProps): ReactNode => (
  <Button
    className="list-toggle"
    variant={isOn ? 'light' : 'default'}
    aria-pressed={isOn}
    onClick={() => onChange(!isOn)}
  >
    {label}
  </Button>
);

/** Whether anything is asked of a register that narrows it, or widens it. */
export const asksAnything = (view: object): boolean =>
  Object.values(view).some((asked) => asked !== undefined && asked !== '' && asked !== false);

type EndProps = {
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
  /** How many rows there are, as soon as that is known. */
  readonly total: number | undefined;
  /** What a row is: 'paper'. */
  readonly row: string;
  /** What can be done with all of them; it stays beside how many there are. */
  readonly children: ReactNode;
};

/** The way out of what narrows a register, and how many rows it comes to. */
export const FiltersEnd = ({ isNarrowed, onClear, total, row, children }: EndProps): ReactNode => (
  <>
    {isNarrowed ? (
      <Button variant="subtle" onClick={onClear}>
        Clear
      </Button>
    ) : null}
    <span className="list-end">
      <output className="list-count">{total === undefined ? '' : `${total} ${total === 1 ? row : `${row}s`}`}</output>
      {children}
    </span>
  </>
);
