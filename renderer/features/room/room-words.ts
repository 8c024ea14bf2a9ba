import { missingCase } from '../../../shared/assert.ts';
import type { InterestOutcome } from '../../../shared/domain/block.ts';
import type { QuorumCount } from '../../../shared/domain/quorum.ts';
import type { Whereabouts } from '../../../shared/domain/whereabouts.ts';

const INTERESTS: Readonly<Record<InterestOutcome, string>> = {
  left: 'out for an interest',
  silent: 'has an interest, silent',
  spoke: 'has an interest, no part in the decision',
  dispensation: 'has an interest and a dispensation',
  noted: 'has an interest, noted',
};

/** Where somebody is, beside the name; nothing for who is simply in the room. */
export const whereaboutsWords = (where: Whereabouts): string => {
  switch (where.kind) {
    case 'here':
      return where.interest === undefined ? '' : INTERESTS[where.interest];
    case 'expected':
      return 'not here yet';
    case 'notThere':
      return where.state;
    case 'left':
      return where.time === undefined ? 'left' : `left ${where.time}`;
    case 'away':
      return 'away for this item';
    case 'otherItems':
      return 'here for other items';
    case 'interest':
      return INTERESTS.left;
    default:
      return missingCase(where);
  }
};

/** The same for others to see: that somebody has an interest may be confidential, and where it is said is not known here. */
export const whereaboutsForOthers = (where: Whereabouts): string => {
  switch (where.kind) {
    case 'here':
      return '';
    case 'interest':
      return whereaboutsWords({ ...where, kind: 'away' });
    default:
      return whereaboutsWords(where);
  }
};

const lackWords = ({ lacksChair, lacking }: QuorumCount): string[] => [
  ...(lacksChair ? ['no Chair or deputy'] : []),
  ...lacking.map(({ category, counting, needed }) => `${category} ${counting} of ${needed}`),
];

/** 'quorate (5, needs 3)', 'not quorate (3, needs 3; no Chair or deputy)'. */
export const quorumCountWords = (count: QuorumCount): string => {
  const numbers = `${count.counting.length}, needs ${count.needed}`;
  return count.isQuorate ? `quorate (${numbers})` : `not quorate (${[numbers, ...lackWords(count)].join('; ')})`;
};
