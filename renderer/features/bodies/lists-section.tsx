import { Button, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type DistributionList, listNamed, usualLists } from '../../../shared/domain/distribution-list.ts';
import { type SeatRole, seatRoleSchema } from '../../../shared/domain/seat.ts';
import type { ListId } from '../../../shared/ids.ts';
import { required } from '../../components/fields/checked.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { ListPeople, type ListProps } from './list-people.tsx';
import { Section } from './section.tsx';
import type { SheetProps } from './use-body.ts';
import { type SaveList, useSaveLists } from './use-lists.ts';

const ROLE_WORDS = {
  chair: 'Chair',
  deputy: 'Deputy',
  member: 'Members',
  alternate: 'Alternates',
  observer: 'Observers',
  secretary: 'Secretary',
} as const;

type TicksProps<One extends string> = {
  readonly legend: string;
  readonly all: readonly One[];
  readonly labelOf: (one: One) => string;
  readonly draft: Draft<readonly One[]>;
};

/** Some of a few, ticked, in the order of all of them. */
const Ticks = <One extends string>({ legend, all, labelOf, draft }: TicksProps<One>): ReactNode => (
  <fieldset className="choices">
    <legend>{legend}</legend>
    {all.map((one) => (
      <Checkbox
        key={one}
        label={labelOf(one)}
        checked={draft.value.includes(one)}
        error={draft.error}
        onChange={({ currentTarget: { checked } }) =>
          draft.choose(all.filter((each) => (each === one ? checked : draft.value.includes(each))))
        }
      />
    ))}
  </fieldset>
);

const withConfidential = ({ confidentialItems: _said, ...list }: DistributionList, gets: boolean): DistributionList =>
  gets ? { ...list, confidentialItems: true } : list;

const Classes = ({ sheet, list, saveList }: ListProps): ReactNode => {
  const { classes } = sheet.rules;
  const draft = useDraft<readonly string[]>(
    list.classes,
    saveList((now, ticked) => ({ ...now, classes: [...ticked] })),
  );
  if (classes.length === 0) {
    return <p className="quiet">The body has no classes, so a list gets every paper that has none.</p>;
  }
  return <Ticks legend="Gets papers of the class" all={classes} labelOf={(name) => name} draft={draft} />;
};

const List = ({ onRemove, ...props }: ListProps & { readonly onRemove: () => void }): ReactNode => {
  const { list, saveList } = props;
  const name = useDraft(
    list.name,
    required(
      'Write a name for the list, such as Members.',
      saveList((now, value: string) => ({ ...now, name: value })),
    ),
  );
  const confidential = useDraft(
    list.confidentialItems === true,
    saveList((now, value: boolean) => withConfidential(now, value)),
  );
  const roles = useDraft<readonly SeatRole[]>(
    list.roles,
    saveList((now, ticked) => ({ ...now, roles: [...ticked] })),
  );
  return (
    <fieldset className="distribution-list" aria-label={`Distribution list ${list.name}`}>
      <div className="distribution-head">
        <TextField aria-label="Name of the list" draft={name} />
        <IconButton icon={IconTrash} label={`Remove the list ${list.name}`} onClick={onRemove} />
      </div>
      <Classes {...props} />
      <Checkbox
        label="Gets confidential items, and the papers under them whose class it gets"
        checked={confidential.value}
        error={confidential.error}
        onChange={({ currentTarget: { checked } }) => confidential.choose(checked)}
      />
      <Ticks
        legend="On it by their seat"
        all={seatRoleSchema.options}
        labelOf={(role) => ROLE_WORDS[role]}
        draft={roles}
      />
      <ListPeople {...props} />
    </fieldset>
  );
};

/** A name that no list has yet. */
const freeName = (lists: readonly DistributionList[]): string => {
  for (let count = lists.length + 1; ; count += 1) {
    const name = `List ${count}`;
    if (!listNamed(lists, name)) return name;
  }
};

/** Who gets the papers of the body, by their classes. */
export const ListsSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveLists({ sheet });
  const { lists = [], classes } = sheet.rules;
  const saveOne =
    (listId: ListId): SaveList =>
    (change) =>
      save((now, value) => now.map((list) => (list.id === listId ? change(list, value) : list)));
  const add = save((now, id: ListId) => [...now, { id, name: freeName(now), classes: [], roles: [], people: [] }]);
  const begin = save((_now, ids: readonly [ListId, ListId]) => usualLists(classes, ids));
  const remove = save((now, listId: ListId) => now.filter(({ id }) => id !== listId));
  const newId = useAppStore((state) => state.makeListId);
  return (
    <Section
      id="lists"
      title="Distribution lists"
      hint="Who gets papers of which class. The papers of a meeting go out as one folder for each list, from its plan."
    >
      {lists.map((list) => (
        <List
          key={list.id}
          sheet={sheet}
          list={list}
          saveList={saveOne(list.id)}
          onRemove={() => void remove(list.id)}
        />
      ))}
      <div className="field-row">
        {lists.length > 0 ? null : (
          <Button variant="default" onClick={() => void begin([newId(), newId()])}>
            Begin with Members and Observers
          </Button>
        )}
        <Button variant={lists.length > 0 ? 'default' : 'subtle'} onClick={() => void add(newId())}>
          Add a list
        </Button>
      </div>
    </Section>
  );
};
