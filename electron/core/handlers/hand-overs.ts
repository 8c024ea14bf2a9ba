import { handOverSource } from '../../../db/hand-over-source.ts';
import {
  getHandOver,
  handOverMeeting,
  isAsHandedOver,
  meetingText,
  saveHandOverWords,
} from '../../../db/hand-overs.ts';
import type { ReadableDb } from '../../../db/types.ts';
import type { HandOverSheet, handOversApi } from '../../../shared/api/hand-overs.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { handOverFiles, handOverFolder } from '../hand-over-files.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { done } from './done.ts';
import { packMaking } from './packs.ts';

type Wanted = { readonly meetingId: MeetingId; readonly asOf: string };

const sheetOf = (db: ReadableDb, { meetingId, asOf }: Wanted): HandOverSheet => {
  const source = handOverSource(db, meetingId, asOf);
  const same = isAsHandedOver(db, meetingId);
  return {
    handOver: getHandOver(db, meetingId),
    folder: handOverFolder(source.meeting.record),
    files: source.papers.filter(({ file }) => file).length,
    missing: source.papers.filter(({ state }) => state === 'missing').length,
    deadlines: source.deadlines.length,
    people: source.people.length,
    actions: source.actions.length,
    unreviewed: source.actions.filter(({ review }) => review === undefined).length,
    ...(same !== undefined && { changedSince: !same }),
  };
};

export const handOverHandlers = {
  'handOvers.get': sheetOf,
  'handOvers.save': done((db, { meetingId, words }) => saveHandOverWords(db, meetingId, words)),
  'handOvers.make': (db, { order }) => {
    const { meetingId, asOf } = order;
    handOverMeeting(db, meetingId, asOf);
    const making = {
      order,
      source: handOverSource(db, meetingId, asOf),
      pack: packMaking(db, { ...order, readers: 'full' }),
      meeting: meetingText(db, meetingId),
    };
    return later((typesetter) => handOverFiles(making, typesetter));
  },
} satisfies HandlersOf<typeof handOversApi>;
