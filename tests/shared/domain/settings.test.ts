import { describe, expect, it } from 'vitest';
import { readSettings, settingsSchema, usualSettings } from '../../../shared/domain/settings.ts';

describe('settings', () => {
  it('are as usual while nothing is set', () => {
    expect(readSettings({})).toEqual(usualSettings);
    expect(settingsSchema.parse(usualSettings)).toEqual(usualSettings);
  });

  it('keep what is known and leave out what is not, in names and in values', () => {
    const keys = { 'text.bold': ['Mod+Shift+B'], 'of.a.newer.version': ['F9'] };
    expect(readSettings({ theme: 'dark', keys, weather: 'rain' })).toEqual({ ...usualSettings, theme: 'dark', keys });
    const strange = { theme: 'sepia', textSize: 'large', keys: { 'text.bold': ['mod-b'] }, isScreenShared: null };
    expect(readSettings(strange)).toEqual(usualSettings);
    expect(readSettings({ constructor: 1, toString: 2 })).toEqual(usualSettings);
  });
});
