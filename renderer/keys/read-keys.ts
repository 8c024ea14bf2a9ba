import type { Keyboard } from '../../shared/keys/key-words.ts';
import { keyboard as ownKeyboard } from './keyboard.ts';

/** What is looked at of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>;

const isLetter = (key: string): boolean => key.length === 1 && key.toLowerCase() !== key.toUpperCase();
const isSign = (key: string): boolean => key.length === 1 && key !== ' ' && !isLetter(key);
/** A key of another script, or one that waits for the letter that its accent goes on. */
const isForeign = (key: string): boolean => key === 'Dead' || (key.length === 1 && key > '~');

/** The letter or digit that stands on the key in most places: for other scripts, and for Alt on a Mac, which writes. */
const fromCode = (code: string): string | undefined => /^(?:Key|Digit)(.)$/.exec(code)?.[1];

const nameOf = (key: string): string => {
  if (key === ' ') return 'Space';
  return isLetter(key) ? key.toUpperCase() : key;
};

const heldOf = (press: KeyPress, keyboard: Keyboard): string[] => {
  const [mod, ctrl] = keyboard === 'mac' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  const other = keyboard === 'mac' ? 'Ctrl' : 'Meta';
  return [mod ? 'Mod' : '', ctrl ? other : '', press.altKey ? 'Alt' : ''].filter(Boolean);
};

const written = (held: readonly string[], key: string, shift: boolean): string =>
  [...held, ...(shift && !isSign(key) ? ['Shift'] : []), nameOf(key)].join('+');

const MODIFIERS = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'CapsLock', 'Fn']);

/**
 * The keys that a press can be in the table of commands, the likeliest first; none while an input method writes. AltGr
 * writes letters and signs on European keyboards, Windows reports it as Ctrl and Alt: what is typed with it is a sign
 * and never a command with Ctrl or Alt.
 */
export const keysFrom = (press: KeyPress, keyboard: Keyboard = ownKeyboard): readonly string[] => {
  const { key } = press;
  if (press.isComposing || MODIFIERS.has(key)) return [];
  if (keyboard !== 'mac' && press.getModifierState('AltGraph')) return [written([], key, press.shiftKey)];
  const held = heldOf(press, keyboard);
  const direct = written(held, key, press.shiftKey);
  const mayWrite = keyboard !== 'mac' && press.ctrlKey && press.altKey;
  const base = held.length > 0 && !mayWrite && isForeign(key) ? fromCode(press.code) : undefined;
  return base === undefined ? [direct] : [direct, written(held, base, press.shiftKey)];
};
