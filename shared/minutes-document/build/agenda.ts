import type { MinutesDocument } from '../model.ts';
import type { OrderOf, Readers } from '../orders.ts';
import type { Audience, MeetingSource } from '../source.ts';
import { readsInConfidence } from './audience.ts';
import { confidentialNotice } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { holdsSecret } from './holds-secret.ts';
import { cleanText } from './line.ts';
import { plannedAgenda } from './planned-agenda.ts';

const NAME = 'Agenda';

/** What a version of a document is called, where there are two that differ; one for a list is for that. */
export const readersWords = (version: Readers, holdsConfidential: boolean, audience?: Audience): string => {
  if (audience) return `for ${cleanText(audience.name).trim()}`;
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
  const isMarked = source.audience ? readsInConfidence(source) : holds && version === 'full';
  return {
    ...meetingFrame(record, {
      said: { name: NAME, version: readersWords(version, holds, source.audience) },
      confidential: isMarked ? confidentialNotice('This agenda') : undefined,
      isDraft: false,
    }),
    attendance: [],
    blocks: plannedAgenda(source, version),
  };
};
