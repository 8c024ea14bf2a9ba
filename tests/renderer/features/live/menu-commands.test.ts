import { describe, expect, test } from 'vitest';
import { menuCommands } from '../../../../renderer/features/live/menu-commands.ts';
import type { Command } from '../../../../renderer/store/commands-slice.ts';
import type { CommandId } from '../../../../shared/keys/commands.ts';

const command = (id: string, label = id): Command => ({ id, label, run: () => undefined });
const known = (is: CommandId): Command => ({ ...command(is), is });

describe('the menu of an empty line', () => {
  const commands = [
    command('item 1', 'Go to item 1'),
    command('move 1', 'Move the block to item 1'),
    known('live.nextItem'),
    known('live.link'),
    known('sitting.addItem'),
    known('sitting.merge'),
    known('sitting.addOther'),
    known('text.action'),
    known('text.unlink'),
    known('text.table'),
  ];

  test('has the table, then the commands for items, and finds the rest by its words', () => {
    expect(menuCommands(commands).map(({ id, isSought }) => [id, isSought])).toEqual([
      ['text.table', undefined],
      ['sitting.addOther', undefined],
      ['sitting.addItem', undefined],
      ['sitting.merge', undefined],
      ['live.nextItem', true],
      ['item 1', true],
    ]);
  });

  test('leaves out what needs selected words or a table, and kinds that it has by their own names', () => {
    const ids = menuCommands(commands).map(({ id }) => id);
    for (const id of ['live.link', 'text.unlink', 'text.action', 'move 1']) expect(ids).not.toContain(id);
  });
});
