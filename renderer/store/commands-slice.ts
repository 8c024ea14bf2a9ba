import type { StateCreator } from 'zustand/vanilla';
import type { CommandId } from '../../shared/keys/commands.ts';
import type { AppState } from './store.ts';

/** Something that can be done on the screen as it is now, found in the palette by its words. */
export type Command = {
  /** Unique among the commands of a screen; the menu of the window knows some by it ('handOut'). */
  readonly id: string;
  /** A verb and what it is done to: 'Hand out the draft'. */
  readonly label: string;
  /** The one of the table of commands that it is, whose key does the same. */
  readonly is?: CommandId;
  run(): void;
};

export type CommandsSlice = {
  readonly commands: readonly Command[];
  /** Offers commands until the function given back is called. */
  offerCommands(commands: readonly Command[]): () => void;
};

export const commandsSlice: StateCreator<AppState, [], [], CommandsSlice> = (set) => {
  const offers = new Set<readonly Command[]>();
  const tell = (): void => set({ commands: [...offers].flat() });
  return {
    commands: [],
    offerCommands: (commands) => {
      offers.add(commands);
      tell();
      return () => {
        offers.delete(commands);
        tell();
      };
    },
  };
};
