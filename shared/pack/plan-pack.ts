import { formatLongDate } from '../dates.ts';
import type { Attachment, PresentedPaper } from '../domain/paper.ts';
import { ownFiles, type PaperFile } from '../domain/paper-file.ts';
import { type PaperTiming, paperTimingWords } from '../domain/paper-timing.ts';
import { classSaid } from '../minutes-document/build/audience.ts';
import { paperReading } from '../minutes-document/build/paper-reading.ts';
import { confidentialItemIds } from '../minutes-document/build/visibility.ts';
import type { Readers } from '../minutes-document/orders.ts';
import { isOpenAttachment } from '../minutes-document/redacted-report.ts';
import type { MeetingSource } from '../minutes-document/source.ts';
import { packFileNames } from './file-names.ts';
import type { PackRow } from './row.ts';

/** What the book has of a paper beside its words: its files in the order in which they came, and how it came. */
export type PaperInHand = { readonly files: readonly PaperFile[]; readonly timing?: PaperTiming | undefined };

/** The same of each paper of a meeting, by the id of the paper. */
export type PapersInHand = ReadonlyMap<string, PaperInHand>;

/** A row before its file has a name. */
type Unnamed = Omit<PackRow, 'file'> & { readonly kept?: PaperFile | undefined };

type Seen = {
  readonly source: MeetingSource;
  readonly version: Readers;
  readonly papers: PapersInHand;
  /** The items that are confidential. */
  readonly shut: ReadonlySet<string>;
};

/** A paper under its item. */
type Place = Seen & { readonly itemNumber: string; readonly presented: PresentedPaper };

const filesOf = ({ papers, presented }: Place): readonly PaperFile[] => papers.get(presented.paper.id)?.files ?? [];

/** The file of the version that the paper is of, else the one that came last. */
const currentFile = (files: readonly PaperFile[], version: string | undefined): PaperFile | undefined =>
  files.findLast((file) => version !== undefined && file.version === version) ?? files.at(-1);

const timingOf = (timing: PaperTiming | undefined): string | undefined => {
  if (timing?.state === 'late') return paperTimingWords(timing);
  return timing?.state === 'expected' ? `expected by ${formatLongDate(timing.due)}` : undefined;
};

/** What goes with a paper to its readers; who gets everything gets files too whose attachment is called otherwise by now. */
const attachmentsFor = (place: Place): readonly Attachment[] => {
  const { attachments } = place.presented.paper;
  if (place.version === 'public') return attachments.filter((one) => isOpenAttachment(one, place.source.classes));
  const titles = new Set(filesOf(place).flatMap(({ attachment }) => attachment ?? []));
  for (const { title } of attachments) titles.delete(title);
  return [...attachments, ...[...titles].map((title) => ({ title }))];
};

/** Whether the item or the class of a paper keeps it from the public, though its readers get it. */
const isMarked = ({ presented, source: { audience, classes }, shut }: Place): boolean =>
  shut.has(presented.itemId) ||
  audience?.confidentialItems.includes(presented.itemId) === true ||
  paperReading(presented, audience?.bodyClasses ?? classes) === 'withheld';

const attachmentRow = (attachment: Attachment, at: number, place: Place): Unnamed => {
  const { title, classification } = attachment;
  const { bodyClasses } = place.source.audience ?? { bodyClasses: place.source.classes };
  const kept = filesOf(place).findLast((file) => file.attachment === title);
  return {
    key: `${place.presented.id} ${at + 1}`,
    itemNumber: place.itemNumber,
    title,
    isAttachment: true,
    version: kept?.version,
    classification,
    confidential: isMarked(place) || (classification !== undefined && !isOpenAttachment(attachment, bodyClasses)),
    state: kept ? 'given' : 'missing',
    kept,
  };
};

const openRows = (place: Place, classification: string | undefined): Unnamed[] => {
  const { itemNumber, presented, papers } = place;
  const { paper, reference, asked } = presented;
  const kept = currentFile(ownFiles(filesOf(place)), paper.version);
  const own: Unnamed = {
    key: presented.id,
    itemNumber,
    title: paper.title,
    reference,
    version: kept?.version ?? paper.version,
    classification,
    asked,
    confidential: isMarked(place),
    state: kept ? 'given' : 'missing',
    timing: timingOf(papers.get(paper.id)?.timing),
    kept,
  };
  return [own, ...attachmentsFor(place).map((attachment, at) => attachmentRow(attachment, at, place))];
};

const rowsOf = (place: Place): Unnamed[] => {
  const { itemNumber, presented, version } = place;
  const { paper, reference } = presented;
  const { classes } = place.source;
  const shut = { key: presented.id, itemNumber, reference, confidential: false, state: 'withheld' } as const;
  if (version === 'full') return openRows(place, paper.classification);
  switch (paperReading(presented, classes)) {
    case 'open':
      // A word that is no class of the body may say what the paper is about.
      return openRows(place, classSaid(presented, place.source));
    case 'titled':
      return [{ ...shut, title: paper.title }];
    default:
      return [{ ...shut, classification: classSaid(presented, place.source) }];
  }
};

/** How many attachments of the papers that go have no class, of a body that has classes; confidential items aside. */
export const unclassedAttachments = ({ classes, record }: MeetingSource, version: Readers): number => {
  if (classes.length === 0) return 0;
  const shut = confidentialItemIds(record.items);
  return (record.papers ?? [])
    .filter((presented) => !shut.has(presented.itemId))
    .filter((presented) => version === 'full' || paperReading(presented, classes) === 'open')
    .flatMap(({ paper }) => paper.attachments)
    .filter(({ classification }) => classification === undefined).length;
};

const named = (rows: readonly Unnamed[]): PackRow[] => {
  const going = rows.flatMap(({ itemNumber, reference, title = '', kept }) =>
    kept ? [{ itemNumber, reference, title, fileName: kept.fileName }] : [],
  );
  const names = packFileNames(going).values();
  return rows.map(({ kept, ...row }) => {
    if (!kept) return row;
    return { ...row, file: { id: kept.id, fileName: names.next().value ?? '', size: kept.size } };
  });
};

/**
 * What a pack of papers holds for its readers, in the order of the agenda: each paper with the file that goes, or why none
 * does. Of a confidential item the public gets nothing at all. Pure: same source, same rows.
 */
export const planPack = (source: MeetingSource, version: Readers, papers: PapersInHand): PackRow[] => {
  const { items, papers: presented = [] } = source.record;
  const shut = confidentialItemIds(items);
  const rows = items
    .filter(({ id }) => version === 'full' || !shut.has(id))
    .flatMap(({ id, number: itemNumber }) =>
      presented
        .filter(({ itemId }) => itemId === id)
        .flatMap((one) => rowsOf({ source, version, papers, shut, itemNumber, presented: one })),
    );
  return named(rows);
};
