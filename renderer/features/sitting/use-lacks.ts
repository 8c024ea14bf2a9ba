import { useMemo, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { findLacks, type Lack } from '../../../shared/domain/closing-check.ts';
import { calledOf } from '../../../shared/domain/promises-kept.ts';
import type { Unwritten } from '../../../shared/domain/unwritten.ts';
import type { Session } from '../../editor/session.ts';

export type Lacks = { readonly open: readonly Lack[]; readonly waived: readonly Lack[] };

/** A turn in the room that nobody wrote down; it is hidden with the first confidential block that it follows from. */
const lackOf = ({ key, sentence, place, because }: Unwritten, session: Session): Lack => {
  const cause = because.find((one) => session.isConfidentialAt(one)) ?? place;
  return { kind: 'turn', key, words: sentence, ...cause };
};

/** What is missing in the minutes as they stand when it is first asked. */
export const useLacks = (sheet: MeetingSheet, session: Session, unwritten: readonly Unwritten[]): Lacks => {
  const [blocks] = useState(() => session.blocks());
  const [turns] = useState(() => unwritten.map((turn) => lackOf(turn, session)));
  return useMemo(() => {
    const { items, expected, waived, attendance } = sheet;
    const unmarked = expected.map(({ name }) => name);
    const lacks = [...findLacks({ items, blocks, unmarked, people: attendance.map(calledOf) }), ...turns];
    const isWaived = ({ key }: Lack): boolean => waived.includes(key);
    return { open: lacks.filter((lack) => !isWaived(lack)), waived: lacks.filter(isWaived) };
  }, [sheet, blocks, turns]);
};
