import { expect, it } from 'vitest';
import { type KeyChanges, noChanges } from '../../../shared/keys/bindings.ts';
import { type CommandId, findCommand } from '../../../shared/keys/commands.ts';
import { keyFault, keyHint } from '../../../shared/keys/key-fault.ts';

const fault = (id: CommandId, key: string, changes: KeyChanges = noChanges): string | undefined => {
  const command = findCommand(id);
  if (!command) throw new Error(`There is no command ${id}`);
  return keyFault(command, key, changes, 'other');
};

it('says whose a key is that is taken, here and in what listens as well', () => {
  expect(fault('text.bold', 'Mod+I')).toBe(
    'Ctrl+I is taken: in the text it means “italic”. Choose another key, or change that one first.',
  );
  expect(fault('text.bold', 'F6')).toContain('on the live screen it means “go round the parts of the screen”');
  expect(fault('text.bold', 'Mod+K')).toContain('everywhere it means');
  expect(fault('everywhere.search', 'Mod+B')).toContain('in the text it means “bold”');
});

it('goes by the keys as they are now', () => {
  expect(fault('text.bold', 'Mod+I', { 'text.italic': ['Mod+Shift+F9'] })).toBeUndefined();
  expect(fault('text.bold', 'Mod+Shift+F9', { 'text.italic': ['Mod+Shift+F9'] })).toContain('italic');
});

it('lets a command have its own key, one of another screen, and one that it shares by being the same', () => {
  expect(fault('text.bold', 'Mod+B')).toBeUndefined();
  expect(fault('text.bold', 'Mod+Enter')).toBeUndefined();
  expect(fault('everywhere.undo', 'Mod+Z')).toBeUndefined();
  expect(fault('everywhere.redo', 'Mod+Z')).toContain('undo');
});

it('refuses what is typed into text and what the window keeps', () => {
  expect(fault('text.bold', 'B')).toBe('b is typed into the text. Hold Ctrl or Alt with it.');
  expect(fault('roll.present', 'B')).toBeUndefined();
  expect(fault('text.bold', 'Mod+W')).toBe('Ctrl+W belongs to the window (closes the tab). Choose another key.');
  expect(fault('menu.goHome', 'Mod+N')).toContain('a new meeting');
});

it('says what a key means in Word, and where it may write', () => {
  expect(keyHint('Mod+U', 'other')).toBe('In Word Ctrl+U means “underline”.');
  expect(keyHint('Mod+Alt+E', 'other')).toContain('writes a letter');
  expect(keyHint('Mod+Shift+F9', 'other')).toBeUndefined();
});
