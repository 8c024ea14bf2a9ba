import { holdsSecret } from '../../../shared/minutes-document/build/holds-secret.ts';
import { paperReading } from '../../../shared/minutes-document/build/paper-reading.ts';
import { type DocumentFormat, formatRow } from '../../../shared/minutes-document/formats.ts';
import type { DocumentKind, DocumentOrder } from '../../../shared/minutes-document/orders.ts';
import type { ShownDocument } from '../../store/documents-slice.ts';

/** What a document is called on its screen and on its button. */
export const documentNames: Readonly<Record<DocumentKind, { readonly title: string; readonly noun: string }>> = {
  agenda: { title: 'Agenda', noun: 'agenda' },
  actionList: { title: 'List of open actions', noun: 'list of actions' },
  extract: { title: 'Extract', noun: 'extract' },
  attendanceSheet: { title: 'Attendance sheet', noun: 'attendance sheet' },
  statusReport: { title: 'Status report', noun: 'status report' },
  proposalsPaper: { title: 'Paper of new proposals', noun: 'paper of new proposals' },
};

/** 'public agenda'. */
export const nounOf = ({ kind, version }: DocumentOrder): string =>
  version === 'public' ? `public ${documentNames[kind].noun}` : documentNames[kind].noun;

/** What the button says. */
export const documentLabel = (order: DocumentOrder, format: DocumentFormat): string =>
  `Hand out ${nounOf(order)} (${formatRow(format).words})`;

/** Says at a glance who may read what is on the paper. */
export const readersSentence = (shown: ShownDocument): string => {
  if (shown.order.version === 'public') return 'Public version: for everybody';
  return holdsSecret(shown.source, shown.order)
    ? 'Full version: not for publication'
    : 'Full version: nothing in it is confidential';
};

/** What has to be thought of before it goes out; nothing for what is for everybody. */
export const warningOf = (shown: ShownDocument): string | undefined => {
  const { order } = shown;
  if (order.version === 'public' || !holdsSecret(shown.source, shown.order)) return undefined;
  if (order.kind !== 'extract') return undefined;
  const whom = order.recipient ?? 'whoever gets it';
  return `This extract holds confidential text. Make sure that ${whom} may read it.`;
};

const counted = (count: number, words: string): string => `${count} ${count === 1 ? 'paper' : 'papers'} ${words}`;

/** Which papers the public agenda does not say all of, and why. */
export const paperSentences = ({ source, order }: ShownDocument): string[] => {
  if (source.kind !== 'meeting' || order.kind !== 'agenda' || order.version !== 'public') return [];
  const readings = (source.record.papers ?? []).map((paper) => paperReading(paper, source.classes));
  const titled = readings.filter((reading) => reading === 'titled').length;
  const withheld = readings.filter((reading) => reading === 'withheld').length;
  return [
    titled === 0 ? '' : counted(titled, 'without a class: the public reads no more than the title.'),
    withheld === 0
      ? ''
      : counted(
          withheld,
          'of the most closed class, or of one that the body does not have: the public reads no more than the reference.',
        ),
  ].filter((sentence) => sentence !== '');
};
