import { describe, expect, it } from 'vitest';
import { lackWords, type PlacedItem } from '../../../shared/domain/item-lacks.ts';

const STANDING = ['Proposals', '- Still in development'];
const lease = (more: Partial<PlacedItem> = {}): PlacedItem => ({
  title: 'Lease of the boathouse',
  hasPaper: false,
  hasItemsBelow: false,
  ...more,
});

describe('what an item lacks', () => {
  it('names the paper and the presenter that are not there', () => {
    expect(lackWords(lease(), STANDING)).toBe('no paper, no presenter');
    expect(lackWords(lease({ hasPaper: true }), STANDING)).toBe('no presenter');
    expect(lackWords(lease({ presenter: 'Ida Crane' }), STANDING)).toBe('no paper');
    expect(lackWords(lease({ presenter: 'Ida Crane', hasPaper: true }), STANDING)).toBeUndefined();
  });

  it.each(['Still in development', ' PROPOSALS ', 'Welcome and apologies', 'Minutes of the last meeting', 'AOB', ''])(
    'expects nothing of a standing item, or of one without a title: %j',
    (title) => expect(lackWords(lease({ title }), STANDING)).toBeUndefined(),
  );

  it('expects nothing of a heading above others, or of what is not taken', () => {
    expect(lackWords(lease({ hasItemsBelow: true }), STANDING)).toBeUndefined();
    expect(lackWords(lease({ treatment: 'deferred' }), STANDING)).toBeUndefined();
  });
});
