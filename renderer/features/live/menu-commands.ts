import type { CommandId } from '../../../shared/keys/commands.ts';
import type { MenuCommand } from '../../editor/completion/sources/menu.ts';
import type { Command } from '../../store/commands-slice.ts';

/** What stands in the menu of an empty line at once, in this order; all else is found by its words. */
const SHOWN: readonly CommandId[] = [
  'text.table',
  'text.repeat',
  'papers.open',
  'papers.follow',
  'sitting.addOther',
  'sitting.addItem',
  'sitting.addBelow',
  'sitting.takeUp',
  'sitting.defer',
  'sitting.withdraw',
  'sitting.merge',
  'sitting.confidential',
  'room.noApologies',
  'room.noInterests',
  'room.noComments',
  'room.quorum',
  'sitting.adjourn',
  'sitting.close',
];

/** The kinds of blocks, which stand there under their own names, and what an empty line is no place for. */
const LEFT_OUT: ReadonlySet<CommandId> = new Set<CommandId>([
  'text.decision',
  'text.action',
  'text.heading',
  'text.smallHeading',
  'text.paragraph',
  'text.bullet',
  'text.numbered',
  'text.note',
  'text.privateNote',
  'text.leadIn',
  'text.unlink',
  'text.putTitle',
  'text.addRow',
  'text.addColumn',
  'text.removeRow',
  'text.removeColumn',
  'text.removeTable',
  'live.link',
]);

const placeOf = ({ is }: Command): number => (is === undefined ? -1 : SHOWN.indexOf(is));

const isForLine = ({ id, is }: Command): boolean =>
  is === undefined ? !/^(?:move|merge) /u.test(id) : !LEFT_OUT.has(is);

/** Of all that can be done on the screen what the menu of an empty line offers, what has a key before what has none. */
export const menuCommands = (commands: readonly Command[]): MenuCommand[] => {
  const forLine = commands.filter(isForLine);
  const shown = forLine.filter((command) => placeOf(command) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b));
  const others = forLine.filter((command) => placeOf(command) < 0);
  const sought = [...others.filter(({ is }) => is), ...others.filter(({ is }) => !is)];
  return [...shown, ...sought.map((command) => ({ ...command, isSought: true as const }))];
};
