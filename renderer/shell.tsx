import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { Announcer } from './components/announcer.tsx';
import { EditNotices } from './components/edit-notices.tsx';
import { Frame } from './components/frame.tsx';
import { UnsavedBanner } from './components/unsaved-banner.tsx';
import { useFollowFocus } from './components/use-follow-focus.ts';
import { useFrameKeys } from './components/use-frame-keys.ts';
import { useMenu } from './components/use-menu.ts';
import { useShare } from './components/use-share.ts';
import { KeysDialog } from './features/keys/keys-dialog.tsx';
import { useLoadMeeting } from './features/meetings/use-load-meeting.ts';
import { Palette } from './features/palette/palette.tsx';
import { useAppStore } from './store/hooks.ts';
import { useFresh } from './store/use-fresh.ts';

const NOUNS = ['setting'] as const;

/** The frame with what opens over it. The screens are handed in whole, so that none of this draws them again. */
export const Shell = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const undo = useAppStore((state) => state.undoEdit);
  const redo = useAppStore((state) => state.redoEdit);
  const [, goTo] = useLocation();
  const search = (): void => setOpen('palette');
  const help = (): void => setOpen('keys');
  const close = (): void => setOpen(undefined);
  useFollowFocus();
  useFresh(
    NOUNS,
    useAppStore((state) => state.fetchSettings),
  );
  useMenu({ showKeys: help, loadMeeting: useLoadMeeting() });
  useFrameKeys({
    search,
    help,
    settings: () => goTo('/settings'),
    share: useShare(),
    undo: () => void undo(),
    redo: () => void redo(),
  });
  return (
    <>
      <Frame onSearch={search} onHelp={help}>
        <UnsavedBanner />
        {children}
      </Frame>
      <Palette isOpen={open === 'palette'} onClose={close} />
      <KeysDialog isOpen={open === 'keys'} onClose={close} />
      <EditNotices />
      <Announcer />
    </>
  );
};
