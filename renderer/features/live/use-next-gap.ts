import { useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStoreApi } from '../../store/hooks.ts';
import { type GapPlace, gapsOf, nextGap } from './gaps.ts';

/** Goes from gap to gap through the whole agenda, and begins again. */
export const useNextGap = (sheet: MeetingSheet, session: Session): (() => void) => {
  const store = useAppStoreApi();
  const last = useRef<GapPlace>(undefined);
  return () => {
    const next = nextGap(gapsOf(sheet, store.getState().outlines).places, last.current);
    last.current = next;
    if (next) session.goToBlock(next.itemId, next.id);
  };
};
