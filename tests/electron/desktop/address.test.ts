import { describe, expect, it } from 'vitest';
import { isOwnAddress, isOwnBlob } from '../../../electron/desktop/address.ts';
import { FOREIGN_ADDRESSES, OWN_ADDRESSES } from './foreign-addresses.ts';

describe('isOwnAddress', () => {
  it.each(OWN_ADDRESSES)('knows %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each(FOREIGN_ADDRESSES)('does not know "%s"', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('isOwnBlob', () => {
  it('knows what our page made itself', () => {
    expect(isOwnBlob('blob:minutebook://book/0f')).toBe(true);
  });

  it.each([...FOREIGN_ADDRESSES, ...OWN_ADDRESSES])('does not know "%s"', (address) => {
    expect(isOwnBlob(address)).toBe(false);
  });
});
