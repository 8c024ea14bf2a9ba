import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { CorrectionContext } from '../../shared/autocorrect/correct-end.ts';
import { correctionContext } from '../../shared/autocorrect/correction-context.ts';
import { type CaptureContext, captureContext } from '../../shared/capture/context.ts';
import type { DueContext } from '../../shared/capture/due.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { TextModule } from '../../shared/domain/body-forms.ts';
import type { Landmark } from '../../shared/domain/landmark.ts';
import { type Matter, matterOfHeading, matterTitles } from '../../shared/domain/matter.ts';
import { clockOf, type WallTime } from '../../shared/domain/meeting-clock.ts';
import { readSequence, renderReference } from '../../shared/domain/numbering.ts';
import type { WritingSettings } from '../../shared/domain/settings.ts';
import { votersIn } from '../../shared/domain/voters.ts';
import type { Room } from '../../shared/domain/whereabouts.ts';
import type { AttendanceId, ItemId } from '../../shared/ids.ts';
import { confidentialItemIds } from '../../shared/minutes-document/build/visibility.ts';
import type { Badges } from './badges.ts';
import { type RoomReader, roomReader } from './room-reader.ts';

/** What the editor knows of the meeting when it reads a line as it is typed. */
export type LineContext = {
  readonly capture: CaptureContext;
  readonly due: DueContext;
  /** Whether the store will give this reference to the next action, with `ahead` before it: only then may it be typed. */
  isNextReference(reference: string, ahead?: number): boolean;
  /** Whether all that stands in an item is confidential. */
  isConfidential(itemId: ItemId): boolean;
  /** Everybody on the attendance list, in its order. */
  readonly people: readonly Attendance[];
  readonly roomAt: RoomReader;
  /** Who of a room has a vote; undefined where that can't be told. */
  votersIn(room: Room): readonly AttendanceId[] | undefined;
  /** The time on the wall, 'HH:MM', while the meeting sits and is at this item; else it is not the time of what is said. */
  timeAt(itemId: ItemId): string | undefined;
  readonly modules: readonly TextModule[];
  /** Those with a title, of the meeting and of the book. */
  readonly matters: readonly Matter[];
  /** Those that headings of the text on this page name. */
  mattersInText(): readonly Matter[];
  readonly matterPatterns: readonly string[];
  /** What is corrected as it is typed; nothing while that is switched off. */
  readonly corrections?: CorrectionContext | undefined;
};

/** What the page itself knows: which references are taken, how it is written, what the text as it stands holds. */
type Page = {
  readonly badges: Badges;
  readonly settings: WritingSettings;
  now(): WallTime;
  /** The item that the clock is just being told of. */
  itemTakenUp(moments: MeetingSheet['moments']): ItemId | undefined;
  headings(): readonly string[];
  landmarksIn(itemId: ItemId): readonly Landmark[];
};

/** What is known of a meeting when its lines are read. */
export const lineContextOf = (sheet: MeetingSheet, page: Page): LineContext => {
  const { badges, settings, now, headings, landmarksIn } = page;
  const { body, rules, meeting, attendance, owners, items, moments, references, seats } = sheet;
  const confidential = confidentialItemIds(items);
  const agenda = items.map(({ number }) => number);
  const read = captureContext(body, meeting, attendance, { rules, agenda, references });
  return {
    capture: { ...read, owners: [...new Set([...read.owners, ...owners])] },
    due: { meetingDate: meeting.date, shortName: body.shortName },
    isConfidential: (itemId) => confidential.has(itemId),
    people: attendance,
    roomAt: roomReader(sheet, landmarksIn),
    votersIn: (room) => votersIn({ seats, attendance, categories: body.categories }, room),
    timeAt: (itemId) => {
      const wall = now();
      const { state, itemId: told } = clockOf(moments, items, wall);
      const isAtItem = (page.itemTakenUp(moments) ?? told) === itemId;
      return state === 'running' && isAtItem ? wall.time : undefined;
    },
    modules: rules.modules ?? [],
    matters: matterTitles(sheet),
    mattersInText: () => headings().flatMap((heading) => matterOfHeading(heading, body.matterPatterns) ?? []),
    matterPatterns: body.matterPatterns,
    corrections: correctionContext(sheet, settings),
    isNextReference: (reference, ahead = 0) => {
      const taken = badges.all().map((badge) => readSequence(body, meeting.number, badge.reference ?? '') ?? 0);
      return reference === renderReference(body, meeting.number, Math.max(0, ...taken) + 1 + ahead);
    },
  };
};
