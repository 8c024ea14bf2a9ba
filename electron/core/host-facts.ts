import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { aboutSchema } from '../../shared/api/about.ts';

/** What only the program around the book knows, said in About. */
export type HostFacts = z.infer<typeof hostFactsSchema>;

const hostFactsSchema = aboutSchema.pick({ version: true, dataFolder: true, licences: true });
const packageSchema = z.object({ version: z.string() });

/** Where nothing was built, nothing is known: a test opens the book without a program around it. */
export const NO_FACTS: HostFacts = { version: '', dataFolder: '', licences: [] };

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const readPackages = (folder: string): HostFacts['licences'] =>
  aboutSchema.shape.licences.parse(readJson(join(folder, 'packages.json')));

const readBuilt = (programs: string): Pick<HostFacts, 'version' | 'licences'> => {
  const { version } = packageSchema.parse(readJson(join(programs, '../../package.json')));
  const all = [...readPackages(programs), ...readPackages(join(programs, '../renderer'))];
  const licences = new Map(all.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  return { version, licences: [...licences.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
};

/**
 * The facts of a built program. `programs` is the folder of its main files; the pages lie beside it, the description
 * of the program above it. Both builds list what they took in, and what is in both is said once. A book is opened
 * without them too: About alone says less then.
 */
export const readHostFacts = (programs: string, dataFolder: string): HostFacts => {
  try {
    return { ...readBuilt(programs), dataFolder };
  } catch {
    return { ...NO_FACTS, dataFolder };
  }
};
