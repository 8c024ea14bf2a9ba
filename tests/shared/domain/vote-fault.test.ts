import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../shared/domain/block.ts';
import { type VotePlace, voteRemark } from '../../../shared/domain/vote-fault.ts';
import { personId } from '../../helpers/minuted.ts';

const [ann, ben, out, officer] = [personId(1), personId(2), personId(3), personId(4)];

/** Seven may vote; an officer is in the room beside them. */
const place: VotePlace = {
  voters: [ann, ben, ...[11, 12, 13, 14, 15].map(personId)],
  isInRoom: (id) => id !== out,
  nameOf: (id) => (id === out ? 'CB' : 'NH'),
  hasDecision: true,
};

describe('a vote', () => {
  it.each<[Fact<'vote'>, string]>([
    [{ for: { people: [ann, ben] }, against: { people: [ben] } }, 'Somebody is named twice in this vote.'],
    [{ for: { count: 1, people: [ann, ben] } }, 'More people are named than votes are counted.'],
    [{ for: { count: 6 }, against: { count: 2 }, abstained: { count: 1 } }, '9 votes, and 7 in the room have one.'],
    [{ for: { people: [ann] }, against: { people: [out] } }, 'CB is not in the room at this vote.'],
    [{ for: { people: [ann, officer] } }, 'NH has no vote.'],
    [{ for: { count: 8 } }, '8 votes, and 7 in the room have one.'],
  ])('%j is remarked on', (vote, remark) => {
    expect(voteRemark(vote, place)).toBe(remark);
  });

  it('that a chair may have cast twice is asked about', () => {
    const vote = { for: { count: 4 }, against: { count: 3 }, abstained: { count: 1 } };
    expect(voteRemark(vote, place)).toBe('8 votes, and 7 in the room have one: was it a casting vote?');
  });

  it.each<Fact<'vote'>>([
    { for: { count: 5 }, against: { count: 2 } },
    { for: { count: 3 } },
    { manner: 'nem con' },
    { for: { count: 4, people: [ann] }, against: { people: [ben] } },
  ])('%j may be so: silent members, secret ballots', (vote) => {
    expect(voteRemark(vote, place)).toBeUndefined();
  });

  it('with no decision above it is remarked on, whatever it says', () => {
    const alone = { ...place, hasDecision: false };
    expect(voteRemark({ manner: 'unanimous' }, alone)).toBe('No decision stands above this vote.');
    expect(voteRemark({ for: { count: 9 } }, alone)).toBe(
      '9 votes, and 7 in the room have one. No decision stands above this vote.',
    );
  });

  it('is not counted where it can’t be told who may vote', () => {
    expect(voteRemark({ for: { people: [officer], count: 40 } }, { ...place, voters: undefined })).toBeUndefined();
  });
});
