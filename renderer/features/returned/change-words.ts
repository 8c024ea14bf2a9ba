import type { ChangeFit, ReturnedSheet, ShownChange } from '../../../shared/api/returned.ts';
import { formatScreenDate, localDateSchema } from '../../../shared/dates.ts';
import type { ChangeState, KnownBy, ProposalKind } from '../../../shared/domain/returned.ts';

const KINDS: Readonly<Record<ProposalKind, string>> = {
  wording: 'Words',
  verb: 'Verb',
  title: 'Title of the item',
  added: 'New line',
  removed: 'Line taken out',
  unplaced: 'Not placed',
};

/** What a change is of: 'Words', 'Not placed: at the foot of the pages'. */
export const kindWords = ({ proposal }: ShownChange): string =>
  proposal.kind === 'unplaced' ? `${KINDS.unplaced}: ${proposal.where}` : KINDS[proposal.kind];

export const STATES: Readonly<Record<ChangeState, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  rejected: 'Rejected',
};

/** What is said of an open change beside its words, where there is something to say. */
export const FITS: Readonly<Record<ChangeFit, string | undefined>> = {
  fits: undefined,
  done: 'The minutes say so already.',
  clash: 'These words were changed since the version went out. Write how the line is to read, or reject the change.',
  gone: 'This line was taken out of the minutes since.',
  'by hand': 'Minutebook can’t put this in by itself. Change it where it stands; accepting marks it as done.',
};

export const KNOWN: Readonly<Record<KnownBy, string | undefined>> = {
  marks: undefined,
  'some marks': 'Some lines had lost their marks and were found by their words.',
  words: 'The marks of this file were lost: its lines were found by their words. Look at each change twice.',
};

/** A moment out of a file: its day and time, or as it stands there. It is in no certain time zone, and stays as said. */
export const momentWords = (said: string): string => {
  const [day = '', time = ''] = said.split('T');
  const date = localDateSchema.safeParse(day);
  if (!date.success) return said;
  const clock = /^\d\d:\d\d/u.exec(time)?.[0];
  return clock === undefined ? formatScreenDate(date.data) : `${formatScreenDate(date.data)}, ${clock}`;
};

/** Who said it and when: 'Orla Penhale, Tue 10 Jun 2031, 09:15', or that nobody is named. */
export const handWords = ({ author, saidAt }: Pick<ShownChange, 'author' | 'saidAt'>): string =>
  [author ?? 'Not tracked', saidAt && momentWords(saidAt)].filter(Boolean).join(', ');

export const openCount = ({ changes }: ReturnedSheet): number => changes.filter(({ state }) => state === 'open').length;
