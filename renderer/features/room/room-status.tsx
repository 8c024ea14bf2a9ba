import { IconAlertTriangle, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { inRoom } from '../../../shared/domain/whereabouts.ts';
import { quorumCountWords } from './room-words.ts';
import { useRoom } from './use-room.ts';

type RoomStatusProps = { readonly sheet: MeetingSheet; readonly onRollCall: () => void };

const hasRule = ({ rules, seats }: MeetingSheet): boolean => rules.quorum !== undefined && seats.length > 0;

const NobodyMarked = ({ onRollCall }: Pick<RoomStatusProps, 'onRollCall'>): ReactNode => (
  <button type="button" className="status-part status-button quiet" onClick={onRollCall}>
    <IconUsers className="icon" aria-hidden="true" />
    Nobody marked present. Call the roll
  </button>
);

/** How many are in the room where the meeting has got to, and whether they may decide. */
export const RoomStatus = ({ sheet, onRollCall }: RoomStatusProps): ReactNode => {
  const { now, counted } = useRoom(sheet);
  if (!sheet.attendance.some(({ state }) => state === 'present')) return <NobodyMarked onRollCall={onRollCall} />;
  const here = `${now ? inRoom(now.room).length : 0} in the room`;
  const isQuorate = counted?.quorum.isQuorate ?? true;
  return (
    <span className="status-part room-status" aria-live="polite" data-quorate={isQuorate}>
      {isQuorate ? (
        <IconUsers className="icon" aria-hidden="true" />
      ) : (
        <IconAlertTriangle className="icon" aria-hidden="true" />
      )}
      {counted ? `${here}, ${quorumCountWords(counted.quorum)}` : here}
      {hasRule(sheet) ? null : <span className="quiet">No quorum rule</span>}
    </span>
  );
};
