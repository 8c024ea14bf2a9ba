import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatRow, type MinutesFormat, minutesFormatNames } from '../../../shared/minutes-document/formats.ts';

const documents = minutesFormatNames.filter((name) => formatRow(name).isDocument);

export type FormatChoiceProps = { readonly format: MinutesFormat; readonly onChange: (format: MinutesFormat) => void };

/** Which file is handed out. */
export const FormatChoice = ({ format, onChange }: FormatChoiceProps): ReactNode => (
  <NativeSelect
    label="File"
    data={documents.map((value) => ({ value, label: formatRow(value).words }))}
    value={format}
    onChange={({ currentTarget }) => {
      const chosen = documents.find((name) => name === currentTarget.value);
      if (chosen) onChange(chosen);
    }}
  />
);
