import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/**
 * Says of what stands behind it that it is confidential, by a shape, a word and a colour. A screen that others look at
 * leaves such parts out altogether.
 */
export const ConfidentialWord = (): ReactNode => (
  <>
    <span className="confidential-word">
      <IconLock className="icon" aria-hidden="true" />
      Confidential
    </span>{' '}
  </>
);
