import type { Block, BlockContent } from '../domain/block.ts';
import { keptImageSchema } from '../domain/kept-image.ts';
import { type ItemRecord, type MeetingRecord, previousActionSchema } from '../domain/meeting-record.ts';
import { attachmentSchema } from '../domain/paper.ts';
import { recommendationSchema } from '../domain/recommendation.ts';
import type { AttendanceId } from '../ids.ts';
import { type FiledContent, fileBlockOf } from './block.ts';
import { formatFor, formatNamed } from './format.ts';
import { type FilePaper, filePaperOf, filePaperSchema } from './papers.ts';
import { personKeys } from './people.ts';
import {
  type FileBlock,
  type FileItem,
  fileAttendanceSchema,
  fileBlockSchemas,
  fileBodySchema,
  fileItemSchema,
  fileMatterSchema,
  fileMeetingSchema,
  fileRunSchema,
  type MeetingFile,
  meetingFileSchema,
} from './schema.ts';

type Shaped<Key extends string> = { readonly shape: Readonly<Record<Key, unknown>> };

/** The fields that a schema names, in its order; what is missing stays missing. */
const inOrder = (schema: Shaped<string>, value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const entries = Object.keys(schema.shape).map((key) => [key, value[key]] as const);
  return Object.fromEntries(entries.filter(([, field]) => field !== undefined));
};

const orderedBlock = (block: FileBlock) => {
  const runs = 'runs' in block ? block.runs?.map((run) => inOrder(fileRunSchema, run)) : undefined;
  return inOrder(fileBlockSchemas[block.kind], { ...block, runs });
};

const orderedPaper = (paper: FilePaper) =>
  inOrder(filePaperSchema, {
    ...paper,
    recommendations: paper.recommendations?.map((one) => inOrder(recommendationSchema, one)),
    attachments: paper.attachments?.map((one) => inOrder(attachmentSchema, one)),
  });

const orderedItem = (item: FileItem) =>
  inOrder(fileItemSchema, {
    ...item,
    papers: item.papers?.map(orderedPaper),
    blocks: item.blocks?.map(orderedBlock),
  });

/** The text of a file: fields in the canonical order, indented by one space, a line end at the end. */
export const formatMeetingFile = (file: MeetingFile): string => {
  const ordered = inOrder(meetingFileSchema, {
    ...file,
    body: inOrder(fileBodySchema, file.body),
    meeting: inOrder(fileMeetingSchema, file.meeting),
    attendance: file.attendance?.map((person) => inOrder(fileAttendanceSchema, person)),
    matters: file.matters?.map((matter) => inOrder(fileMatterSchema, matter)),
    agenda: file.agenda?.map(orderedItem),
    previousActions: file.previousActions?.map((action) => inOrder(previousActionSchema, action)),
    logo: file.logo && inOrder(keptImageSchema, file.logo),
  });
  return `${JSON.stringify(ordered, null, 1)}\n`;
};

const withoutId = <T extends { readonly id: unknown }>({ id: _id, ...rest }: T): Omit<T, 'id'> => rest;

type KeyOf = (person: AttendanceId) => string | undefined;

const keysOf = ({ attendance }: MeetingRecord): KeyOf => {
  const keys = personKeys(attendance);
  const byId = new Map(attendance.map(({ id }, index) => [id, keys[index]]));
  return (person) => byId.get(person);
};

const isFiled = (content: BlockContent): content is FiledContent => content.kind !== 'privateNote';

const fileBlock = (record: MeetingRecord, { id, visibility, content }: Block, keyOf: KeyOf): FileBlock[] =>
  isFiled(content)
    ? [fileBlockOf(content, { visibility, reference: record.references[id], form: record.textForms?.[id], keyOf })]
    : [];

/** A list as the file said it: an empty one that it left out stays left out. */
const listed = <T>(record: MeetingRecord, path: string, rows: T[]): T[] | undefined =>
  rows.length === 0 && record.form?.leftOut.includes(path) ? undefined : rows;

const fileItem = (record: MeetingRecord, item: ItemRecord, index: number, keyOf: KeyOf): FileItem => {
  const blocks = item.blocks.flatMap((block) => fileBlock(record, block, keyOf));
  const papers = (record.papers ?? []).filter(({ itemId }) => itemId === item.id).map(filePaperOf);
  return {
    number: item.number,
    title: item.title,
    ...(item.confidential === undefined ? {} : { confidential: item.confidential }),
    purpose: item.purpose,
    presenter: item.presenter,
    plannedMinutes: item.plannedMinutes,
    treatment: item.treatment,
    mergedInto: record.items.find(({ id }) => id === item.mergedInto)?.number,
    late: item.late,
    papers: papers.length === 0 ? undefined : papers,
    blocks: listed(record, `agenda[${index}].blocks`, blocks),
  };
};

/**
 * A meeting as an interchange file. A marked decision whose words the form can't name (they stand twice, or its verb
 * was typed over) is left as words, and private notes are left out; everything else is there.
 */
export const meetingFileOf = (record: MeetingRecord): MeetingFile => {
  const { bodyId: _bodyId, ...meeting } = withoutId(record.meeting);
  const keyOf = keysOf(record);
  const body = withoutId(record.body);
  const agenda = record.items.map((item, index) => fileItem(record, item, index, keyOf));
  return {
    format: formatNamed(record.form?.format) ?? formatFor({ body, agenda }),
    body,
    meeting,
    attendance: listed(record, 'attendance', record.attendance.map(withoutId)),
    matters: listed(record, 'matters', record.matters),
    agenda: listed(record, 'agenda', agenda),
    previousActions: record.previousActions,
    ...(record.logo && { logo: record.logo }),
  };
};
