import type { PresentedPaper } from '../../domain/paper.ts';

/**
 * What the public reads of a paper on an agenda: all that the agenda says of it, its reference and its title, or its
 * reference alone.
 */
export type PaperReading = 'open' | 'titled' | 'withheld';

/** A class as it is compared: 'RED ' is Red. */
const folded = (name: string | undefined): string => (name ?? '').trim().toLowerCase();

/** The name of a paper's class as its body writes it; undefined for none, and for one that the body does not have. */
export const knownClass = ({ paper }: PresentedPaper, classes: readonly string[]): string | undefined => {
  const own = folded(paper.classification);
  return own === '' ? undefined : classes.find((name) => folded(name) === own);
};

/**
 * What the public reads of a paper. A class opens it when the body has that class and it is not its most closed one; a
 * word that is no class of the body might mean anything. Where a body has classes, a paper without one was not opened by
 * anybody: of that the title is read, as it is of the item that it is for.
 */
export const paperReading = (presented: PresentedPaper, classes: readonly string[]): PaperReading => {
  if (folded(presented.paper.classification) === '') return classes.length === 0 ? 'open' : 'titled';
  const name = knownClass(presented, classes);
  return name === undefined || folded(name) === folded(classes.at(-1)) ? 'withheld' : 'open';
};
