import { describe, expect, it } from 'vitest';
import { itemsOfQualifier } from '../../../shared/domain/item-qualifier.ts';

describe('itemsOfQualifier', () => {
  it.each([
    ['item 4', ['4']],
    ['Items 4-6 and 9 only', ['4', '5', '6', '9']],
    ['for items 2.1, 2.3 & 14a', ['2.1', '2.3', '14a']],
    ['agenda items 3 to 5', ['3', '4', '5']],
    ['only item 145/20', ['145/20']],
  ])('reads the items of "%s"', (qualifier, items) => {
    expect(itemsOfQualifier(qualifier)).toEqual(items);
  });

  it.each([undefined, '', 'part', 'Alternate', 'items', 'item of interest', 'teleconference'])(
    'reads none in "%s"',
    (qualifier) => {
      expect(itemsOfQualifier(qualifier)).toBeUndefined();
    },
  );

  it('does not count up without end', () => {
    expect(itemsOfQualifier('items 1-9999')).toEqual(['1-9999']);
  });
});
