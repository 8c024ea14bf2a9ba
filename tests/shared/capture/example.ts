import type { CaptureContext } from '../../../shared/capture/context.ts';

/** The grammar of an invented body at its seventh meeting; names that begin other names are there on purpose. */
export const weirBoard: CaptureContext = {
  shortName: 'Weir Board',
  verbs: ['AGREED', 'AGREED IN PRINCIPLE', 'APPROVED', 'DID NOT AGREE', 'NOTED', 'SUPPORTED'],
  actionLabel: '',
  actionPrefix: 'WB',
  actionPattern: '{prefix} {meeting}/{seq:2}',
  meetingNumber: '7',
  owners: ['Ada', 'Ada Winterbourne', 'AW', 'OM', "NO'D", 'LOCK', 'LOCKSEC', 'Chair', 'Sluice and Lock Office'],
};

/** The same body in another style: a label of its own, and references that stand behind it. */
export const labelled: CaptureContext = {
  ...weirBoard,
  actionLabel: 'Action point',
  actionPattern: '{prefix}{meeting}/{seq:2}',
};
