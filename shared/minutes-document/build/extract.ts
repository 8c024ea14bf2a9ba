import { isDraft } from '../../domain/meeting.ts';
import type { MinutesDocument } from '../model.ts';
import type { OrderOf } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { readersWords } from './agenda.ts';
import { agendaBlocks } from './agenda-blocks.ts';
import { confidentialNotice, markStretches } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { holdsSecret } from './holds-secret.ts';
import { cleanText } from './line.ts';
import { recordOfExtract } from './record-of-extract.ts';
import { selectVersion } from './selection.ts';
import { minutesName } from './style-values.ts';

/** One item of the minutes for one recipient, under its own number. Pure: same source, same document. */
export const buildExtract = (source: MeetingSource, order: OrderOf<'extract'>): MinutesDocument => {
  const { record } = source;
  const { meeting } = record;
  const holds = holdsSecret(source, order);
  const selection = selectVersion(recordOfExtract(record, order.itemId), order.version);
  const recipient = cleanText(order.recipient ?? '').trim();
  const frame = meetingFrame(record, {
    said: {
      name: `Extract from the ${minutesName(record)}`,
      version: readersWords(order.version, holds),
    },
    confidential: holds && order.version === 'full' ? confidentialNotice('This extract') : undefined,
    isDraft: isDraft(meeting.state),
  });
  return {
    ...frame,
    details: recipient === '' ? frame.details : [...frame.details, `For ${recipient}`],
    attendance: [],
    blocks: markStretches(agendaBlocks(selection)),
  };
};
