import type { InterimKind, InterimState, InterimVote, KeptInterim } from '../../../shared/domain/interim.ts';

export const kindWords = {
  'ex-committee': 'Decision by correspondence',
  'chair action': 'Chair’s action',
} as const satisfies Record<InterimKind, string>;

export const voteWords = {
  for: 'For',
  against: 'Against',
  abstains: 'Abstains',
  objects: 'Objects to deciding this way',
} as const satisfies Record<InterimVote, string>;

const STATES = {
  open: 'Open',
  'to be reported': 'To be reported',
  'on an agenda': 'On the agenda',
  reported: 'Reported',
  withdrawn: 'Withdrawn',
} as const satisfies Record<InterimState, string>;

/** 'On the agenda of CSC 16', 'NOTED at CSC 16'. */
export const stateWords = (state: InterimState, { report, result }: KeptInterim): string => {
  if (report && state === 'on an agenda') return `On the agenda of ${report.meeting}`;
  if (report && state === 'reported') return `${report.verb} at ${report.meeting}`;
  return result && state === 'to be reported' ? `${STATES[state]} (${result.outcome})` : STATES[state];
};
