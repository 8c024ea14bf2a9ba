import type { FileBlock, FileItem, MeetingFile } from './schema.ts';

/**
 * The forms of the file, the oldest first. A form never changes; what is new comes under a new number. The second is open
 * until the first release: it may still gain fields that can be left out.
 */
export const MEETING_FORMATS = ['minutebook-meeting/1', 'minutebook-meeting/2'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

const SECOND_KINDS: ReadonlySet<FileBlock['kind']> = new Set(['attendanceEvent', 'interest', 'vote']);

/** What in a block only the second form can say, by its field; undefined when the first can say it all. */
export const fieldOfSecondForm = (block: FileBlock): 'kind' | 'style' | undefined => {
  if (SECOND_KINDS.has(block.kind)) return 'kind';
  return block.kind === 'numbered' && block.style !== undefined ? 'style' : undefined;
};

const SECOND_FIELDS = ['purpose', 'presenter', 'plannedMinutes', 'treatment', 'mergedInto', 'late', 'papers'] as const;

/** What of an item only the second form can say, by its field; undefined when the first can say it all. */
export const itemFieldOfSecondForm = (item: FileItem): (typeof SECOND_FIELDS)[number] | undefined =>
  SECOND_FIELDS.find((field) => item[field] !== undefined);

const needsSecondForm = (item: FileItem): boolean =>
  itemFieldOfSecondForm(item) !== undefined ||
  (item.blocks ?? []).some((block) => fieldOfSecondForm(block) !== undefined);

/** The form of this name, or undefined when there is none. */
export const formatNamed = (name: string | undefined): MeetingFormat | undefined =>
  MEETING_FORMATS.find((format) => format === name);

/** The oldest form that can say all that is in a file. */
export const formatFor = ({ body, agenda = [] }: Pick<MeetingFile, 'body' | 'agenda'>): MeetingFormat =>
  body.houseStyle !== undefined || agenda.some(needsSecondForm) ? 'minutebook-meeting/2' : 'minutebook-meeting/1';
