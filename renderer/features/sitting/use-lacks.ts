import { useMemo, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { findLacks, type Lack } from '../../../shared/domain/closing-check.ts';
import type { Session } from '../../editor/session.ts';

export type Lacks = { readonly open: readonly Lack[]; readonly waived: readonly Lack[] };

/** What is missing in the minutes as they stand when it is first asked. */
export const useLacks = (sheet: MeetingSheet, session: Session): Lacks => {
  const [blocks] = useState(() => session.blocks());
  return useMemo(() => {
    const { items, expected, waived } = sheet;
    const lacks = findLacks({ items, blocks, unmarked: expected.map(({ name }) => name) });
    const isWaived = ({ key }: Lack): boolean => waived.includes(key);
    return { open: lacks.filter((lack) => !isWaived(lack)), waived: lacks.filter(isWaived) };
  }, [sheet, blocks]);
};
