import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { HIDDEN_WORDS } from '../../shared/domain/hidden-words.ts';

/** A neutral bar in place of what others must not see: it says nothing of what stands behind it. */
export const Hidden = (): ReactNode => (
  <span className="hidden-words">
    <IconEyeOff className="icon" aria-hidden="true" />
    {HIDDEN_WORDS}
  </span>
);
