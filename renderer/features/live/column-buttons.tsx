import { IconLayoutSidebar, IconListNumbers, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import type { Drawer } from './use-drawers.ts';

/** Shows or folds both columns, where there is room for them beside the text. */
export const FoldButton = ({ isFolded, onFold }: { readonly isFolded: boolean; onFold(): void }): ReactNode => {
  const { words, aria } = useKeyHelp()('live.fold');
  return (
    <button
      type="button"
      className="button"
      aria-pressed={!isFolded}
      aria-keyshortcuts={aria}
      title={`Show or fold the columns beside the text (${words})`}
      onClick={onFold}
    >
      <IconLayoutSidebar className="icon" aria-hidden="true" />
      Columns
    </button>
  );
};

type DrawerButtonsProps = {
  readonly open: Drawer | undefined;
  /** Something else stands at the right, with a way of its own to close it. */
  readonly isSideTaken: boolean;
  readonly onToggle: (drawer: Drawer) => void;
};

/** A button for each column of a narrow window, which opens over the text. */
export const DrawerButtons = ({ open, isSideTaken, onToggle }: DrawerButtonsProps): ReactNode => {
  const keyOf = useKeyHelp();
  const button = (drawer: Drawer, label: string, Icon: typeof IconUsers, key: ReturnType<typeof keyOf>): ReactNode => (
    <button
      type="button"
      className="button"
      data-opens={drawer}
      aria-expanded={open === drawer}
      aria-keyshortcuts={key.aria}
      title={`${label}, over the text (${key.words}); Esc goes back`}
      onClick={() => onToggle(drawer)}
    >
      <Icon className="icon" aria-hidden="true" />
      {label}
    </button>
  );
  return (
    <>
      {button('agenda', 'Agenda', IconListNumbers, keyOf('live.fold'))}
      {isSideTaken ? null : button('side', 'People and actions', IconUsers, keyOf('room.people'))}
    </>
  );
};
