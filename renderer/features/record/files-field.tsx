import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ChosenFile, chosenFileSchema } from '../../../shared/domain/numbered-version.ts';
import { versionFiles } from '../../../shared/minutes-document/version-files.ts';
import { fileWords } from './record-words.ts';

/** Those that there is reason for: a public file only where the full one is more than everybody may read. */
export const offeredFiles = (holdsConfidential: boolean): readonly ChosenFile[] =>
  chosenFileSchema.options.filter((kind) => holdsConfidential || versionFiles[kind].version !== 'public');

/** What was chosen, out of how a form keeps it; undefined where nothing was. */
export const readFiles = (kept: string | undefined): readonly ChosenFile[] | undefined =>
  kept?.split(',').flatMap((kind) => chosenFileSchema.safeParse(kind).data ?? []);

export type FilesFieldProps = {
  readonly offered: readonly ChosenFile[];
  readonly chosen: readonly ChosenFile[];
  /** Told what is chosen now, as a form keeps it. */
  readonly onChange: (kept: string) => void;
};

/** Which files go out, and are kept with the version. */
export const FilesField = ({ offered, chosen, onChange }: FilesFieldProps): ReactNode => (
  <Checkbox.Group label="Files" value={[...chosen]} onChange={(kinds) => onChange(kinds.join(','))}>
    <div className="record-choices">
      {offered.map((kind) => (
        <Checkbox key={kind} size="sm" value={kind} label={fileWords[kind]} />
      ))}
    </div>
  </Checkbox.Group>
);
