import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type DistributionList, isOnList } from '../../../shared/domain/distribution-list.ts';
import { isHeldOn } from '../../../shared/domain/seat.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { listInWords } from '../../../shared/list-in-words.ts';
import { isMailAddress } from '../../../shared/mail/write-mail.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useChoosePerson } from '../people/use-choose-person.ts';
import type { SheetProps } from './use-body.ts';
import type { SaveList } from './use-lists.ts';

export type ListProps = SheetProps & { readonly list: DistributionList; readonly saveList: SaveList };

const uniqueIds = (ids: readonly PersonId[]): PersonId[] => [...new Set(ids)];

/** Whom the list reaches today, and who of them has no address. */
const useReachWords = ({ sheet, list }: ListProps): string => {
  const today = useAppStore((state) => state.today());
  const people = useAppStore((state) => state.people) ?? [];
  const seated = sheet.seats.filter((seat) => isHeldOn(seat, today) && isOnList(list, seat));
  const ids = uniqueIds([...seated.flatMap(({ personId }) => personId ?? []), ...list.people]);
  const reached = people.filter(({ id }) => ids.includes(id));
  if (reached.length === 0) return 'Nobody is on it today.';
  const without = reached.filter(({ email = '' }) => !isMailAddress(email.trim())).map(({ name }) => name);
  const who = `Today it is ${listInWords(reached.map(({ name }) => name))}.`;
  return without.length === 0 ? who : `${who} Without an e-mail address: ${listInWords(without)}.`;
};

/** Who is on a list by hand, and whom it reaches in all. */
export const ListPeople = (props: ListProps): ReactNode => {
  const { list, saveList } = props;
  const { labels, choose, labelOf } = useChoosePerson();
  const words = useReachWords(props);
  const save = saveList((now, people: readonly PersonId[]) => ({ ...now, people: uniqueIds(people) }));
  const add = async (text: string) => {
    const person = await choose(text);
    if (!person.ok) return person.error;
    return person.value === undefined ? undefined : save([...list.people, person.value]);
  };
  return (
    <div className="list-people">
      {list.people.length === 0 ? null : (
        <ul aria-label={`By hand on ${list.name}`}>
          {list.people.map((id) => (
            <li key={id}>
              {labelOf(id) ?? 'Somebody who is not in the book any more'}
              <IconButton
                icon={IconX}
                label={`Take ${labelOf(id) ?? 'them'} off ${list.name}`}
                onClick={() => void save(list.people.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddField
        label={`Add a person to ${list.name} by hand`}
        placeholder="Name (Organisation)"
        choices={labels}
        add={add}
      />
      <p className="quiet">{words}</p>
    </div>
  );
};
