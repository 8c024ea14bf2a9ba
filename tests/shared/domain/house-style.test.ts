import { describe, expect, it } from 'vitest';
import { formatDate, formatTime } from '../../../shared/dates.ts';
import { contrastOf, inkOn, isReadable } from '../../../shared/domain/colour.ts';
import { houseStyleSchema, usualStyle, wholeStyle } from '../../../shared/domain/house-style.ts';
import { imageSize } from '../../../shared/domain/kept-image.ts';
import { inShippedStyle, shippedStyles } from '../../../shared/domain/shipped-styles.ts';
import { styleFaults } from '../../../shared/domain/style-faults.ts';
import { logoHash, logoImage } from '../../helpers/logo.ts';

describe('a house style', () => {
  it('is as usual where it says nothing', () => {
    expect(wholeStyle(undefined)).toEqual({ ...usualStyle, logo: undefined });
    expect(wholeStyle({ title: undefined })).toEqual(wholeStyle({}));
  });

  it('comes with the program in forms that have no fault', () => {
    for (const { body } of shippedStyles) {
      expect(styleFaults(body.houseStyle, '')).toEqual([]);
      expect(houseStyleSchema.optional().parse(body.houseStyle)).toEqual(body.houseStyle);
    }
  });

  it('keeps its logo when another one is chosen', () => {
    const logo = { image: logoHash, height: 10, align: 'left' as const, description: 'A disc' };
    const [usual, , panel] = shippedStyles;
    if (!usual || !panel) throw new Error('Three styles come with the program');
    expect(inShippedStyle({ houseStyle: { logo, font: 'serif' } }, panel).houseStyle).toMatchObject({ logo });
    expect(inShippedStyle({ houseStyle: { logo, font: 'serif' } }, usual).houseStyle).toEqual({ logo });
    expect(inShippedStyle({ houseStyle: { font: 'serif' } }, usual).houseStyle).toBeUndefined();
  });
});

describe('colours', () => {
  it('are weighed as web content is', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect([isReadable('#767676'), isReadable('#777777')]).toEqual([true, false]);
  });

  it('always leave an ink that can be read on them', () => {
    for (let grey = 0; grey < 256; grey += 1) {
      const ground = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      expect(contrastOf(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('days and times', () => {
  it('are written as bodies write them', () => {
    const day = '2016-03-11';
    expect((['plain', 'ordinal', 'weekday', 'weekday ordinal'] as const).map((form) => formatDate(day, form))).toEqual([
      '11 March 2016',
      '11th March 2016',
      'Friday 11 March 2016',
      'Friday 11th March 2016',
    ]);
    const ordinals = [1, 2, 3, 4, 12, 13, 21, 22, 23, 30].map(
      (date) => formatDate(`2016-03-${String(date).padStart(2, '0')}`, 'ordinal').split(' ')[0],
    );
    expect(ordinals).toEqual(['1st', '2nd', '3rd', '4th', '12th', '13th', '21st', '22nd', '23rd', '30th']);
    expect(['00:05', '09:30', '12:00', '23:59'].map((time) => formatTime(time, '12 hours'))).toEqual([
      '12.05am',
      '9.30am',
      '12.00pm',
      '11.59pm',
    ]);
  });
});

describe('images', () => {
  it('are measured by their first bytes, and are none when they say nothing', () => {
    expect(imageSize(logoImage)).toEqual({ width: 120, height: 40 });
    expect(imageSize({ ...logoImage, mediaType: 'image/jpeg' })).toBeUndefined();
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108001e00280301', 'hex');
    expect(imageSize({ mediaType: 'image/jpeg', base64: jpeg.toString('base64') })).toEqual({ width: 40, height: 30 });
    expect(imageSize({ mediaType: 'image/jpeg', base64: '/9j/' })).toBeUndefined();
  });
});
