import type { PresentedPaper } from '../../domain/paper.ts';
import type { MeetingSource } from '../source.ts';
import { knownClass, paperReading } from './paper-reading.ts';

/** Whether a list reads in confidence that a paper is there, and what it is: the public does not. */
export const isPaperInConfidence = ({ audience, classes }: Pick<MeetingSource, 'audience' | 'classes'>) => {
  return (paper: PresentedPaper): boolean =>
    audience !== undefined &&
    paperReading(paper, classes) === 'open' &&
    (audience.confidentialItems.includes(paper.itemId) || paperReading(paper, audience.bodyClasses) === 'withheld');
};

/** Whether those on a list read anything that is not for everybody. */
export const readsInConfidence = (source: MeetingSource): boolean =>
  (source.audience?.confidentialItems.length ?? 0) > 0 ||
  (source.record.papers ?? []).some(isPaperInConfidence(source));

/** The class that is said of a paper to its readers: one of the body's, also where it is not one of theirs. */
export const classSaid = (paper: PresentedPaper, { audience, classes }: Pick<MeetingSource, 'audience' | 'classes'>) =>
  knownClass(paper, audience?.bodyClasses ?? classes);
