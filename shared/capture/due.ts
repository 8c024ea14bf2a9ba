import type { Due } from '../domain/block.ts';

/** What a date in words is read against; `meetingDate` is 'YYYY-MM-DD'. */
export type DueContext = { readonly meetingDate?: string | undefined; readonly shortName?: string | undefined };

/** The due that the words of an action say after by, before or within; the first one where there are several. */
export const readDue = (_text: string, _about: DueContext): Due | undefined => undefined;

/** The due after an action's text changed: one that came from the words follows them, one set in its field stays. */
export const followDue = (_before: string, due: Due | undefined, _after: string, _about: DueContext): Due | undefined =>
  due;
