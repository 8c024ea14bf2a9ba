import { type ItemId, type MeetingId } from '../shared/ids.ts';
import type { Secret } from '../shared/leak-check/find-leak.ts';
import type { ReadableDb } from './types.ts';
/** What everyone may read in minutes, or on an agenda, though what it came from is confidential by now. */
export type Overtaken = {
    readonly itemId: ItemId;
    readonly in: 'table' | 'agenda';
    readonly sentence: string;
};
/** All that everyone may read of a meeting though it is confidential by now. Errors: notFound. */
export declare const overtakenOf: (db: ReadableDb, meetingId: MeetingId) => Overtaken[];
/** The same of minutes that can still be changed; who reads the record changes by an entry of its own. Errors: notFound. */
export declare const overtakenIn: (db: ReadableDb, meetingId: MeetingId) => Overtaken[];
/** Errors: refused, with the first of what is confidential by now. */
export declare const refuseOvertaken: ([first]: readonly Overtaken[], what: string) => void;
/** What is said, where they stand, of the confidential actions that the tables of a meeting name. */
export declare const actionSecrets: (db: ReadableDb, meetingId: MeetingId) => Secret[];
