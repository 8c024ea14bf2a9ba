import type { HandOverSheet } from '../../../shared/api/hand-overs.ts';
import { formatLongDate } from '../../../shared/dates.ts';

const counted = (many: number, one: string, several = `${one}s`): string => `${many} ${many === 1 ? one : several}`;

/** What lies in the folder, a line for each. */
export const contentsOf = ({ files, missing, deadlines, people, actions, unreviewed }: HandOverSheet): string[] => [
  `A note with your words, ${counted(deadlines, 'deadline')} still to come, ${counted(people, 'person', 'people')} expected, the agenda with its times, and ${counted(actions, 'action')} outstanding${actions === 0 ? '' : `, ${unreviewed} of them not reviewed yet`}`,
  'The meeting as a file that your colleague’s Minutebook takes in, with the house style of the body',
  `The agenda, an index, and ${counted(files, 'file')} of papers${missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'is' : 'are'} missing`}`,
];

/** When it was handed over, and whether it can come back; undefined for what never was. */
export const handedWords = ({ handOver: { handed }, changedSince }: HandOverSheet): string | undefined => {
  if (!handed) return undefined;
  const when = `It was handed over on ${formatLongDate(handed.on)}`;
  return changedSince
    ? `${when}, and was changed here since: a file that comes back would be refused, and nothing lost. Hand it over again to begin anew.`
    : `${when}. What your colleague makes of it is loaded on the screen Meetings, as the same meeting, as long as nothing is changed here.`;
};
