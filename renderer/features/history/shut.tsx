import type { ReactNode } from 'react';
import { Hidden } from '../../components/hidden.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';

/** In place of what was said earlier, where others look on: why it is not shown, and how it is seen again. */
export const Shut = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { words } = useKeyHelp()('everywhere.share');
  return (
    <div className="history-shut">
      <Hidden />
      <p className="quiet">
        {children} {words} shows it again, when nobody else sees the screen.
      </p>
    </div>
  );
};
