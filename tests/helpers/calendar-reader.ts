import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const CHILD = join(import.meta.dirname, 'calendar-child.ts');

const seenSchema = z.array(
  z.object({
    uid: z.string(),
    summary: z.string(),
    sequence: z.int(),
    isDay: z.boolean(),
    /** A day, or a moment in UTC. */
    start: z.string(),
    end: z.string(),
  }),
);

/** What an independent calendar program shows of a calendar on a computer in this time zone. */
export const readCalendarIn = (zone: string, ics: string): z.infer<typeof seenSchema> => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CHILD], {
    input: ics,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return seenSchema.parse(JSON.parse(stdout));
};

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clock on a wall in London shows at a moment: '2026-03-29 10:00'. */
export const wallInLondon = (moment: string): string => wall.format(new Date(moment));
