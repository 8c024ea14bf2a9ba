import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanImage } from '../../../shared/domain/clean-image.ts';
import { imageSize, type KeptImage } from '../../../shared/domain/kept-image.ts';
import { logoImage } from '../../helpers/logo.ts';

const WORDS = strToU8('Kestrel Holdings won the tender');

/** 16 by 12 pixels, from red to blue. */
const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeX',
    'BkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAM',
    'ABADAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAESE1Fh/8QAFgEBAQEAAAAAAAAAAAAAAA',
    'AAAAYD/8QAGhEAAgIDAAAAAAAAAAAAAAAAAAITYRQVUf/aAAwDAQACEQMRAD8Az02muvops6xNo19DOsgetljCnCUmcPWxCnBM5//Z',
  ].join(''),
  'base64',
);
const png = Buffer.from(logoImage.base64, 'base64');

const as = (mediaType: KeptImage['mediaType'], ...parts: readonly Uint8Array[]): KeptImage => ({
  mediaType,
  base64: Buffer.concat(parts).toString('base64'),
});
const sized = (length: number, bytes: number): Buffer => {
  const size = Buffer.alloc(bytes);
  size.writeUIntBE(length, 0, bytes);
  return size;
};
const chunk = (name: string): Buffer => Buffer.concat([sized(WORDS.length, 4), strToU8(name), WORDS, Buffer.alloc(4)]);
const segment = (marker: number, words = WORDS): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), sized(words.length + 2, 2), words]);

describe('an image of a body', () => {
  it('is itself where it is its picture alone', () => {
    expect(cleanImage(logoImage)).toBe(logoImage);
    expect(cleanImage(as('image/jpeg', jpeg))).toEqual(as('image/jpeg', jpeg));
  });

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'prVt'])('leaves out what a PNG says beside it: %s', (name) => {
    const said = as('image/png', png.subarray(0, 33), chunk(name), png.subarray(33), WORDS);
    expect(imageSize(said), 'the control: it is an image as it came').toBeDefined();
    expect(cleanImage(said)).toEqual(logoImage);
  });

  it.each([0xe1, 0xe2, 0xed, 0xef, 0xfe])('leaves out what a JPEG says beside it: %i', (marker) => {
    const said = as('image/jpeg', jpeg.subarray(0, 20), segment(marker), jpeg.subarray(20), WORDS);
    expect(imageSize(said), 'the control: it is an image as it came').toBeDefined();
    expect(cleanImage(said)).toEqual(as('image/jpeg', jpeg));
  });

  it('keeps what the colours of a JPEG need, and no more under that name', () => {
    const adobe = segment(0xee, strToU8('Adobe1234567'));
    const needed = as('image/jpeg', jpeg.subarray(0, 20), adobe, jpeg.subarray(20));
    expect(cleanImage(needed)).toEqual(needed);
    const more = segment(0xee, strToU8('Adobe1234567 Kestrel'));
    expect(cleanImage(as('image/jpeg', jpeg.subarray(0, 20), more, jpeg.subarray(20)))).toEqual(as('image/jpeg', jpeg));
  });

  it('is never waited for, however it is broken', () => {
    for (const whole of [png, jpeg]) {
      for (let length = 8; length < whole.length; length += 1) {
        const broken = as(whole === png ? 'image/png' : 'image/jpeg', whole.subarray(0, length), Buffer.alloc(40));
        expect(cleanImage(broken).base64.length).toBeLessThanOrEqual(broken.base64.length);
      }
    }
  });
});
