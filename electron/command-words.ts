import { type Command, CommanderError } from 'commander';
import { err, ok, type Result } from '../shared/result.ts';

/** What to say in place of running: help was asked for (0), or the words make no sense (2). */
export type Said = { readonly text: string; readonly exitCode: 0 | 2 };

/** Lets a command say what it has to say to `write`, and end by a throw; to be set before it is given commands of its own. */
export const collecting = (command: Command, write: (text: string) => void): Command =>
  command
    .helpOption('-h, --help', 'show this help')
    .allowExcessArguments(false)
    .configureOutput({ writeOut: write, writeErr: write })
    .exitOverride();

/** Runs `parse`; where the command ended by its throw, gives what it said. */
export const orSaid = <T>(parse: () => T, said: readonly string[]): Result<T, Said> => {
  try {
    return ok(parse());
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return err({ text: said.join(''), exitCode: error.exitCode === 0 ? 0 : 2 });
  }
};
