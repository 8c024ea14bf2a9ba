import type { ReactNode } from 'react';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { linkTo } from '../../editor/commands/format.ts';
import type { Session } from '../../editor/session.ts';

export type MakeLinkProps = { readonly session: Session; readonly onClose: () => void };

/** Asks where the selected words lead to, and makes them a link. */
export const MakeLink = ({ session, onClose }: MakeLinkProps): ReactNode => {
  const link = (address: string): string | undefined => {
    // The dialog keeps the keyboard as long as there is something to mend.
    if (!session.look((state) => linkTo(state, address)))
      return 'Write an address that begins with https://, http:// or mailto:, without blanks.';
    session.change((state, dispatch) => {
      const linked = linkTo(state, address);
      if (linked) dispatch?.(linked);
      return linked !== undefined;
    });
    onClose();
    return undefined;
  };
  return (
    <QuestionDialog
      title="Where the words lead to"
      label="Address"
      placeholder="https://example.org/papers"
      act="Make the link"
      onAnswer={link}
      onClose={onClose}
    />
  );
};
