import { ActionIcon, Menu } from '@mantine/core';
import { IconBookmark, IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useOwnViews } from './use-own-views.ts';
import { ViewNameField } from './view-name-field.tsx';

/** Keeps what is shown as a view of one's own, and changes, renames, moves and removes the one that is shown. */
export const OwnViewMenu = (): ReactNode => {
  const { own, isChanged, keep, rename, update, move, remove } = useOwnViews();
  const isNaming = useAppStore((state) => state.isNamingView);
  const nameView = useAppStore((state) => state.nameView);
  const [isRenaming, setRenaming] = useState(false);
  const help = useKeyHelp();
  if (own && isRenaming) {
    return <ViewNameField was={own.name} take={(name) => rename(own, name)} onDone={() => setRenaming(false)} />;
  }
  if (isNaming) return <ViewNameField was="" take={keep} onDone={() => nameView(false)} />;
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label="Keep this as a view"
        title={`Keep this as a view of its own (${help('register.keepView').words})`}
        onClick={() => nameView(true)}
      >
        <IconBookmark className="icon" aria-hidden="true" />
      </ActionIcon>
      {own ? (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`More about the view ${own.name}`} title="More about this view">
              <IconDots className="icon" aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {isChanged ? <Menu.Item onClick={() => update(own)}>Keep what is shown now</Menu.Item> : null}
            <Menu.Item onClick={() => setRenaming(true)}>Rename</Menu.Item>
            <Menu.Item onClick={() => move(own, -1)}>Move to the left</Menu.Item>
            <Menu.Item onClick={() => move(own, 1)}>Move to the right</Menu.Item>
            <Menu.Item onClick={() => remove(own)}>Remove</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </>
  );
};
