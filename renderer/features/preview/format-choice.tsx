import { Button, NativeSelect } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { type DocumentFormat, documentFormatNames, formatRow } from '../../../shared/minutes-document/formats.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useHandOutCommands } from './use-hand-out-commands.ts';

const FORMATS = documentFormatNames.map((value) => ({
  value,
  label: formatRow(value).words.replace(/^./u, (letter) => letter.toUpperCase()),
}));

export type FormatChoiceProps = {
  /** What the button says, by the format. */
  readonly labelOf: (format: DocumentFormat) => string;
  /** What handing it out does, beside the button. */
  readonly effect: string;
  readonly isDisabled: boolean;
  readonly isWorking: boolean;
  readonly onHandOut: (format: DocumentFormat) => void;
};

/** In which format, and the button that hands it out. The last choice is kept. */
export const FormatChoice = ({ labelOf, effect, isDisabled, isWorking, onHandOut }: FormatChoiceProps): ReactNode => {
  const format = useAppStore((state) => state.settings.handOutFormat);
  const changeSettings = useAppStore((state) => state.changeSettings);
  const effectId = useId();
  // A button that is shut loses the keyboard: while a file is on its way, it only does nothing.
  const begin = (as: DocumentFormat): void => {
    if (!isWorking) onHandOut(as);
  };
  const choose = (name: string): void => {
    const handOutFormat = documentFormatNames.find((one) => one === name);
    if (handOutFormat !== undefined) void changeSettings(() => ({ handOutFormat }));
  };
  useHandOutCommands({ chosen: format, labelOf, run: begin });
  return (
    <div className="preview-acts">
      <NativeSelect
        label="Format"
        data={FORMATS}
        value={format}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button
        leftSection={<IconFileExport className="icon" aria-hidden="true" />}
        aria-describedby={effectId}
        disabled={isDisabled}
        aria-busy={isWorking}
        onClick={() => begin(format)}
      >
        {labelOf(format)}
      </Button>
      <p id={effectId}>{effect}</p>
    </div>
  );
};
