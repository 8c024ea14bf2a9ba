import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';

export type IconButtonProps = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'children' | 'aria-label'> & {
    readonly icon: Icon;
    /** What it does and to what; the tooltip is `title`, which may say the key as well. */
    readonly label: string;
  };

/** A quiet button that is a picture, with a name for those who can't see it. */
export const IconButton = ({ icon: Picture, label, title = label, ...props }: IconButtonProps): ReactNode => (
  <ActionIcon {...props} className="icon-button" variant="transparent" aria-label={label} title={title}>
    <Picture className="icon" aria-hidden="true" />
  </ActionIcon>
);
