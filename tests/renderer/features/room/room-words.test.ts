import { describe, expect, it } from 'vitest';
import {
  quorumCountWords,
  whereaboutsForOthers,
  whereaboutsWords,
} from '../../../../renderer/features/room/room-words.ts';
import { blockId, personId } from '../../../helpers/minuted.ts';

describe('whereaboutsWords', () => {
  it('says where somebody is, and nothing of who is simply there', () => {
    expect(whereaboutsWords({ kind: 'here' })).toBe('');
    expect(whereaboutsWords({ kind: 'here', interest: 'silent' })).toBe('has an interest, silent');
    expect(whereaboutsWords({ kind: 'expected' })).toBe('not here yet');
    expect(whereaboutsWords({ kind: 'left', by: blockId(1), time: '10:40' })).toBe('left 10:40');
    expect(whereaboutsWords({ kind: 'left', by: blockId(1) })).toBe('left');
    expect(whereaboutsWords({ kind: 'interest', by: blockId(1) })).toBe('out for an interest');
    expect(whereaboutsWords({ kind: 'notThere', state: 'apologies' })).toBe('apologies');
  });
});

describe('whereaboutsForOthers', () => {
  it('says of nobody that they have an interest', () => {
    expect(whereaboutsForOthers({ kind: 'here', interest: 'silent' })).toBe('');
    expect(whereaboutsForOthers({ kind: 'interest', by: blockId(1) })).toBe('away for this item');
    expect(whereaboutsForOthers({ kind: 'left', by: blockId(1), time: '10:40' })).toBe('left 10:40');
  });
});

describe('quorumCountWords', () => {
  const count = { isQuorate: true, counting: [personId(1)], needed: 1, lacking: [], lacksChair: false };

  it('says how many count and how many are needed', () => {
    expect(quorumCountWords(count)).toBe('quorate (1, needs 1)');
    expect(quorumCountWords({ ...count, isQuorate: false, needed: 3 })).toBe('not quorate (1, needs 3)');
  });

  it('says what else is missing', () => {
    const lacking = [{ category: 'Skippers', counting: 0, needed: 1 }];
    expect(quorumCountWords({ ...count, isQuorate: false, lacksChair: true, lacking })).toBe(
      'not quorate (1, needs 1; no Chair or deputy; Skippers 0 of 1)',
    );
  });
});
