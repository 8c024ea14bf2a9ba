import type { DeadlineRow } from '../api/deadlines.ts';
import type { Calendar } from './calendar.ts';
/** What the deadlines of a body, by its code, or of all bodies are called, as a calendar and as a file. */
export declare const deadlinesName: (code: string | undefined) => string;
export declare const deadlinesFileName: (code: string | undefined) => string;
/**
 * Deadlines as days of a calendar, each of them the same event in every file. Nothing is said but what is to be done and
 * for which meeting, so that no word of an agenda gets out.
 */
export declare const deadlineCalendar: (deadlines: readonly DeadlineRow[], code: string | undefined, madeAt: number) => Calendar;
