import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { findGaps } from '../../../shared/capture/gaps.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import {
  type ChosenFile,
  type DraftState,
  draftStateSchema,
  nextDraftNumber,
} from '../../../shared/domain/numbered-version.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { useCommands } from '../../store/use-commands.ts';
import { FilesField, offeredFiles, readFiles } from './files-field.tsx';
import { FinalQuestion } from './final-question.tsx';

type Shown = NonNullable<RecordSlice['record']>;

const WAYS = [
  { value: 'with the Chair', label: 'To the Chair' },
  { value: 'circulated', label: 'To everyone' },
] satisfies readonly { readonly value: DraftState; readonly label: string }[];

const actOf = (to: DraftState, number: string): string =>
  to === 'circulated' ? `Circulate ${number}` : `Send ${number} to the Chair`;

/** The Chair marks a Word file; all others get what can be read everywhere as well. */
const usualFiles = (to: DraftState, offered: readonly ChosenFile[]): readonly ChosenFile[] =>
  to === 'with the Chair' ? ['docx'] : offered;

const NO_PURPOSE = 'Write to whom it goes or what for: it is kept with the version.';

/** Gaps that would go out with the minutes. */
const countGaps = (blocks: readonly StoredBlock[]): number =>
  blocks
    .filter(({ content }) => content.kind !== 'privateNote')
    .reduce((count, { content }) => count + findGaps(wordsOf(content)).length, 0);

const GapsLeft = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const gaps = useAppStore((state) => countGaps(state.recordBlocks));
  if (gaps === 0) return null;
  return (
    <p className="record-gaps">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      <span>
        {gaps === 1 ? 'One gap is' : `${gaps} gaps are`} left in the text and would go out with it.{' '}
        <a href={`#/meetings/${meetingId}/preview`}>The preview lists them</a>
      </span>
    </p>
  );
};

/** What is being said of a version on its way out. It outlives the screen until it is sent. */
const useCirculation = ({ meetingId, versions, state, holdsConfidential }: Shown) => {
  const circulate = useAppStore((store) => store.circulate);
  const { typed, type, forget } = useKeptForm(`circulate ${meetingId}`);
  const [error, setError] = useState<string>();
  const [isWorking, setWorking] = useState(false);
  const purpose = typed['purpose'] ?? '';
  const to = draftStateSchema.safeParse(typed['to']).data ?? (state === 'draft' ? 'with the Chair' : 'circulated');
  const offered = offeredFiles(holdsConfidential);
  const files = readFiles(typed['files']) ?? usualFiles(to, offered);

  /** Whether it can be sent; what is wrong is said at its field. */
  const check = (): boolean => {
    const isSaid = purpose.trim() !== '';
    setError(isSaid ? undefined : NO_PURPOSE);
    return isSaid;
  };

  const send = async (): Promise<void> => {
    setWorking(true);
    const refused = await circulate(meetingId, { to, purpose: purpose.trim(), files: [...files] });
    setWorking(false);
    setError(refused?.message);
    if (!refused) forget();
  };

  return { number: nextDraftNumber(versions), to, purpose, offered, files, error, isWorking, type, check, send };
};

/** Sends the minutes out as the next numbered version. */
export const CirculateForm = ({ record }: { readonly record: Shown }): ReactNode => {
  const { number, to, purpose, offered, files, error, isWorking, type, check, send } = useCirculation(record);
  const [isAsking, setAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const label = actOf(to, number);
  useCommands(useMemo(() => [{ id: 'circulate', label, run: () => field.current?.focus() }], [label]));
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWorking) setAsking(check());
  };
  const agree = (): void => {
    setAsking(false);
    void send();
  };
  return (
    <section className="sheet-section" aria-label="Circulation">
      <h2>Circulation</h2>
      <p className="sheet-hint">
        What goes out is kept as it is, with its files, under the next number. The text can go on changing; the version
        can’t.
      </p>
      <form className="record-form" onSubmit={begin}>
        <SegmentedControl
          aria-label="To whom"
          size="sm"
          color="accent"
          transitionDuration={0}
          data={WAYS}
          value={to}
          onChange={(value) => type('to', value)}
        />
        <TextInput
          className="record-wide"
          ref={field}
          aria-label="To whom or what for"
          placeholder="To whom or what for, such as: the members, for comments by Friday"
          autoComplete="off"
          value={purpose}
          error={error}
          onChange={(event) => type('purpose', event.currentTarget.value)}
        />
        <FilesField offered={offered} chosen={files} onChange={(kept) => type('files', kept)} />
        <Button type="submit" className="record-end" aria-busy={isWorking}>
          {label}
        </Button>
      </form>
      <FinalQuestion title={`${label}?`} act={label} isOpen={isAsking} onClose={() => setAsking(false)} onAgree={agree}>
        <p>
          Version {number} is kept for ever as the minutes are now, and the numbers of their actions are fixed. This
          can’t be undone.
        </p>
        <GapsLeft meetingId={record.meetingId} />
      </FinalQuestion>
    </section>
  );
};
