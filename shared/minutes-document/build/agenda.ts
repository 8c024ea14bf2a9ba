import type { MinutesDocument } from '../model.ts';
import type { OrderOf, Readers } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { confidentialNotice } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { holdsSecret } from './holds-secret.ts';
import { plannedAgenda } from './planned-agenda.ts';

const NAME = 'Agenda';

/** What a version of a document is called, where there are two that differ. */
export const readersWords = (version: Readers, holdsConfidential: boolean): string => {
  if (!holdsConfidential) return '';
  return version === 'public' ? 'public version' : 'confidential';
};

/**
 * The agenda of a meeting: its items in their order, what is asked of the body, who presents, the papers, and when each
 * item is meant to begin. Pure: same source, same document.
 */
export const buildAgenda = (source: MeetingSource, order: OrderOf<'agenda'>): MinutesDocument => {
  const { record } = source;
  const { version } = order;
  const holds = holdsSecret(source, order);
  return {
    ...meetingFrame(record, {
      said: { name: NAME, version: readersWords(version, holds) },
      confidential: holds && version === 'full' ? confidentialNotice('This agenda') : undefined,
      isDraft: false,
    }),
    attendance: [],
    blocks: plannedAgenda(source, version),
  };
};
