import { Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { actionStateSchema } from '../../../shared/domain/action.ts';
import type { CommandId } from '../../../shared/keys/commands.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { BulkField, type BulkFieldProps } from './bulk-field.tsx';
import { useBulk } from './use-bulk.ts';
import { useDropUnsent } from './use-drop-unsent.ts';
import type { Selection } from './use-selection.ts';

/** What is being said of all that is selected. */
export type BulkName = 'due' | 'owners' | 'update' | 'state' | 'snooze';

/** States that say all that there is to say: withdrawing, superseding and transferring need a reason each. */
const STATES = actionStateSchema.options.filter((state) => !/^(?:withdrawn|superseded|transferred)$/u.test(state));

type FieldOf = Readonly<Record<Exclude<BulkName, 'state'>, Omit<BulkFieldProps, 'name' | 'onDone'>>>;

const fieldsOf = (bulk: ReturnType<typeof useBulk>): FieldOf => ({
  due: {
    label: 'Due of all that is selected',
    placeholder: '30 June 2020, next meeting, 5 WD, none set',
    acts: [{ label: 'Set the due', run: bulk.due }],
  },
  owners: {
    label: 'Owners of all that is selected',
    placeholder: 'Names, separated by commas',
    acts: [
      { label: 'Add', run: bulk.owners('add') },
      { label: 'Put in place of the others', run: bulk.owners('replace') },
    ],
  },
  update: {
    label: 'Update of all that is selected',
    placeholder: 'What was done, what is known',
    acts: [{ label: 'Add to each', run: bulk.update }],
  },
  snooze: {
    label: 'Days before the due of each',
    placeholder: '7, or none',
    acts: [{ label: 'Put to sleep until then', run: bulk.snooze }],
  },
});

type Act = { readonly command: CommandId; readonly label: string; readonly run: () => void };

const ActButton = ({ command, label, run }: Act): ReactNode => (
  <Button variant="default" rightSection={<KeyCap of={command} />} onClick={run}>
    {label}
  </Button>
);

const leftOutWords = (count: number): string =>
  count === 0 ? '' : `; ${count.toLocaleString('en-GB')} in folded groups ${count === 1 ? 'is' : 'are'} not`;

export type BulkBarProps = {
  readonly selection: Selection;
  readonly bulk: BulkName | undefined;
  readonly onBulk: (name: BulkName | undefined) => void;
  readonly onClose: () => void;
  /** Back to the rows. */
  readonly onDone: () => void;
};

/** What can be done to all that is selected, and with which key. */
export const BulkBar = ({ selection, bulk: name, onBulk, onClose, onDone }: BulkBarProps): ReactNode => {
  const bulk = useBulk(selection);
  const total = useAppStore((state) => state.register?.total);
  useDropUnsent(selection.selected.size > 0);
  const count = selection.selected.size;
  if (count === 0) return null;
  return (
    <section className="bulk-bar" aria-label="Selected actions">
      <output>
        <strong>{count}</strong> of {total ?? count} selected{leftOutWords(selection.leftOut)}
      </output>
      <ActButton command="register.close" label="Close" run={onClose} />
      <ActButton command="register.update" label="Update" run={() => onBulk('update')} />
      <ActButton command="register.due" label="Due" run={() => onBulk('due')} />
      <ActButton command="register.owners" label="Owners" run={() => onBulk('owners')} />
      <ActButton command="register.state" label="State" run={() => onBulk('state')} />
      <ActButton command="register.snooze" label="Snooze" run={() => onBulk('snooze')} />
      <ActButton command="register.selectAll" label="All" run={() => void selection.selectAll()} />
      <ActButton command="register.leave" label="None" run={selection.clear} />
      {name === undefined || name === 'state' ? null : (
        <BulkField key={name} name={name} {...fieldsOf(bulk)[name]} onDone={onDone} />
      )}
      {name === 'state' ? (
        <Select
          aria-label="State of all that is selected"
          placeholder="State"
          data-bulk="state"
          autoFocus
          defaultDropdownOpened
          data={STATES}
          value={null}
          onChange={(chosen) => {
            const state = STATES.find((one) => one === chosen);
            if (state) void bulk.toState(state);
            onDone();
          }}
        />
      ) : null}
    </section>
  );
};
