import { SegmentedControl, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import {
  actionGroupingSchema,
  type DocumentKind,
  type Readers,
  sheetPurposeSchema,
} from '../../../shared/minutes-document/orders.ts';
import { useAppStore } from '../../store/hooks.ts';

const GROUPINGS = { owner: 'By owner', meeting: 'By meeting' } as const;
const PURPOSES = { 'to sign': 'To sign', 'for the file': 'For the file' } as const;
const READERS = { full: 'Full', public: 'Public' } as const;

type ChoiceProps<Name extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly order: readonly Name[];
  readonly value: Name;
  readonly onChange: (value: Name) => void;
};

const Choice = <Name extends string>({ label, names, order, value, onChange }: ChoiceProps<Name>): ReactNode => {
  const id = useId();
  return (
    <div className="document-wish">
      <span id={id}>{label}</span>
      <SegmentedControl<Name>
        aria-labelledby={id}
        size="sm"
        fullWidth
        color="accent"
        transitionDuration={0}
        data={order.map((name) => ({ value: name, label: names[name] }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
};

/** Who reads it. */
export const ReadersChoice = (): ReactNode => {
  const version = useAppStore((state) => state.documentWishes.version);
  const wish = useAppStore((state) => state.wishDocument);
  const readers: readonly Readers[] = ['full', 'public'];
  return (
    <SegmentedControl<Readers>
      aria-label="Which version"
      size="sm"
      color="accent"
      transitionDuration={0}
      data={readers.map((value) => ({ value, label: READERS[value] }))}
      value={version}
      onChange={(chosen) => void wish({ version: chosen })}
    />
  );
};

/** What the host takes; a recipient is part of the name of the file. */
const MOST_LETTERS = { recipient: 100, owner: 200, text: 200 } as const;

const Line = ({ label, of }: { readonly label: string; readonly of: 'recipient' | 'owner' | 'text' }): ReactNode => {
  const value = useAppStore((state) => state.documentWishes[of]);
  const wish = useAppStore((state) => state.wishDocument);
  return (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={MOST_LETTERS[of]}
      value={value}
      onChange={(event) => void wish({ [of]: event.currentTarget.value })}
    />
  );
};

const Grouping = (): ReactNode => {
  const value = useAppStore((state) => state.documentWishes.groupBy);
  const wish = useAppStore((state) => state.wishDocument);
  return (
    <Choice
      label="Grouped"
      names={GROUPINGS}
      order={actionGroupingSchema.options}
      value={value}
      onChange={(groupBy) => void wish({ groupBy })}
    />
  );
};

const Purpose = (): ReactNode => {
  const value = useAppStore((state) => state.documentWishes.purpose);
  const wish = useAppStore((state) => state.wishDocument);
  return (
    <Choice
      label="What it is for"
      names={PURPOSES}
      order={sheetPurposeSchema.options}
      value={value}
      onChange={(purpose) => void wish({ purpose })}
    />
  );
};

/** How the document is wanted, where that can be chosen. */
export const Wishes = ({ kind }: { readonly kind: DocumentKind }): ReactNode => {
  if (kind === 'agenda' || kind === 'statusReport' || kind === 'proposalsPaper') return null;
  return (
    <div className="document-wishes">
      {kind === 'extract' ? <Line label="For whom" of="recipient" /> : null}
      {kind === 'attendanceSheet' ? <Purpose /> : null}
      {kind === 'actionList' ? (
        <>
          <Grouping />
          <Line label="Owner" of="owner" />
          <Line label="Text, reference or owner" of="text" />
        </>
      ) : null}
    </div>
  );
};
