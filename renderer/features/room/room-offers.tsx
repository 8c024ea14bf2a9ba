import { IconAlertTriangle, IconUserMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { QuorumTurn } from '../../../shared/domain/quorum-turns.ts';
import type { Session } from '../../editor/session.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { usePartOffer } from './use-part-offer.ts';
import { useQuorumOffer } from './use-quorum-offer.ts';

type OffersProps = { readonly sheet: MeetingSheet; readonly session: Session };

const turnWords = ({ change, stretch }: QuorumTurn, { items }: MeetingSheet): string => {
  const item = items.find(({ id }) => id === stretch.itemId);
  const when = stretch.time === undefined ? '' : ` at ${stretch.time}`;
  return `Quorum ${change}${when}${item ? `, item ${item.number}` : ''}`;
};

const QuorumOffer = ({ sheet, session }: OffersProps): ReactNode => {
  const offer = useQuorumOffer(sheet, session);
  if (!offer) return null;
  return (
    <div className="room-offer" data-change={offer.turn.change}>
      <p>
        <IconAlertTriangle className="icon" aria-hidden="true" />
        {turnWords(offer.turn, sheet)}
      </p>
      <button type="button" className="button" title={`“${offer.sentence}”`} onClick={offer.write}>
        Write it there <KeyCap of="room.quorum" />
      </button>
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
    <QuorumOffer {...props} />
    <PartOffer {...props} />
  </>
);
