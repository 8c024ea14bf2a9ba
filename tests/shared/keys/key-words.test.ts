import { expect, it } from 'vitest';
import { isTyped, partsOf } from '../../../shared/keys/key-parts.ts';
import { ariaKey, keyWords } from '../../../shared/keys/key-words.ts';

it.each([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z', 'Control+Shift+Z'],
  ['Alt+ArrowUp', 'Alt+Up', '⌥Up', 'Alt+ArrowUp'],
  ['P', 'p', 'p', 'P'],
  ['Shift+P', 'Shift+P', '⇧P', 'Shift+P'],
  ['?', '?', '?', '?'],
  ['Mod++', 'Ctrl++', '⌘+', 'Control++'],
  ['+', '+', '+', '+'],
  ['Escape', 'Esc', 'Esc', 'Escape'],
])('writes %s as people do', (key, other, mac, aria) => {
  expect([keyWords(key, 'other'), keyWords(key, 'mac'), ariaKey(key, 'other')]).toEqual([other, mac, aria]);
});

it('parts a key into what is held and itself', () => {
  expect([partsOf('Mod+Alt+ArrowUp'), partsOf('Mod++'), partsOf('+'), partsOf('F6')]).toEqual([
    ['Mod', 'Alt', 'ArrowUp'],
    ['Mod', '+'],
    ['+'],
    ['F6'],
  ]);
});

it('knows which keys write in a text', () => {
  expect(['P', 'Shift+P', '?', 'Space', '+'].filter((key) => !isTyped(key))).toEqual([]);
  expect(['Mod+P', 'F6', 'Alt+P', 'Enter', 'Mod++'].filter(isTyped)).toEqual([]);
});
