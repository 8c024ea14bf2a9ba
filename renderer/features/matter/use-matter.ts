import { useEffect } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { findMatterCode } from '../../../shared/domain/matter.ts';
import { matterAt } from '../../editor/matter-at.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';

const NO_MATTER = 'No matter is named here. Put the caret into a code, or below a heading with one.';

/** The code of the matter at the caret, or else of the item that is open. */
const codeHere = ({ body: { matterPatterns }, items }: MeetingSheet, session: Session): string | undefined =>
  session.look(matterAt(matterPatterns)) ??
  findMatterCode(items.find(({ id }) => id === session.current)?.title ?? '', matterPatterns);

/** The keys of the matter at the caret: one shows all that is said about it, the same one or Escape goes back. */
export const useMatter = (sheet: MeetingSheet, session: Session): { readonly close: () => void } => {
  const shown = useAppStore((state) => state.matterCode);
  const openMatter = useAppStore((state) => state.openMatter);
  const closeMatter = useAppStore((state) => state.closeMatter);
  const say = useAppStore((state) => state.sayQuietly);
  // What stands beside the minutes of a meeting goes with them.
  useEffect(() => closeMatter, [closeMatter]);
  const close = (): void => {
    closeMatter();
    session.focus();
  };
  const show = (): void => {
    const code = codeHere(sheet, session);
    if (code === shown && shown !== undefined) close();
    else if (code !== undefined) void openMatter(code, sheet.meeting.id);
    else if (shown !== undefined) close();
    else say(NO_MATTER);
  };
  const acts: Acts<'matter'> = { show };
  useKeys('matter', () => acts);
  useKeys('matterShown', () => ({ leave: shown === undefined ? undefined : close }));
  useOffers('matter', acts);
  return { close };
};
