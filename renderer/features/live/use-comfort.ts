import { useEffect, useState } from 'react';
import { type Settings, textSizes, textWidths } from '../../../shared/domain/settings.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useOnRoot } from '../../theme/use-on-root.ts';

/** The next size in a direction; the one that it is at the end. A size between them goes to its neighbour. */
const nextSize = (size: number, by: 1 | -1): number =>
  (by === 1 ? textSizes.find((other) => other > size) : textSizes.findLast((other) => other < size)) ?? size;

const WIDTHS = { narrow: 'narrow', usual: 'the usual one', wide: 'wide', full: 'all that there is' } as const;

const nextWidth = (width: Settings['textWidth']): Settings['textWidth'] =>
  textWidths[(textWidths.indexOf(width) + 1) % textWidths.length] ?? 'usual';

/** What makes the live screen easier on the eye: the size and the width of its text, and nothing else beside it. */
export const useComfort = (session: Session) => {
  const { textSize, textWidth } = useAppStore((state) => state.settings);
  const changeSettings = useAppStore((state) => state.changeSettings);
  const announce = useAppStore((state) => state.announce);
  const [isFocused, setFocused] = useState(false);
  useOnRoot('focus', isFocused ? 'text' : undefined);
  useEffect(() => session.screen.markCurrent(isFocused), [session, isFocused]);
  const resize = (by: 1 | -1) => (): void => {
    void changeSettings((now) => ({ textSize: nextSize(now.textSize, by) }));
    announce(`The text is at ${nextSize(textSize, by)} per cent`);
  };
  return {
    isFocused,
    larger: resize(1),
    smaller: resize(-1),
    width: (): void => {
      void changeSettings((now) => ({ textWidth: nextWidth(now.textWidth) }));
      announce(`The width of the text is ${WIDTHS[nextWidth(textWidth)]}`);
    },
    focus: (): void => {
      setFocused(!isFocused);
      announce(isFocused ? 'Everything is shown again' : 'Nothing but the text is shown');
    },
  };
};
