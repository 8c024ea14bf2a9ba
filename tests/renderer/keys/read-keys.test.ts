import { describe, expect, it } from 'vitest';
import { keysFrom } from '../../../renderer/keys/read-keys.ts';
import type { Keyboard } from '../../../shared/keys/key-words.ts';

type Press = KeyboardEventInit & { readonly altGraph?: boolean };

const keys = (press: Press, keyboard: Keyboard = 'other'): readonly string[] =>
  keysFrom(new KeyboardEvent('keydown', { ...press, modifierAltGraph: press.altGraph ?? false }), keyboard);

describe('a key press', () => {
  it.each<[string, Press]>([
    ['Mod+Z', { key: 'z', ctrlKey: true }],
    ['Mod+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }],
    ['Mod+B', { key: 'B', ctrlKey: true }],
    ['Alt+ArrowUp', { key: 'ArrowUp', altKey: true }],
    ['Shift+F6', { key: 'F6', shiftKey: true }],
    ['P', { key: 'p' }],
    ['Shift+P', { key: 'P', shiftKey: true }],
    ['?', { key: '?', shiftKey: true }],
    ['Mod+\\', { key: '\\', ctrlKey: true }],
    ['Mod+Space', { key: ' ', ctrlKey: true }],
    ['Mod+É', { key: 'é', ctrlKey: true }],
  ])('is read as %s', (key, press) => {
    expect(keys(press)).toEqual([key]);
  });

  it('has Cmd for Ctrl on a Mac, where Ctrl is a key of its own', () => {
    expect(keys({ key: 'z', metaKey: true }, 'mac')).toEqual(['Mod+Z']);
    expect(keys({ key: 'z', ctrlKey: true }, 'mac')).toEqual(['Ctrl+Z']);
    expect(keys({ key: 'z', metaKey: true })).toEqual(['Meta+Z']);
  });

  it('is found by its place where the letters are others, and where Alt writes on a Mac', () => {
    expect(keys({ key: 'я', code: 'KeyZ', ctrlKey: true })).toEqual(['Mod+Я', 'Mod+Z']);
    expect(keys({ key: 'å', code: 'KeyA', altKey: true }, 'mac')).toEqual(['Alt+Å', 'Alt+A']);
    expect(keys({ key: 'Dead', code: 'KeyE', altKey: true }, 'mac')).toEqual(['Alt+Dead', 'Alt+E']);
    // Without anything held it is what is written.
    expect(keys({ key: 'я', code: 'KeyZ' })).toEqual(['Я']);
    // A French keyboard has Z elsewhere: the letter counts, not the place.
    expect(keys({ key: 'z', code: 'KeyW', ctrlKey: true })).toEqual(['Mod+Z']);
  });

  it('is never a command with Ctrl or Alt when AltGr writes', () => {
    const held = { ctrlKey: true, altKey: true };
    // AltGr and E on a British keyboard; the sign for euro; a Polish letter; the backslash of a German keyboard.
    for (const [key, code] of [
      ['é', 'KeyE'],
      ['€', 'Digit4'],
      ['ą', 'KeyA'],
      ['\\', 'Minus'],
    ] as const) {
      expect(keys({ key, code, ...held, altGraph: true })).toEqual([key.toUpperCase()]);
      expect(keys({ key, code, altGraph: true })).toEqual([key.toUpperCase()]);
      // Where the system does not say that it is AltGr, its place is not looked at either.
      expect(keys({ key, code, ...held })).toEqual([`Mod+Alt+${key.toUpperCase()}`]);
    }
    // Control: Ctrl and Alt that write nothing are both held.
    expect(keys({ key: 'e', code: 'KeyE', ...held })).toEqual(['Mod+Alt+E']);
  });

  it('is none while an input method writes or only something is held', () => {
    expect(keys({ key: 'z', ctrlKey: true, isComposing: true })).toEqual([]);
    expect(keys({ key: 'Control', ctrlKey: true })).toEqual([]);
    expect(keys({ key: 'AltGraph', altGraph: true })).toEqual([]);
  });
});
