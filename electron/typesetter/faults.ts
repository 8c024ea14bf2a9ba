import { z } from 'zod';

const diagnosticsSchema = z.array(z.object({ message: z.string() }));

/** What the engine says of a template that it can't follow. */
export const faultsOf = (diagnostics: unknown): string[] =>
  (diagnosticsSchema.safeParse(diagnostics).data ?? []).map(({ message }) => message);

const MISSING = /the text `\\?"(.+?)\\?"` could not be displayed/gu;
const CODE = /\\+u\{([0-9a-f]{1,6})\}/gu;
/** What joins letters and is not seen itself. */
const UNSEEN = /^\p{Cf}*$/u;

const spelledOut = (quoted: string): string =>
  quoted.replaceAll(CODE, (_code, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** The letters that no font has, by what the engine says of the standard that it could not keep. */
export const missingLetters = (faults: readonly string[]): string[] => {
  const quoted = faults.flatMap((fault) => [...fault.matchAll(MISSING)].map(([, letters = '']) => letters));
  return [...new Set(quoted.map(spelledOut))].filter((letters) => !UNSEEN.test(letters));
};
