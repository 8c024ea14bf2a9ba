import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import { collecting, orSaid, type Said } from '../command-words.ts';

const HOSTS = ['auto', 'electron', 'loopback'] as const;

const launchOptionsSchema = z.object({
  /** Folder of the book; missing means the platform's own place. */
  data: z.string().optional(),
  host: z.enum(HOSTS),
  /** 0 takes any free port. */
  port: z.int(),
  open: z.boolean(),
});
export type LaunchOptions = z.infer<typeof launchOptionsSchema>;
export type WantedHost = LaunchOptions['host'];

const HINT = 'Options stand after two dashes, for npm keeps those before them to itself: npm start -- --data FOLDER';

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535; 0 takes any that is free.');
};

const makeCommand = (write: (text: string) => void): Command =>
  collecting(new Command('npm start --'), write)
    .usage('[options]')
    .description('Starts Minutebook, in a window of its own or in your browser.')
    .option('--data <folder>', 'folder of the book')
    .addOption(new Option('--host <host>', 'where to show it').choices(HOSTS).default('auto'))
    .option('--port <number>', 'port of the page in the browser, 0 for any that is free', readPort, 0)
    .option('--no-open', 'only print the address, do not open the browser')
    .addHelpText('after', `\n${HINT}`)
    .showHelpAfterError(HINT);

/** Reads the options of the launcher. An unknown option or a stray word is refused with a sentence. */
export const readLaunchOptions = (words: readonly string[]): Result<LaunchOptions, Said> => {
  const said: string[] = [];
  const command = makeCommand((text) => said.push(text));
  return orSaid(() => launchOptionsSchema.parse(command.parse([...words], { from: 'user' }).opts()), said);
};
