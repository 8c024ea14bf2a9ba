import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { blockLabel } from './block-label.ts';
import { Moment } from './moment.tsx';

export type EntryProps = {
  readonly at: number;
  /** What happened. */
  readonly title: string;
  /** The block as it was then, nothing when it was taken out. */
  readonly block: StoredBlock | null;
  /** Its number and its item, where they tell something. */
  readonly detail?: string | undefined;
  readonly children?: ReactNode;
  /** What brings it back; missing where there is nothing to bring back. */
  readonly act?: { readonly label: string; run(): void } | undefined;
};

/** Who may read it, where that is not everybody. */
export const SeenBy = ({ visibility }: Pick<StoredBlock, 'visibility'>): ReactNode => {
  if (visibility === 'public') return <span>Public version only</span>;
  if (visibility !== 'confidential') return null;
  return (
    <span className="confidential-word">
      <IconLock className="icon" aria-hidden="true" />
      Confidential
    </span>
  );
};

/** A block as it was at a moment, with the button that brings that back. */
export const Entry = ({ at, title, block, detail, children, act }: EntryProps): ReactNode => {
  const id = useId();
  return (
    <li className="entry" data-visibility={block?.visibility} id={id}>
      <p className="entry-head">
        <Moment at={at} />
        <span>{title}</span>
      </p>
      {block ? (
        <p className="entry-kind">
          <span>{[blockLabel(block.content), detail].filter(Boolean).join(', ')}</span>
          <SeenBy visibility={block.visibility} />
        </p>
      ) : null}
      {children}
      {act ? (
        <button type="button" className="button entry-act" aria-describedby={id} onClick={() => act.run()}>
          <IconArrowBackUp className="icon" aria-hidden="true" />
          {act.label}
        </button>
      ) : null}
    </li>
  );
};
