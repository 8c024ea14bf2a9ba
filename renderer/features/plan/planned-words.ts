import { addMinutes, asHours, plannedLength } from '../../../shared/domain/meeting-clock.ts';
import { minutesBeyond, type Times } from '../../../shared/domain/timetable.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgendaLines, PlannedFacts } from '../../store/agenda-lines.ts';

const LONGEST = 1440;

/** What is planned of an item beside its title, in a few words: 'For Decision, Ruth Calder, 15 min'. */
export const factWords = ({ purpose, presenter, plannedMinutes }: PlannedFacts): string =>
  [purpose, presenter, plannedMinutes && `${plannedMinutes} min`].filter(Boolean).join(', ');

/** Minutes as people write them: '15', '15 min', '1:30', '1 h 30'. The error is a sentence to be shown. */
export const readMinutes = (text: string): Result<number, string> => {
  const [, minutesOnly] = /^(\d{1,4})\s*(?:m|min|minutes?)?\.?$/iu.exec(text.trim()) ?? [];
  const [, hours, rest = '0'] = /^(\d{1,2})\s*(?::|h|hours?)\s*(\d{1,2})?\s*(?:m|min)?$/iu.exec(text.trim()) ?? [];
  const minutes = minutesOnly === undefined ? Number(hours) * 60 + Number(rest) : Number(minutesOnly);
  if (minutes >= 1 && minutes <= LONGEST) return ok(minutes);
  return err('Write how many minutes: 15, or 1:30 for an hour and a half. A day is the most.');
};

/** What the agenda is meant to take, when that ends, and what speaks against it; undefined while nothing is planned. */
export const totalWords = (times: Times, lines: AgendaLines): string | undefined => {
  const length = plannedLength(lines);
  if (length === undefined) return undefined;
  const { startTime } = times;
  const end = startTime === undefined ? '' : `, from ${startTime} to ${addMinutes(startTime, length)}`;
  const over = minutesBeyond(times, length);
  const late = over === 0 ? '' : `, ${over} min after the end that is set`;
  return `Planned ${asHours(length)}${end}${late}.`;
};
