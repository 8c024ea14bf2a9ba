import type { DocumentFile } from '../../shared/api/minutes.ts';
import { formatShortDate } from '../../shared/dates.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';
import { buildDocument } from '../../shared/minutes-document/build/build-document.ts';
import { documentFileName } from '../../shared/minutes-document/document-name.ts';
import { type DocumentFormat, formatRow, showsTags } from '../../shared/minutes-document/formats.ts';
import { openCodes } from '../../shared/minutes-document/open-report.ts';
import { openSources } from '../../shared/minutes-document/open-source.ts';
import type { DocumentOrder } from '../../shared/minutes-document/orders.ts';
import type { DocumentSource } from '../../shared/minutes-document/source.ts';
import { withoutStyleTexts } from '../../shared/minutes-document/style-texts.ts';
import { writeText } from '../../shared/minutes-document/writers/text.ts';
import { refuseSecrets } from './leak-guard.ts';
import { documentWriters } from './minutes-writers.ts';
import { openWords, refuseStyle } from './style-guard.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** A document that is to be made: what of, and what its public version is searched for. */
export type DocumentMaking = {
  readonly source: DocumentSource;
  /** The same with all that is confidential in it: what everybody may read is worked out of that anew. */
  readonly whole: DocumentSource;
  readonly order: DocumentOrder;
  readonly format: DocumentFormat;
  readonly secrets: readonly Secret[];
  /** What it is called in a sentence, where that is not as usual. */
  readonly what?: string | undefined;
};

/** What a public document is called in a sentence. */
export const NAMES = {
  agenda: 'The public agenda',
  actionList: 'The public list of actions',
  extract: 'The extract for everybody',
  attendanceSheet: 'The attendance sheet for everybody',
  statusReport: 'The public status report',
  proposalsPaper: 'The public paper of new proposals',
} as const;

const written = async (
  source: DocumentSource,
  { order, format }: DocumentMaking,
  typesetter: Typesetter,
): Promise<Uint8Array> => Buffer.from(await documentWriters[format](buildDocument(source, order), typesetter));

const MOST_OF_A_NAME = 3;

/** A name that was typed may stand in the file; what is longer than a name is looked at like any other words. */
const openOrder = (order: DocumentOrder): DocumentOrder => {
  if (order.kind !== 'extract' || order.recipient === undefined) return order;
  const { recipient, ...rest } = order;
  return recipient.trim().split(/\s+/u).length > MOST_OF_A_NAME ? rest : order;
};

/** What everybody may know beside the text: how the meeting and its actions are called. */
const knownOf = (source: DocumentSource): string[] => {
  if (source.kind === 'meeting') return [`${source.record.body.code} ${source.record.meeting.number}`];
  if (source.kind === 'report') return openCodes(source);
  const { body, meetings, actions } = source;
  return [
    ...meetings.flatMap(({ number, date }) => [`${body.code} ${number}`, date ? formatShortDate(date) : '']),
    ...actions.map(({ reference = '' }) => reference),
  ];
};

const bodyOf = (source: DocumentSource) => (source.kind === 'meeting' ? source.record.body : source.body);

const unstyled = (source: DocumentSource): DocumentSource => {
  const body = withoutStyleTexts(bodyOf(source));
  return source.kind === 'meeting' ? { ...source, record: { ...source.record, body } } : { ...source, body };
};

/** Looks at the words that the body puts around its documents. Throws a `Refusal`. */
const guardStyle = ({ source, whole, order, secrets, what = NAMES[order.kind] }: DocumentMaking): void => {
  const asOpen = openOrder(order);
  const open = openSources(unstyled(whole), order).map((each) => writeText(buildDocument(each, asOpen)));
  const minutes = whole.kind === 'meeting' ? [openWords(whole.record)] : [];
  const known = [...knownOf(source), ...open, ...minutes];
  refuseStyle({ body: bodyOf(source), secrets, known, what });
};

/** A document as a file; a public one is searched before it is given. Throws a `Refusal`. */
export const documentFile = async (making: DocumentMaking, typesetter: Typesetter): Promise<DocumentFile> => {
  const { source, whole, order, format, secrets, what = NAMES[order.kind] } = making;
  const fileName = documentFileName(source, order, format);
  const bytes = await written(source, making, typesetter);
  if (order.version === 'public') {
    guardStyle(making);
    const open: Uint8Array[] = [];
    const asOpen = { ...making, order: openOrder(order) };
    for (const each of openSources(whole, order)) open.push(await written(each, asOpen, typesetter));
    refuseSecrets({ fileName, bytes, isText: showsTags(format) }, { secrets, known: knownOf(source), open, what });
  }
  return { fileName, mediaType: formatRow(format).mediaType, base64: Buffer.from(bytes).toString('base64') };
};
