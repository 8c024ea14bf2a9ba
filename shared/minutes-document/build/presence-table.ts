import type { Attendance } from '../../domain/attendance.ts';
import { type Block, textOf } from '../../domain/block.ts';
import { markedDecisions } from '../../domain/decision.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { Stretch } from '../../domain/presence.ts';
import { roomOfRecord } from '../../domain/record-room.ts';
import { inRoom } from '../../domain/whereabouts.ts';
import type { AttendanceId, BlockId } from '../../ids.ts';
import type { Line, TableBlock } from '../model.ts';
import { cleanText, lineOf } from './line.ts';
import { confidentialItemIds } from './visibility.ts';

/** Stands behind a decision that was taken without a quorum. */
export const TO_RATIFY = ' (not quorate: needs ratification)';

/** Decisions that follow each other while nobody came or went. */
type Group = { readonly decisions: Line[]; readonly here: readonly AttendanceId[] };

/** The decisions of a block in words: 'AGREED to mend the slip'. */
const decisionsOf = ({ content }: Block): string[] => {
  if (content.kind === 'decision') return [`${content.verb} ${textOf(content.runs)}`];
  return content.kind === 'paragraph' ? markedDecisions(content.runs).map(({ verb, text }) => `${verb} ${text}`) : [];
};

type Decided = { readonly stretch: Stretch; readonly item: ItemRecord; readonly block: Block };

const decidedIn = ({ items }: MeetingRecord, stretches: readonly Stretch[]): Decided[] => {
  const blocks = new Map<BlockId, readonly [ItemRecord, Block]>(
    items.flatMap((item) => item.blocks.map((block) => [block.id, [item, block]] as const)),
  );
  return stretches.flatMap((stretch) => {
    const [item, block] = (stretch.blockId && blocks.get(stretch.blockId)) ?? [];
    return item && block && decisionsOf(block).length > 0 ? [{ stretch, item, block }] : [];
  });
};

const groupsOf = (decided: readonly Decided[], toRatify: ReadonlySet<BlockId>): Group[] => {
  const groups: (Group & { room: Stretch['room'] })[] = [];
  for (const { stretch, item, block } of decided) {
    const note = toRatify.has(block.id) ? TO_RATIFY : '';
    const lines = decisionsOf(block).map((text) => lineOf(cleanText(`${item.number} ${text.trim()}${note}`)));
    const last = groups.at(-1);
    if (last?.room === stretch.room) last.decisions.push(...lines);
    else groups.push({ room: stretch.room, decisions: lines, here: inRoom(stretch.room) });
  }
  return groups;
};

const calledBy = ({ body }: MeetingRecord, { name, initials }: Attendance): string =>
  body.initials && initials !== undefined ? initials : name;

const tableOf = (record: MeetingRecord, groups: readonly Group[], confidential: boolean): TableBlock[] => {
  const people = new Map(record.attendance.map((person) => [person.id, person]));
  const namesOf = (ids: readonly AttendanceId[]): string =>
    ids
      .flatMap((id) => people.get(id) ?? [])
      .map((person) => calledBy(record, person))
      .join(', ');
  if (groups.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'In the room at each decision',
      description: 'Who was in the room at each decision, worked out from the attendance list, arrivals and departures',
      head: ['Decision', 'In the room'],
      rows: groups.map(({ decisions, here }) => [decisions, [lineOf(cleanText(namesOf(here)))]]),
      widths: [60, 40],
      rowHeaders: true,
      ...(confidential ? { confidential } : {}),
    },
  ];
};

const isFact = ({ content }: Block): boolean => content.kind === 'attendanceEvent' || content.kind === 'interest';

/**
 * Who was in the room at each decision, where the body prints it: derived, and said so. Confidential decisions have a
 * table of their own; where anybody came or went confidentially, all of it is confidential, since the others would tell.
 */
export const presenceTables = (record: MeetingRecord): readonly TableBlock[] => {
  if (!record.presencePrinted) return [];
  const { stretches, needRatification } = roomOfRecord(record);
  const secret = confidentialItemIds(record.items);
  const isSecret = ({ item, block }: Pick<Decided, 'item' | 'block'>): boolean =>
    secret.has(item.id) || block.visibility === 'confidential';
  const tells = record.items.some((item) => item.blocks.some((block) => isFact(block) && isSecret({ item, block })));
  const decided = decidedIn(record, stretches);
  const open = decided.filter((one) => !isSecret(one));
  const closed = decided.filter(isSecret);
  return [
    ...tableOf(record, groupsOf(open, needRatification), tells),
    ...tableOf(record, groupsOf(closed, needRatification), true),
  ];
};
