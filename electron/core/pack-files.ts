import { refusal } from '../../db/errors.ts';
import { MAX_FOLDER_CHARACTERS } from '../../shared/api/limits.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { Pack, PackSheet } from '../../shared/api/packs.ts';
import { inFileName } from '../../shared/domain/file-name-pattern.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';
import { writeMail } from '../../shared/mail/write-mail.ts';
import { buildPackIndex, INDEX_NAME, packHolds } from '../../shared/minutes-document/build/pack-index.ts';
import { meetingFileName } from '../../shared/minutes-document/file-name.ts';
import { formatRow, showsTags } from '../../shared/minutes-document/formats.ts';
import { openSources } from '../../shared/minutes-document/open-source.ts';
import type { MeetingSource } from '../../shared/minutes-document/source.ts';
import { packLetter } from '../../shared/pack/letter.ts';
import { openFiles, withOpenAttachments } from '../../shared/pack/open-files.ts';
import { type PackOrder, versionFor } from '../../shared/pack/order.ts';
import { type PapersInHand, planPack, unclassedAttachments } from '../../shared/pack/plan-pack.ts';
import type { PackRow } from '../../shared/pack/row.ts';
import { documentFile } from './document-file.ts';
import { addressed, MAIL } from './hand-out-files.ts';
import { refuseSecrets } from './leak-guard.ts';
import { documentWriters } from './minutes-writers.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** A pack that is to be made, from what the book said at one moment. */
export type PackMaking = {
  /** Whom a mail tells of it. */
  readonly people: PackSheet['people'];
  readonly order: PackOrder;
  /** The meeting with all that is secret to the readers in it; for a list, as that sees it. */
  readonly whole: MeetingSource;
  /** What the pack is made of for its readers: nothing else comes near a writer. */
  readonly source: MeetingSource;
  readonly papers: PapersInHand;
  /** What nobody may read in a pack that is not for those who may read everything. */
  readonly secrets: readonly Secret[];
};

/** They stand before what belongs to an item. */
const FIRST = '00 ';
const MEGABYTE = 1024 * 1024;

const isFull = ({ order }: PackMaking): boolean => order.readers === 'full';

/** What it is called in a sentence. */
const whatOf = ({ whole: { audience } }: PackMaking): string =>
  audience ? `The pack for ${audience.name}` : 'The public pack';

const planned = ({ order, papers }: PackMaking, source: MeetingSource): PackRow[] =>
  planPack(source, versionFor(order.readers), papers);

/** What the name of a file or of the folder says of its readers. */
const marksOf = (making: PackMaking, rows: readonly PackRow[]): string => {
  const { audience } = making.whole;
  if (!isFull(making) && !audience) return ' - PUBLIC';
  const holds = packHolds(making.source, versionFor(making.order.readers), rows);
  return `${audience ? ` - for ${inFileName(audience.name)}` : ''}${holds ? ' - CONFIDENTIAL' : ''}`;
};

/** What a pack would hold, and the name of its folder. */
export const packSheet = (making: PackMaking): PackSheet => {
  const source = making.source;
  const rows = planned(making, source);
  return {
    folder: `${meetingFileName(making.whole.record, 'papers')}${marksOf(making, rows)}`,
    papers: rows,
    unclassed: { attachments: unclassedAttachments(source, versionFor(making.order.readers)), go: isFull(making) },
    confidential: packHolds(source, versionFor(making.order.readers), rows),
    people: making.people,
  };
};

const agendaOf = (making: PackMaking, typesetter: Typesetter): Promise<DocumentFile> => {
  const { order, whole, secrets } = making;
  const { meetingId, readers, format } = order;
  const wanted = { order: { kind: 'agenda', meetingId, version: versionFor(readers) }, format } as const;
  const what = whole.audience && `The agenda for ${whole.audience.name}`;
  return documentFile({ source: making.source, whole, ...wanted, secrets, what }, typesetter);
};

type Known = { readonly making: PackMaking; readonly typesetter: Typesetter };

const indexBytes = async (source: MeetingSource, { making, typesetter }: Known): Promise<Uint8Array> => {
  const { format, readers } = making.order;
  const document = buildPackIndex(source, versionFor(readers), planned(making, source));
  return Buffer.from(await documentWriters[format](document, typesetter));
};

const openOf = ({ whole, order: { meetingId } }: PackMaking): MeetingSource[] =>
  openSources(whole, { kind: 'agenda', meetingId, version: 'public' }).flatMap((source) =>
    source.kind === 'meeting' ? [withOpenAttachments(source)] : [],
  );

const knownOf = ({ whole: { record, audience } }: PackMaking): string[] => [
  `${record.body.code} ${record.meeting.number}`,
  meetingFileName(record, `papers ${INDEX_NAME}`),
  audience?.name ?? '',
];

const indexOf = async (known: Known, rows: readonly PackRow[]): Promise<DocumentFile> => {
  const { making } = known;
  const { order, whole, secrets } = making;
  const { mediaType, ending = order.format } = formatRow(order.format);
  const fileName = `${meetingFileName(whole.record, INDEX_NAME.toLowerCase())}${marksOf(making, rows)}.${ending}`;
  const bytes = await indexBytes(making.source, known);
  if (!isFull(making)) {
    const open: Uint8Array[] = [];
    for (const source of openOf(making)) open.push(await indexBytes(source, known));
    const file = { fileName, bytes, isText: showsTags(order.format) };
    refuseSecrets(file, { secrets, known: knownOf(making), open, what: whatOf(making) });
  }
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') };
};

/** The names of the folder and of the files say nothing that is not for everybody. Throws a `Refusal`. */
const refuseNames = (making: PackMaking, folder: string, rows: readonly PackRow[]): void => {
  const namesIn = (some: readonly PackRow[]) => some.flatMap(({ file }) => file?.fileName ?? []).join('\n\n');
  const open = openOf(making).map((source) => namesIn(planned(making, source)));
  refuseSecrets(
    { fileName: folder, bytes: Buffer.from(namesIn(rows)), isText: true },
    { secrets: making.secrets, known: [...knownOf(making), ...open], open: [], what: whatOf(making) },
  );
};

/**
 * No file goes that its readers may not have, nor its bytes under the name of another: the book keeps the same bytes once,
 * whatever papers they are of. Throws a `Refusal`.
 */
const refuseFiles = (making: PackMaking, rows: readonly PackRow[]): void => {
  const { whole, papers } = making;
  const open = new Map(openFiles(whole, papers).map((file) => [file.id, file.sha256]));
  const all = [...papers.values()].flatMap(({ files }) => files);
  const shut = new Set(all.filter(({ id }) => !open.has(id)).map(({ sha256 }) => sha256));
  const bad = rows.find(({ file }) => file && (!open.has(file.id) || shut.has(open.get(file.id) ?? '')));
  if (!bad) return;
  throw refusal(
    'refused',
    `${whatOf(making)} was not made: a file for item ${bad.itemNumber} is, byte for byte, one of a paper that these readers do not get. Look whether the right file is with each paper, or give both the same class.`,
  );
};

const refuseTooLarge = (rows: readonly PackRow[]): void => {
  const bytes = rows.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
  const most = Math.floor((MAX_FOLDER_CHARACTERS / 4) * 3);
  if (bytes <= most) return;
  const sizes = `${Math.ceil(bytes / MEGABYTE)} MB together, and a pack holds ${Math.floor(most / MEGABYTE)} MB`;
  throw refusal('refused', `These files are ${sizes}. Save the largest of them by themselves, from the papers.`);
};

const asFirst = (file: DocumentFile): DocumentFile => ({ ...file, fileName: `${FIRST}${file.fileName}` });

/** All of a pack or nothing; one that is not for those who may read everything is searched. Throws a `Refusal`. */
export const packFiles = async (making: PackMaking, typesetter: Typesetter): Promise<Pack> => {
  const { folder, papers: rows } = packSheet(making);
  refuseTooLarge(rows);
  if (!isFull(making)) {
    refuseFiles(making, rows);
    refuseNames(making, folder, rows);
  }
  const documents = [await agendaOf(making, typesetter), await indexOf({ making, typesetter }, rows)];
  return {
    folder,
    documents: documents.map(asFirst),
    files: rows.flatMap(({ file }) => (file ? [{ fileId: file.id, fileName: file.fileName }] : [])),
  };
};

/** A mail to the readers of a pack, without anything that goes with it. */
export const packMail = ({ whole, people }: PackMaking): DocumentFile => {
  const { subject, message } = packLetter(whole);
  const mail = writeMail({ to: addressed(people), subject, text: message, files: [] });
  const fileName = `${meetingFileName(whole.record, 'papers mail')}.eml`;
  return { fileName, mediaType: MAIL, base64: Buffer.from(mail).toString('base64') };
};
