import { v7 } from 'uuid';
import type { App } from '../../electron/core/app.ts';
import type { DistributionList } from '../../shared/domain/distribution-list.ts';
import { listIdSchema, type MeetingId, paperFileIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import type { PackReaders } from '../../shared/pack/order.ts';
import { ask } from './book-on-disk.ts';
import { makeEditId } from './create-book.ts';
import { smallMeeting } from './small-meeting.ts';

export const CLASSES = ['Green', 'Amber', 'Red'] as const;

/** The classes that a paper can have: those of the body, one that it does not have, and none. */
export const PAPER_CLASSES = [...CLASSES, 'Purple', undefined] as const;

/** Some readers of a pack, and what they may have, said independently of the program. */
export type Reader = {
  readonly readers: PackReaders;
  readonly classes: readonly string[];
  readonly confidentialItems: boolean;
};

const reader = (list: string, classes: readonly string[], confidentialItems = false): Reader => ({
  readers: { list },
  classes,
  confidentialItems,
});

export const READERS: readonly Reader[] = [
  reader('Members', CLASSES, true),
  reader('Advisers', ['Green', 'Amber']),
  reader('Observers', ['Green']),
  reader('Auditors', ['Red'], true),
  reader('Outsiders', []),
  { readers: 'public', classes: ['Green', 'Amber'], confidentialItems: false },
];

/** A word that is found nowhere else, and who may have it. */
export type Canary = { readonly word: string; readonly what: string; readonly isFor: (reader: Reader) => boolean };

type ClassOfPaper = string | undefined;
type Place = { readonly itemNumber: string; readonly isClosed: boolean };

/** Words of papers that are looked for. */
const writer = () => {
  const canaries: Canary[] = [];
  const word = (what: string, isFor: Canary['isFor']): string => {
    const made = `heron${canaries.length}x${what.replaceAll(/[^a-z]/gi, '').toLowerCase()}q`;
    canaries.push({ word: made, what, isFor });
    return made;
  };
  return { canaries, word };
};

type Writer = ReturnType<typeof writer>;

const getsItem = ({ isClosed }: Place, { confidentialItems }: Reader): boolean => !isClosed || confidentialItems;

const gets =
  (place: Place, ...classes: readonly ClassOfPaper[]) =>
  (one: Reader): boolean =>
    getsItem(place, one) && classes.every((name) => name !== undefined && one.classes.includes(name));

/** The title of a paper without a class is read by whoever reads its item: nobody withheld it. */
const titleFor = (place: Place, name: ClassOfPaper) => (one: Reader) =>
  name === undefined ? getsItem(place, one) : gets(place, name)(one);

const paperOf = ({ word }: Writer, place: Place, classification: ClassOfPaper) => {
  const what = `${classification ?? 'no class'} at ${place.itemNumber}`;
  const isFor = gets(place, classification);
  return {
    title: `On ${word(`title of ${what}`, titleFor(place, classification))} and more`,
    reference: `HWG_${place.itemNumber}_${classification ?? 'none'}`,
    author: word(`author of ${what}`, isFor),
    asked: `For ${word(`asked of ${what}`, isFor)}`,
    ...(classification !== undefined && { classification }),
    recommendations: [{ verb: 'NOTE', text: word(`recommended by ${what}`, isFor) }],
    attachments: PAPER_CLASSES.map((own) => ({
      title: `Annex ${word(`annex ${own ?? 'no class'} of ${what}`, gets(place, classification, own))}`,
      ...(own !== undefined && { classification: own }),
    })),
  };
};

const itemOf = (pen: Writer, number: string, isClosed: boolean, says: boolean) => {
  const place = { itemNumber: number, isClosed };
  return {
    number,
    title: `About ${pen.word(`title of item ${number}`, (one) => getsItem(place, one))}`,
    ...(says && { confidential: true }),
    papers: PAPER_CLASSES.map((name) => paperOf(pen, place, name)),
    blocks: [],
  };
};

const fileOf = (pen: Writer): MeetingFile => {
  const small = smallMeeting();
  return {
    ...small,
    format: 'minutebook-meeting/2',
    meeting: { ...small.meeting, state: 'planned' },
    agenda: [itemOf(pen, '1', false, false), itemOf(pen, '2', true, true), itemOf(pen, '2.1', true, false)],
  };
};

const listOf = ({ readers, classes, confidentialItems }: Reader): DistributionList[] =>
  typeof readers === 'string'
    ? []
    : [
        {
          id: listIdSchema.parse(v7()),
          name: readers.list,
          classes: [...classes],
          ...(confidentialItems && { confidentialItems: true as const }),
          roles: [],
          people: [],
        },
      ];

export type KeepFile = { readonly paperId: string; readonly attachment?: string; readonly text: string };

/** Puts a file of a paper into the book, under a name that nothing else says. */
export const keepPaper = async (app: App, { paperId, attachment, text }: KeepFile, received = '2026-03-01') => {
  const id = paperFileIdSchema.parse(v7());
  const bytes = Buffer.from(text);
  const base64 = bytes.toString('base64');
  await ask(app, 'paperFiles.sendPart', { editId: makeEditId(), fileId: id, place: 0, base64 });
  const file = { id, paperId, ...(attachment !== undefined && { attachment }), fileName: `${v7()}.pdf`, received };
  await ask(app, 'paperFiles.keep', { editId: makeEditId(), file: { ...file, size: bytes.length } });
  return id;
};

/** A meeting with papers of every class, each with a file and with attachments of every class, and lists for them. */
export const meetingWithPapers = async (
  app: App,
): Promise<{ readonly meetingId: MeetingId; readonly canaries: readonly Canary[] }> => {
  const pen = writer();
  const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: fileOf(pen) });
  const { body, rules, papers, items } = await ask(app, 'meetings.get', { meetingId });
  const lists = READERS.flatMap(listOf);
  await ask(app, 'bodies.save', { editId: makeEditId(), body, rules: { ...rules, classes: [...CLASSES], lists } });
  for (const { paper, itemId } of papers) {
    const itemNumber = items.find(({ id }) => id === itemId)?.number ?? '';
    const place = { itemNumber, isClosed: itemNumber !== '1' };
    const { classification } = paper;
    const what = `${classification ?? 'no class'} at ${itemNumber}`;
    await keepPaper(app, { paperId: paper.id, text: pen.word(`file of ${what}`, gets(place, classification)) });
    for (const { title: attachment, classification: own } of paper.attachments) {
      const text = pen.word(`file of annex ${own ?? 'no class'} of ${what}`, gets(place, classification, own));
      await keepPaper(app, { paperId: paper.id, attachment, text });
    }
  }
  return { meetingId, canaries: pen.canaries };
};
