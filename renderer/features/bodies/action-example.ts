import type { Body } from '../../../shared/domain/body.ts';
import { countsPerMeeting, isActionPattern, renderReference } from '../../../shared/domain/numbering.ts';

type ActionStyle = Pick<Body, 'actionPattern' | 'actionPrefix' | 'actionLabel'>;

export const EXAMPLE_MEETING = '15';

/** The reference of an action of meeting 15 as it is printed, with its label; undefined for a pattern that gives none. */
export const actionExample = (style: ActionStyle, seq: number): string | undefined => {
  if (!isActionPattern(style.actionPattern)) return undefined;
  const reference = renderReference(style, EXAMPLE_MEETING, seq);
  return [style.actionLabel, reference]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
};

/** Patterns that committees use. */
export const COMMON_PATTERNS = [
  '{prefix} {meeting}/{seq:2}',
  '{prefix}{meeting}/{seq:2}',
  '{meeting}.{seq}',
  '{prefix}-{seq:3}',
] as const;

/** What is counted, in words. */
export const countingWords = (actionPattern: string): string =>
  countsPerMeeting({ actionPattern, actionPrefix: '' })
    ? 'Counted from 1 at each meeting.'
    : 'Counted on from meeting to meeting.';
