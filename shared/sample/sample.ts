import type { Organisation, Person } from '../domain/person.ts';
import type { MeetingFile } from '../interchange/schema.ts';
import { type Calendar, calendarFrom } from './calendar.ts';
import { matters, type SampleMatter } from './matters.ts';
import { meteringGroup } from './metering-group.ts';
import { meteringGroup11 } from './metering-group-11.ts';
import { meteringGroup12 } from './metering-group-12.ts';
import { meteringGroup13, type PlannedMeeting } from './metering-group-13.ts';
import { panel } from './panel.ts';
import { panel23 } from './panel-23.ts';
import { organisations, people } from './people.ts';
import { type Progress, progress } from './progress.ts';
import type { SampleBody } from './sample-body.ts';

/** The sample: an invented code administrator with two bodies, as a secretary would have it on a morning of work. */
export type Sample = {
  readonly calendar: Calendar;
  readonly organisations: readonly Omit<Organisation, 'id'>[];
  readonly people: readonly Omit<Person, 'id'>[];
  readonly bodies: readonly SampleBody[];
  /** Past meetings, with their minutes. */
  readonly meetings: readonly MeetingFile[];
  readonly planned: PlannedMeeting;
  readonly progress: readonly Progress[];
  /** Proposals that were converted between two meetings. */
  readonly conversions: readonly Conversion[];
  /** What analysts keep of proposals elsewhere. */
  readonly matters: readonly SampleMatter[];
};

/** A matter that goes on under a new code from a day on. */
export type Conversion = { readonly from: string; readonly code: string; readonly since: string };

/** The sample as it is on a day, 'YYYY-MM-DD': its dates are always near. */
export const makeSample = (today: string): Sample => {
  const calendar = calendarFrom(today);
  return {
    calendar,
    organisations,
    people,
    bodies: [panel, meteringGroup],
    meetings: [meteringGroup11(calendar), meteringGroup12(calendar), panel23(calendar)],
    planned: meteringGroup13(calendar),
    progress: progress(calendar),
    // The group found it ready at its eleventh meeting; the Panel's twenty-third had it under its new code.
    conversions: [{ from: 'WP031', code: 'WM031', since: calendar.day(-42) }],
    matters: matters(calendar),
  };
};
