import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { type ListKind, listKindOf, listKindSchema } from '../../../shared/intake/list-kinds.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useKeepFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';
import { IntakePlanView } from './intake-plan.tsx';

const NOUNS: readonly Noun[] = ['matter', 'assessment', 'release', 'consultation', 'reportedFigure', 'listedRow'];

const KINDS = listKindSchema.options.map((value) => ({ value, label: listKindOf(value).label }));

const headingsOf = (kind: ListKind): string =>
  listKindOf(kind)
    .fields.map(({ label }) => label)
    .join(', ');

/** When a list was taken in its button is gone: the next one is pasted where the last was. */
const useFieldAfterTaking = (field: RefObject<HTMLTextAreaElement | null>): void => {
  const hasPlan = useAppStore((state) => state.intakePlan !== undefined);
  const isEmpty = useAppStore((state) => state.intakeText === '');
  const had = useRef(false);
  useEffect(() => {
    if (had.current && !hasPlan && isEmpty) field.current?.focus();
    had.current = hasPlan;
  }, [field, hasPlan, isEmpty]);
};

const ListField = (): ReactNode => {
  const field = useRef<HTMLTextAreaElement>(null);
  useFieldAfterTaking(field);
  const kind = useAppStore((state) => state.intakeKind);
  const text = useAppStore((state) => state.intakeText);
  const typeIntake = useAppStore((state) => state.typeIntake);
  return (
    <Textarea
      ref={field}
      label={`The list of ${listKindOf(kind).label.toLowerCase()}, with its headings`}
      description={`Columns that are known: ${headingsOf(kind)}. Others can be matched below.`}
      placeholder="Copy the cells in the spreadsheet and paste them here"
      rows={6}
      spellCheck={false}
      value={text}
      onChange={(event) => void typeIntake(event.currentTarget.value)}
    />
  );
};

const Trouble = (): ReactNode => {
  const error = useAppStore((state) => state.intakeError);
  return error === undefined ? null : (
    <p className="banner" role="alert">
      {error.message}
    </p>
  );
};

const Intake = (): ReactNode => {
  const kind = useAppStore((state) => state.intakeKind);
  const plan = useAppStore((state) => state.intakePlan);
  const chooseKind = useAppStore((state) => state.chooseIntakeKind);
  const openFile = useAppStore((state) => state.openIntakeFile);
  return (
    <>
      <SegmentedControl<ListKind>
        aria-label="What the list is of"
        color="accent"
        transitionDuration={0}
        data={KINDS}
        value={kind}
        onChange={(chosen) => void chooseKind(chosen)}
      />
      <ListField />
      <div>
        <Button
          variant="default"
          leftSection={<IconFileImport className="icon" aria-hidden="true" />}
          onClick={() => void openFile()}
        >
          Choose a file (CSV)
        </Button>
      </div>
      <Trouble />
      {plan === undefined ? null : <IntakePlanView key={plan.seen} plan={plan} kind={kind} />}
    </>
  );
};

/** Lists that analysts keep elsewhere: pasted or out of a file, looked at, and taken in. */
export const IntakePage = (): ReactNode => {
  const isShared = useIsShared();
  const fetchIntake = useAppStore((state) => state.fetchIntake);
  useKeepFresh(NOUNS, fetchIntake);
  return (
    <div className="list-sheet">
      <p className="sheet-hint">
        The register of proposals, their assessments, consultations and releases are kept elsewhere, by analysts. Paste
        their lists here as often as they change: you see what is new, changed and gone before any of it is kept, and
        what you wrote by hand stays unless you say otherwise.
      </p>
      {isShared ? <Shut>Lists can hold what is confidential.</Shut> : <Intake />}
    </div>
  );
};
