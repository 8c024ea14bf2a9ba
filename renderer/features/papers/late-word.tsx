import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type PaperTiming, paperTimingWords } from '../../../shared/domain/paper-timing.ts';

/** That a paper is late, in words and by a sign. */
export const LateWord = ({ timing }: { readonly timing: PaperTiming }): ReactNode => (
  <span className="late-word">
    <IconAlertTriangle className="icon" aria-hidden="true" /> {paperTimingWords(timing)}
  </span>
);
