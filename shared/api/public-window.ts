import { z } from 'zod';
import { blockIdSchema, meetingIdSchema } from '../ids.ts';
import type { MethodName } from './contract.ts';

/*
 * A window that others see: on a screen in the room, or shared in a call. It shows the decision just taken, and is never
 * given anything confidential.
 */

const PUBLIC: readonly string[] = ['readBack.get', 'settings.get'] satisfies readonly MethodName[];

/** Whether a window that others see may call this: only what gives nothing confidential. */
export const isPublicMethod = (name: string): boolean => PUBLIC.includes(name);

/** What is said on the channel between the windows of one program: which decision is shown. Only ids, never words. */
export const shownSchema = z.union([
  z.strictObject({ kind: z.literal('shown'), meetingId: meetingIdSchema, blockId: blockIdSchema }),
  /** A window that was opened asks what is shown. */
  z.strictObject({ kind: z.literal('asks'), meetingId: meetingIdSchema }),
]);
export type Shown = z.infer<typeof shownSchema>;

/** The name of that channel. */
export const SHOWN_CHANNEL = 'minutebook:shown';

const ADDRESS = /^#?\/meetings\/([^/]+)\/read-back$/u;

/** The address of the window that shows the decisions of a meeting, behind the '#'. */
export const readBackAddress = (meetingId: string): string => `/meetings/${meetingId}/read-back`;

/** The meeting whose decisions an address shows, or undefined when it is another page's. */
export const meetingOfReadBack = (hash: string): string | undefined => ADDRESS.exec(hash)?.[1];
