import { useMemo, useRef } from 'react';
import { documentFormatNames, type MinutesFormat } from '../../../shared/minutes-document/formats.ts';
import { useCommands } from '../../store/use-commands.ts';

/** What the palette and the menu of the window know each hand-out by; the menu knows that of the Word file. */
const idOf = (format: MinutesFormat): string => (format === 'docx' ? 'handOut' : `handOut ${format}`);

/** Offers the hand-outs in the palette and to the menu of the window, as long as they can be done here. */
export const useHandOutCommands = (
  labelOf: (format: MinutesFormat) => string,
  run: (format: MinutesFormat) => void,
): void => {
  const latest = useRef(run);
  latest.current = run;
  const labels = documentFormatNames.map(labelOf).join('\n');
  useCommands(
    useMemo(
      () =>
        labels.split('\n').flatMap((label, at) => {
          const format = documentFormatNames[at];
          return format === undefined ? [] : [{ id: idOf(format), label, run: () => latest.current(format) }];
        }),
      [labels],
    ),
  );
};
