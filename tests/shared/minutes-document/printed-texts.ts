import { textOf } from '../../../shared/domain/block.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';

/** The texts of the blocks that are printed, as a file can hold them. */
export const printedTexts = (record: MeetingRecord): string[] =>
  record.items
    .flatMap((item) => item.blocks.filter((block) => block.visibility !== 'public'))
    .flatMap(({ content }) => ('runs' in content ? [textOf(content.runs)] : []))
    .map((text) => text.replace('\u0001', '\ufffd').replaceAll('\u0001', '\ufffd').toWellFormed().replace(/\s+/g, ' '));
