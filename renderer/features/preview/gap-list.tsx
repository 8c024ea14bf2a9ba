import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { liveAddress } from '../live/live-address.ts';
import type { Gap } from './facts.ts';
import { gapCount } from './hand-out-words.ts';

type GapListProps = { readonly meetingId: string; readonly gaps: readonly Gap[] };

/** What the minutes still lack, each with the way to where it is filled in. */
export const GapList = ({ meetingId, gaps }: GapListProps): ReactNode => (
  <section className="preview-gaps" aria-labelledby="preview-gaps">
    <h3 id="preview-gaps">{gaps.length === 0 ? 'No gaps' : gapCount(gaps)}</h3>
    {gaps.length === 0 ? (
      <p>
        <IconCircleCheck className="icon" aria-hidden="true" />
        Every action has an owner and says when it is due, and no text has a gap.
      </p>
    ) : (
      <ul>
        {gaps.map(({ key, blockId, itemId, name, lacks }) => (
          <li key={key}>
            <IconAlertCircle className="icon" aria-hidden="true" />
            <span>
              <a href={liveAddress(meetingId, itemId, blockId)}>{name}</a> has {lacks}
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
