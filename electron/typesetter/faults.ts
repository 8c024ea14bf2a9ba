import { z } from 'zod';

const diagnosticsSchema = z.array(z.object({ message: z.string() }));

/** What the engine says of a template that it can't follow. */
export const faultsOf = (diagnostics: unknown): string[] =>
  (diagnosticsSchema.safeParse(diagnostics).data ?? []).map(({ message }) => message);

const MISSING = /the text `\\?"(.+?)\\?"` could not be displayed/gu;

/** The letters that no font has, by what the engine says of the standard that it could not keep. */
export const missingLetters = (faults: readonly string[]): string[] => [
  ...new Set(faults.flatMap((fault) => [...fault.matchAll(MISSING)].map(([, letters = '']) => letters))),
];
