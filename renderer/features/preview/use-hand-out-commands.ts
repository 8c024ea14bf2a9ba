import { useMemo, useRef } from 'react';
import { type DocumentFormat, documentFormatNames } from '../../../shared/minutes-document/formats.ts';
import { useCommands } from '../../store/use-commands.ts';

/** What the palette and the menu of the window know each hand-out by; the menu knows that of the chosen format. */
const idOf = (format: DocumentFormat, chosen: DocumentFormat): string =>
  format === chosen ? 'handOut' : `handOut ${format}`;

export type HandOutOffer = {
  readonly chosen: DocumentFormat;
  readonly labelOf: (format: DocumentFormat) => string;
  readonly run: (format: DocumentFormat) => void;
};

/** Offers the hand-outs in the palette and to the menu of the window, as long as they can be done here. */
export const useHandOutCommands = ({ chosen, labelOf, run }: HandOutOffer): void => {
  const latest = useRef(run);
  latest.current = run;
  const labels = documentFormatNames.map(labelOf).join('\n');
  useCommands(
    useMemo(
      () =>
        labels.split('\n').flatMap((label, at) => {
          const format = documentFormatNames[at];
          return format === undefined ? [] : [{ id: idOf(format, chosen), label, run: () => latest.current(format) }];
        }),
      [labels, chosen],
    ),
  );
};
