import { useMemo, useRef } from 'react';
import { type HandOutFormat, handOutFormatSchema } from '../../../shared/api/minutes.ts';
import { useCommands } from '../../store/use-commands.ts';

/** What the palette and the menu of the window know each hand-out by; the menu knows that of the Word file. */
const IDS: Readonly<Record<HandOutFormat, string>> = { docx: 'handOut', pdf: 'handOutPdf', pdfa: 'handOutArchive' };

type Labels = Readonly<Record<HandOutFormat, string>>;

/** Offers the hand-outs in the palette and to the menu of the window, as long as they can be done here. */
export const useHandOutCommands = (labels: Labels, run: (format: HandOutFormat) => void): void => {
  const latest = useRef(run);
  latest.current = run;
  const { docx, pdf, pdfa } = labels;
  useCommands(
    useMemo(
      () =>
        handOutFormatSchema.options.map((format) => ({
          id: IDS[format],
          label: { docx, pdf, pdfa }[format],
          run: () => latest.current(format),
        })),
      [docx, pdf, pdfa],
    ),
  );
};
