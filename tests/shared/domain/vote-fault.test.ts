import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../shared/domain/block.ts';
import { voteRemark } from '../../../shared/domain/vote-fault.ts';
import { attendanceIdSchema } from '../../../shared/ids.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0x707e_0000_0000);
const [ann, ben] = [attendanceIdSchema.parse(makeId()), attendanceIdSchema.parse(makeId())];

describe('a vote', () => {
  it.each<[Fact<'vote'>, string]>([
    [{ for: { people: [ann, ben] }, against: { people: [ben] } }, 'Somebody is named twice in this vote.'],
    [{ for: { count: 1, people: [ann, ben] } }, 'More people are named than votes are counted.'],
    [{ for: { count: 5 }, against: { count: 2 }, abstained: { count: 1 } }, '8 votes, and 7 are present.'],
  ])('%j is remarked on', (vote, remark) => {
    expect(voteRemark(vote, 7)).toBe(remark);
  });

  it.each<Fact<'vote'>>([
    { for: { count: 5 }, against: { count: 2 } },
    { for: { count: 3 } },
    { manner: 'nem con' },
    { for: { count: 4, people: [ann] }, against: { people: [ben] } },
  ])('%j may be so: silent members, secret ballots', (vote) => {
    expect(voteRemark(vote, 7)).toBeUndefined();
  });
});
