import { IconUsers, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import type { ListOffer } from './use-list-offer.ts';

/** Below the text, in sight wherever it is scrolled to: the table that was just pasted can fill the attendance list. */
export const PastedPeople = ({ offer }: { readonly offer: ListOffer }): ReactNode => {
  const { people, refusal, take, drop } = offer;
  if (people.length === 0) return null;
  return (
    <aside className="list-offer" aria-label="What was pasted">
      <p role="status">
        <IconUsers className="icon" aria-hidden="true" />
        The table names {people.length} people.
      </p>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
      <button type="button" className="button" onClick={take}>
        Fill the attendance list <KeyCap of="room.fillList" />
      </button>
      <IconButton icon={IconX} label="Leave the list as it is" onClick={drop} />
    </aside>
  );
};
