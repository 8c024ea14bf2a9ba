import type { Answered } from './cli/answer.ts';
import { readCommand } from './cli/command.ts';
import { plainLine } from './cli/plain.ts';
import { runCommand } from './cli/run.ts';
import { log } from './core/log.ts';
import { outliveReaders } from './core/outlive-readers.ts';
import { codeOf, whyNot } from './core/system-errors.ts';

const { stdout, stderr } = process;

/** Signals end the program by way of its exit, where what was begun is taken back. */
const endOnSignals = (): void => {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
};

const say = (sentence: string): void => void stderr.write(`${plainLine(sentence)}\n`);

/** Gives the error that stopped the writing, if there was one. It is told twice: to the call, and as an event. */
const write = (out: string | Uint8Array): Promise<Error | null | undefined> =>
  new Promise((resolve) => {
    stdout.once('error', resolve);
    stdout.write(out, resolve);
  });

/** Writes the result. A reader that went away ('| head') has what it wanted. */
const print = async (out: string | Uint8Array): Promise<number> => {
  const error = await write(out);
  if (!error || codeOf(error) === 'EPIPE') return 0;
  say(`The result could not be written: ${whyNot(error)}.`);
  return 1;
};

const deliver = async (answered: Answered): Promise<number> => {
  if (!answered.ok) {
    say(answered.error.message);
    return answered.error.exitCode;
  }
  const { out, note } = answered.value;
  const exitCode = out.length === 0 ? 0 : await print(out);
  if (note !== undefined) say(note);
  return exitCode;
};

const main = async (): Promise<number> => {
  const command = readCommand(process.argv.slice(2));
  if (!command.ok) {
    const { text, exitCode } = command.error;
    if (exitCode === 0) return print(text);
    stderr.write(text);
    return exitCode;
  }
  return deliver(await runCommand(command.value, { isTerminal: stdout.isTTY, columns: stdout.columns }));
};

const fail = (error: unknown): number => {
  log.fault('the command line', error);
  say(
    'The command could not be carried out: a fault of Minutebook. The book was not changed by what was not finished.',
  );
  return 1;
};

endOnSignals();
outliveReaders();
process.exitCode = await main().catch(fail);
