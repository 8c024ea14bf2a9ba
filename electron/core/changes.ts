import type { Written } from '../../db/types.ts';
import type { Changed } from '../../shared/api/events.ts';

const meetingIdOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'meetingId' in value && typeof value.meetingId === 'string'
    ? value.meetingId
    : undefined;

/** What the pages are told of a write, or undefined when it changed nothing. */
export const changedOf = (
  { seq, changes, reply }: Written<unknown>,
  input: unknown,
  origin: string | undefined,
): Changed | undefined => {
  if (seq === undefined || changes.length === 0) return undefined;
  const meetingId = meetingIdOf(input) ?? meetingIdOf(reply);
  return {
    seq,
    ...(origin === undefined ? {} : { origin }),
    ...(meetingId === undefined ? {} : { meetingId }),
    rows: changes.map(({ noun, id }) => ({ noun, id })),
  };
};
