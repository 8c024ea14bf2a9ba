import { parseArgs } from 'node:util';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { isSecret } from './session.ts';

export type ServeOptions = {
  readonly data: string | undefined;
  /** 0 for any that is free. */
  readonly port: number;
  readonly sessionFromStdin: boolean;
};

/** What a launcher hands over; what is missing is made by the host. */
export type SessionLine = { readonly secret?: string; readonly code?: string | undefined };

const USAGE = 'Use: serve [--data DIR] [--port N] [--session-from-stdin]';

const secretSchema = z.string().refine(isSecret);
const sessionSchema = z.strictObject({ secret: secretSchema, code: secretSchema.optional() });

const readPort = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'session-from-stdin': { type: 'boolean', default: false },
    },
  }).values;

/** The options of the loopback host. The error is a sentence. */
export const readServeOptions = (words: readonly string[]): Result<ServeOptions, string> => {
  try {
    const { data, port: portText, 'session-from-stdin': sessionFromStdin } = parse(words);
    const port = readPort(portText);
    return port === undefined ? err('A port is a number from 0 to 65535.') : ok({ data, port, sessionFromStdin });
  } catch {
    return err(USAGE);
  }
};

/** The session in a launcher's line. The sentence of the error does not repeat the line, which may hold a secret. */
export const readSession = (line: string | undefined): Result<SessionLine, string> => {
  const sentence =
    'The first line of stdin must be JSON with a secret, and a code or none, as the head of serve.ts says.';
  try {
    const parsed = sessionSchema.safeParse(JSON.parse(line ?? ''));
    return parsed.success ? ok(parsed.data) : err(sentence);
  } catch {
    return err(sentence);
  }
};
