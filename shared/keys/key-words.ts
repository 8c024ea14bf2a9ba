import { partsOf } from './key-parts.ts';

/** How keys are written depends on what stands on the keyboard. */
export type Keyboard = 'mac' | 'other';

const HELD = {
  mac: { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' },
  other: { Mod: 'Ctrl', Ctrl: 'Ctrl', Alt: 'Alt', Shift: 'Shift' },
} as const satisfies Readonly<Record<Keyboard, Readonly<Record<string, string>>>>;

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
};

const ARIA: Readonly<Record<Keyboard, Readonly<Record<string, string>>>> = {
  mac: { Mod: 'Meta', Ctrl: 'Control' },
  other: { Mod: 'Control', Ctrl: 'Control' },
};

/** A key as people write it: 'Ctrl+Z', 'Alt+Up', 'p'; on a Mac '⌘Z', '⌥Up'. */
export const keyWords = (key: string, keyboard: Keyboard): string => {
  const parts = partsOf(key);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1 && last.length === 1) return last.toLowerCase();
  const names: Readonly<Record<string, string>> = HELD[keyboard];
  const held = parts.slice(0, -1).map((part) => names[part] ?? part);
  const name = NAMES[last] ?? last;
  return keyboard === 'mac' ? [...held, name].join('') : [...held, name].join('+');
};

/** A key as `aria-keyshortcuts` has it: 'Control+Z'. */
export const ariaKey = (key: string, keyboard: Keyboard): string =>
  partsOf(key)
    .map((part) => ARIA[keyboard][part] ?? part)
    .join('+');
