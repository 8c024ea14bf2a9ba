import type { MinutesDocument } from '../model.ts';
import type { Readers } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { confidentialNotice } from './confidential.ts';
import { frameOf } from './frame.ts';
import { holdsConfidentialItems, plannedAgenda } from './planned-agenda.ts';
import { detailsWith, meetingTitle, momentOf, referenceAnd } from './title-block.ts';

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
export const buildAgenda = (source: MeetingSource, version: Readers): MinutesDocument => {
  const { record } = source;
  const holds = holdsConfidentialItems(record);
  const reference = referenceAnd(record, NAME, readersWords(version, holds));
  return {
    ...frameOf({
      body: record.body,
      title: meetingTitle(record),
      details: detailsWith(record, reference),
      reference,
      moment: momentOf(record.meeting),
      confidential: holds && version === 'full' ? confidentialNotice('This agenda') : undefined,
      isDraft: false,
    }),
    attendance: [],
    blocks: plannedAgenda(source, version),
  };
};
