/*
 * What the program says of itself, on stderr: never a word of the minutes. A fault is told by its kind and by where
 * it happened; its message is left out, since messages of SQLite and of parsers quote what they choke on.
 */

export type Log = {
  note(sentence: string): void;
  slow(method: string, milliseconds: number): void;
  fault(where: string, error: unknown): void;
};

/** The part of the stack after the message, where that can be told apart. */
const framesOf = ({ stack = '', message }: Error): string => {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length).trimStart();
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? ` ${error.code}` : '');

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}${codeOf(error)}\n${framesOf(error)}` : `a thrown ${typeof error}`;

export const createLog = (write: (text: string) => void): Log => ({
  note: (sentence) => write(`${sentence}\n`),
  slow: (method, milliseconds) => write(`${method} took ${Math.round(milliseconds)} ms\n`),
  fault: (where, error) => write(`Fault in ${where}: ${describe(error)}\n`),
});

export const log: Log = createLog((text) => process.stderr.write(text));
