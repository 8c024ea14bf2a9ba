import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import type { Category } from '../../../shared/domain/body.ts';
import { optional, required } from '../../components/fields/checked.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { type Detail, initialsClash, type Roll, type RollLine } from '../../store/roll.ts';
import { stateWords } from './state-words.ts';
import type { RollActs } from './use-roll.ts';

type FieldsProps = {
  readonly line: RollLine;
  readonly roll: Roll;
  readonly categories: readonly Category[];
  readonly acts: RollActs;
};

const NO_CATEGORY = { value: '', label: 'None' };

const refused = (words: string): Promise<ApiError> => Promise.resolve(apiError('refused', words));

const useInitials = ({ line, roll, acts }: FieldsProps) =>
  useDraft(
    line.initials ?? '',
    optional((initials) => {
      const clash = initials === undefined ? undefined : initialsClash(roll, line.id, initials);
      return clash === undefined ? acts.change(line.id, { initials }) : refused(clash);
    }),
  );

const organisationsOf = (roll: Roll): string[] => [...new Set(roll.flatMap(({ organisation }) => organisation ?? []))];

const PersonFields = (props: FieldsProps): ReactNode => {
  const { line, roll, categories, acts } = props;
  const save = (detail: Detail): Save<string | undefined> => {
    return (value) => acts.change(line.id, { [detail]: value });
  };
  const name = useDraft(
    line.name,
    required('Write the name of the person.', (text) => acts.change(line.id, { name: text })),
  );
  const initials = useInitials(props);
  const category = useDraft(line.category ?? '', optional(save('category')));
  const organisation = useDraft(line.organisation ?? '', optional(save('organisation')));
  const capacity = useDraft(line.capacity ?? '', optional(save('capacity')));
  const qualifier = useDraft(line.qualifier ?? '', optional(save('qualifier')));
  const names = new Set([...categories.map((one) => one.name), ...(line.category ? [line.category] : [])]);
  return (
    <>
      <TextField label="Name" required draft={name} />
      <div className="roll-pair">
        <TextField label="Initials" placeholder="none" draft={initials} />
        <TextField label="In brackets" placeholder="part" draft={qualifier} />
      </div>
      <NativeSelect
        label="Category"
        data={[...names, NO_CATEGORY]}
        value={category.value}
        error={category.error}
        onChange={(event) => category.choose(event.currentTarget.value)}
      />
      <ChoiceField label="Organisation" choices={organisationsOf(roll)} draft={organisation} />
      <TextField label="Capacity" placeholder="Proposer for LP014" draft={capacity} />
    </>
  );
};

export type PersonPanelProps = Omit<FieldsProps, 'line'> & {
  readonly line: RollLine | undefined;
  readonly place: RefObject<HTMLElement | null>;
  /** Goes back to the list. */
  readonly onLeave: () => void;
};

const Marked = (props: FieldsProps): ReactNode => (
  <>
    <PersonFields {...props} key={props.line.id} />
    <div>
      <Button variant="default" onClick={() => props.acts.unmark(props.line.id)}>
        Take the mark back
      </Button>
    </div>
  </>
);

/** What is said of the person on whose line the list stands. */
export const PersonPanel = ({ line, place, onLeave, ...others }: PersonPanelProps): ReactNode => {
  const changes = useKeyChanges();
  return (
    <aside
      className="roll-person"
      aria-label="Details"
      ref={place}
      // Before a field hears it: what was typed there is saved as it is left, not forgotten.
      onKeyDownCapture={(event) => {
        const leave = actFor(event.nativeEvent, 'person', { leave: onLeave }, changes);
        if (!leave) return;
        event.stopPropagation();
        leave();
      }}
    >
      {line === undefined ? null : (
        <>
          <h2>{line.name}</h2>
          <p className="roll-hint">{stateWords(line.state)}</p>
          {line.state === undefined ? (
            <p className="roll-hint">Mark the person to write down more: initials, organisation, capacity.</p>
          ) : (
            <Marked {...others} line={line} />
          )}
        </>
      )}
    </aside>
  );
};
