import { IconAlertTriangle, IconDoorEnter, IconUserMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Unwritten } from '../../../shared/domain/unwritten.ts';
import type { Session } from '../../editor/session.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { usePartOffer } from './use-part-offer.ts';
import { useRoomOffer, writeDown } from './use-unwritten.ts';

type OffersProps = { readonly sheet: MeetingSheet; readonly session: Session };

const turnWords = ({ turn }: Unwritten, { items, attendance }: MeetingSheet): string => {
  const { stretch } = turn;
  const item = items.find(({ id }) => id === stretch.itemId);
  const when = stretch.time === undefined ? '' : ` at ${stretch.time}`;
  const where = item ? `, item ${item.number}` : '';
  if ('change' in turn) return `Quorum ${turn.change}${when}${where}`;
  const person = attendance.find(({ id }) => id === turn.person);
  return `${person?.name ?? 'Somebody'} is back${when}${where}`;
};

/** A turn of the quorum or a return after an interest. Of what others may not read, others are shown nothing. */
const TurnOffer = ({ sheet, session }: OffersProps): ReactNode => {
  const offer = useRoomOffer(sheet);
  const waive = useAppStore((state) => state.waive);
  if (!offer || offer.because.some((cause) => session.screen.hidesAt(cause))) return null;
  const isReturn = !('change' in offer.turn);
  const Icon = isReturn ? IconDoorEnter : IconAlertTriangle;
  return (
    <div className="room-offer" data-change={'change' in offer.turn ? offer.turn.change : 'returned'}>
      <p>
        <Icon className="icon" aria-hidden="true" />
        {turnWords(offer, sheet)}
      </p>
      <div className="room-offer-acts">
        <button
          type="button"
          className="button"
          title={`“${offer.sentence}”`}
          onClick={() => writeDown(session, offer)}
        >
          Write it there <KeyCap of="room.quorum" />
        </button>
        <button type="button" className="button" onClick={() => void waive(sheet.meeting.id, offer.key, true)}>
          Leave it out
        </button>
      </div>
    </div>
  );
};

const PartOffer = ({ sheet }: Pick<OffersProps, 'sheet'>): ReactNode => {
  const { people, refusal, take } = usePartOffer(sheet);
  if (people.length === 0) return null;
  return (
    <div className="room-offer">
      <p>
        <IconUserMinus className="icon" aria-hidden="true" />
        Here for part: {people.map(({ name, initials }) => initials ?? name).join(', ')}
      </p>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
      <button type="button" className="button" onClick={take}>
        List as “part” <KeyCap of="room.part" />
      </button>
    </div>
  );
};

/** What follows from the text and is not said yet: each is written down only when somebody wants it. */
export const RoomOffers = (props: OffersProps): ReactNode => (
  <>
    <TurnOffer {...props} />
    <PartOffer {...props} />
  </>
);
