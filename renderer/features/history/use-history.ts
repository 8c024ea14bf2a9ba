import { useEffect } from 'react';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import type { HistoryTab } from '../../store/history-slice.ts';
import { useAppStore } from '../../store/hooks.ts';

/** What of earlier is shown beside the text, and what opens it; the key that opened it closes it again. */
export const useHistory = (session: Session) => {
  const tab = useAppStore((state) => state.historyTab);
  const showHistory = useAppStore((state) => state.showHistory);
  useEffect(() => () => showHistory(undefined), [showHistory]);
  const toggle = (wanted: HistoryTab) => (): void => {
    showHistory(wanted === tab ? undefined : wanted);
    if (wanted === tab) session.focus();
  };
  const acts: Pick<Acts<'live'>, 'history' | 'removed' | 'versions'> = {
    history: toggle('block'),
    removed: toggle('removed'),
    versions: toggle('versions'),
  };
  return { tab, acts };
};
