import { findMatterCode } from '../domain/matter.ts';
import type { MeetingForm } from '../domain/meeting-record.ts';
import { formatFor } from './format.ts';
import type { MeetingFile } from './schema.ts';

const codesInHeadings = (file: MeetingFile): string[] =>
  (file.agenda ?? [])
    .flatMap(({ blocks }) => blocks ?? [])
    .flatMap((block) => (block.kind === 'heading' ? (findMatterCode(block.text, file.body.matterPatterns) ?? []) : []));

/** How the file says what can be said in two ways, or undefined when it says all in the canonical one. */
export const meetingFormOf = (file: MeetingFile): MeetingForm | undefined => {
  const lists = [
    ['attendance', file.attendance],
    ['matters', file.matters],
    ['agenda', file.agenda],
    ...(file.agenda ?? []).map(({ blocks }, index) => [`agenda[${index}].blocks`, blocks] as const),
  ] as const;
  const leftOut = lists.flatMap(([path, list]) => (list === undefined ? [path] : []));
  const listed = new Set(file.matters?.map(({ code }) => code));
  const unlisted = [...new Set(codesInHeadings(file))].filter((code) => !listed.has(code));
  const format = file.format === formatFor(file) ? {} : { format: file.format };
  const isPlain = leftOut.length + unlisted.length === 0 && format.format === undefined;
  return isPlain ? undefined : { leftOut, unlisted, ...format };
};
