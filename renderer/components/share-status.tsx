import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useKeyHelp } from '../keys/use-key-help.ts';
import { useIsShared } from '../store/use-is-shared.ts';
import { useShare } from './use-share.ts';

/** Says, as long as it is so, that something is hidden; and shows it again. */
export const ShareStatus = ({ className }: { readonly className: string }): ReactNode => {
  const isShared = useIsShared();
  const share = useShare();
  const { words, aria } = useKeyHelp()('everywhere.share');
  if (!isShared) return null;
  return (
    <button
      type="button"
      className={`share-status ${className}`}
      aria-keyshortcuts={aria}
      title={`What is confidential or private is hidden. Show it again (${words})`}
      onClick={share}
    >
      <IconEyeOff className="icon" aria-hidden="true" />
      Screen shared
    </button>
  );
};
