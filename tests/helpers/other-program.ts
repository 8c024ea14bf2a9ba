import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { apiErrorSchema } from '../../shared/api/errors.ts';

const CHILD = fileURLToPath(new URL('./open-child.ts', import.meta.url));
const took = z.number();
const outcomeSchema = z.union([
  z.object({ ok: z.literal(true), took }),
  z.object({ ok: z.literal(false), error: apiErrorSchema, took }),
]);

/** Another program that tried to open a book, what came of it, and how many milliseconds it took. */
export type OtherProgram = {
  readonly process: ChildProcess;
  readonly outcome: z.infer<typeof outcomeSchema>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
};

/** Nobody in particular: who the superuser has to become for permissions to count. */
const NOBODY = 65_534;

/** Tests may run as the superuser, whom no permission stops. */
export const isSuperuser = (): boolean => process.getuid?.() === 0;

/** Does `work` without the superuser's powers, in this program. */
export const powerless = <T>(work: () => T): T => {
  if (!isSuperuser()) return work();
  process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
};

/** Opens a book from another program; `isPowerless` runs it without the superuser's powers. */
export const openElsewhere = async (file: string, isPowerless = false): Promise<OtherProgram> => {
  const user = isPowerless && isSuperuser() ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(process.execPath, [CHILD, file], { stdio: ['ignore', 'pipe', 'inherit'], ...user });
  const closed = once(child, 'close');
  let output = '';
  child.stdout.setEncoding('utf8');
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.includes('\n')) break;
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  return { process: child, outcome: outcomeSchema.parse(JSON.parse(output)), kill };
};
