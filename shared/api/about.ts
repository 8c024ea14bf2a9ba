import { z } from 'zod';
import { read } from './method.ts';

/** What the program says of itself. */
export const aboutSchema = z.object({
  version: z.string(),
  /** What it runs on: Node, SQLite, Electron, Chromium, by name. */
  runsOn: z.array(z.object({ name: z.string(), version: z.string() })),
  dataFolder: z.string(),
  licences: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() })),
});
export type About = z.infer<typeof aboutSchema>;

export const aboutApi = { 'about.get': read({}, aboutSchema) };
