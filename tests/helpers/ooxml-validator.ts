import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const verdictSchema = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ description: z.string(), path: z.string().optional(), xPath: z.string().optional() })),
});

const run = (program: string, file: string): readonly string[] => {
  // It asks for a library of languages else, which not every machine has.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const { stdout, error } = spawnSync(program, [file], { encoding: 'utf8', env });
  if (error) throw error;
  const verdict = verdictSchema.parse(JSON.parse(stdout));
  return verdict.errors.map(({ description, path, xPath }) => [path, xPath, description].filter(Boolean).join(' '));
};

/**
 * What the Open XML validator finds in a Word file, or in a spreadsheet. MINUTEBOOK_OOXML_VALIDATOR names its program; where it is not
 * set there is nothing to ask, and the caller's own checks stand alone.
 */
export const validatorProblems = (bytes: Uint8Array, ending: 'docx' | 'xlsx' = 'docx'): readonly string[] => {
  const program = process.env['MINUTEBOOK_OOXML_VALIDATOR'];
  if (program === undefined) return [];
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-ooxml-'));
  try {
    const file = join(folder, `file.${ending}`);
    writeFileSync(file, bytes);
    return run(program, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
