import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { IconButton } from '../../components/icon-button.tsx';

/** A correction as it is typed: words as they stand, and as they are to read. */
export const typedCorrectionSchema = z.strictObject({ id: z.string(), from: z.string(), to: z.string() });
export type TypedCorrection = z.infer<typeof typedCorrectionSchema>;

export type CorrectionsFieldProps = {
  readonly corrections: readonly TypedCorrection[];
  /** Why a correction can't be made, by its place. */
  readonly faults: readonly (string | undefined)[];
  readonly onChange: (corrections: readonly TypedCorrection[]) => void;
};

/** A name for a new line that none of the others has. */
const freeId = (corrections: readonly TypedCorrection[]): string =>
  String(Math.max(0, ...corrections.map(({ id }) => Number(id))) + 1);

/** What is put right on approval, a line each; Enter begins the next. */
export const CorrectionsField = ({ corrections, faults, onChange }: CorrectionsFieldProps): ReactNode => {
  const list = useRef<HTMLOListElement>(null);
  const add = (): void => {
    // Drawn at once: what is typed right after goes into the new line.
    flushSync(() => onChange([...corrections, { id: freeId(corrections), from: '', to: '' }]));
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  };
  const change = (place: number, typed: Partial<TypedCorrection>): void =>
    onChange(corrections.map((one, index) => (index === place ? { ...one, ...typed } : one)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="record-corrections">
      <ol ref={list} aria-label="Corrections">
        {corrections.map((correction, place) => (
          <li key={correction.id}>
            <TextInput
              aria-label={`Correction ${place + 1}: the words as they stand`}
              placeholder="The words as they stand"
              autoComplete="off"
              value={correction.from}
              error={faults[place]}
              onChange={(event) => change(place, { from: event.currentTarget.value })}
            />
            <span className="quiet">to read</span>
            <TextInput
              aria-label={`Correction ${place + 1}: what they are to read`}
              placeholder="nothing: they are left out"
              autoComplete="off"
              value={correction.to}
              onChange={(event) => change(place, { to: event.currentTarget.value })}
              onKeyDown={onKeyDown}
            />
            <IconButton
              icon={IconTrash}
              label={`Take correction ${place + 1} out`}
              onClick={() => onChange(corrections.filter((_one, index) => index !== place))}
            />
          </li>
        ))}
      </ol>
      <Button variant="default" size="xs" leftSection={<IconPlus className="icon" aria-hidden="true" />} onClick={add}>
        Add a correction
      </Button>
    </div>
  );
};
