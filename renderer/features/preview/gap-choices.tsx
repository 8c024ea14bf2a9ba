import { type ReactNode, useEffect, useRef } from 'react';
import { liveAddress } from '../live/live-address.ts';
import type { Gap } from './facts.ts';

type LineProps = {
  readonly meetingId: string;
  readonly gap: Gap;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
};

const GapLine = ({ meetingId, gap, isCurrent, onFocus }: LineProps): ReactNode => {
  const line = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.focus();
  }, [isCurrent]);
  return (
    <li>
      <a
        ref={line}
        className="lack"
        href={liveAddress(meetingId, gap.itemId, gap.blockId)}
        tabIndex={isCurrent ? 0 : -1}
        {...(isCurrent ? { 'data-autofocus': true } : {})}
        onFocus={onFocus}
      >
        <span className="lack-kind">{gap.name}</span>
        <span className="lack-words">{gap.lacks}</span>
      </a>
    </li>
  );
};

export type GapChoicesProps = {
  readonly meetingId: string;
  readonly gaps: readonly Gap[];
  readonly current: number;
  readonly onCurrent: (index: number) => void;
};

/** The gaps that would go out, one of them with the keyboard: Enter goes where it is filled in. */
export const GapChoices = ({ meetingId, gaps, current, onCurrent }: GapChoicesProps): ReactNode => (
  <ul className="lacks" aria-label="Gaps">
    {gaps.map((gap, index) => (
      <GapLine
        key={gap.key}
        meetingId={meetingId}
        gap={gap}
        isCurrent={index === current}
        onFocus={() => onCurrent(index)}
      />
    ))}
  </ul>
);
