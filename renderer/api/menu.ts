import { type CommandName, isCommandName } from '../../shared/api/commands.ts';
import { findBridge } from './ipc-transport.ts';
import type { Unsubscribe } from './transport.ts';

/** Tells what was chosen in the menu of a desktop window. A browser has no menu of ours. */
export const listenToMenu = (scope: object, listener: (command: CommandName) => void): Unsubscribe => {
  const bridge = findBridge(scope);
  if (!bridge) return () => undefined;
  return bridge.on('command', (command) => isCommandName(command) && listener(command));
};
