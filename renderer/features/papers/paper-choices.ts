import type { PaperRow } from '../../../shared/api/papers.ts';

/** A paper of the book as it is offered: its title, and the meeting that had it last. */
export const choiceOf = ({ title, version, presented }: PaperRow): string => {
  const where = presented && `${presented.bodyCode} ${presented.meetingNumber}`;
  const about = [version === undefined ? undefined : `version ${version}`, where && `was before ${where}`];
  return [title, ...about].filter((part) => part !== undefined).join(', ');
};
