import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { approvalMannerSchema, isMinuted } from '../../../shared/domain/approval.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { useCommands } from '../../store/use-commands.ts';
import { CorrectionsField } from './corrections-field.tsx';
import { FilesField } from './files-field.tsx';
import { FinalQuestion } from './final-question.tsx';
import { mannerWords } from './record-words.ts';
import { useApproval } from './use-approval.ts';

const ACT = 'Approve the minutes';
const MANNERS = approvalMannerSchema.options.map((value) => ({ value, label: mannerWords[value] }));

type Approval = ReturnType<typeof useApproval>;

/** Where the meeting that approves says so. */
const PlaceFields = ({ manner, choices, place, item, behind, type }: Approval): ReactNode =>
  isMinuted(manner) ? (
    <>
      <NativeSelect
        label="Meeting"
        data={choices.map(({ meetingId, name }) => ({ value: meetingId, label: name }))}
        value={place?.meetingId ?? ''}
        onChange={(event) => type('meeting', event.currentTarget.value)}
      />
      <NativeSelect
        className="record-wide"
        label="Minuted under"
        data={(place?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        value={item?.id ?? ''}
        onChange={(event) => type('item', event.currentTarget.value)}
      />
      {item === undefined || item.lines.length === 0 ? null : (
        <NativeSelect
          className="record-line"
          label="Where"
          data={[
            { value: '', label: 'At the end of the item' },
            ...item.lines.map(({ id, begins }) => ({ value: id, label: `Behind: ${begins}` })),
          ]}
          value={behind ?? ''}
          onChange={(event) => type('behind', event.currentTarget.value)}
        />
      )}
    </>
  ) : null;

/** The record of the decision by which the minutes were approved, where there is one. */
const BasisField = ({ bases, basis, type }: Approval): ReactNode =>
  bases.length === 0 ? null : (
    <NativeSelect
      className="record-line"
      label="By which decision"
      data={[
        { value: '', label: 'No record of it' },
        ...bases.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
      ]}
      value={basis ?? ''}
      onChange={(event) => type('basis', event.currentTarget.value)}
    />
  );

const effectOf = ({ manner, place, corrections }: Approval): string => {
  const count = corrections.filter(({ from }) => from !== '').length;
  const how = count === 0 ? 'as written' : `with ${count} ${count === 1 ? 'correction' : 'corrections'}`;
  const where = isMinuted(manner) && place ? ` The decision is written into the minutes of ${place.name}.` : '';
  return `The minutes are approved ${how}, kept as version 1.0 without DRAFT, and can never change again.${where}`;
};

/** Makes the minutes the record. */
export const ApprovalForm = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const approval = useApproval(record);
  const { manner, day, corrections, offered, files, faults, type, putRight } = approval;
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  useCommands(useMemo(() => [{ id: 'approve', label: ACT, run: () => first.current?.focus() }], []));
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    setAsking(approval.check());
  };
  const agree = (): void => {
    setAsking(false);
    void approval.send();
  };
  return (
    <section className="sheet-section" aria-label="Approval">
      <h2>Approval</h2>
      <p className="sheet-hint">
        As written, or with corrections: each is put into the text before it is closed, and kept as it was said.
      </p>
      <form className="record-approval" onSubmit={begin}>
        <div className="record-form">
          <NativeSelect
            ref={first}
            label="How"
            data={MANNERS}
            value={manner}
            onChange={(event) => type('manner', event.currentTarget.value)}
          />
          <PlaceFields {...approval} />
          <BasisField {...approval} />
          <TextInput
            label="On"
            autoComplete="off"
            value={day}
            error={faults.date}
            onChange={(event) => type('day', event.currentTarget.value)}
          />
        </div>
        <CorrectionsField corrections={corrections} faults={faults.corrections ?? []} onChange={putRight} />
        <FilesField offered={offered} chosen={files} onChange={(kept) => type('files', kept)} />
        {faults.all === undefined ? null : (
          <p className="entry-error" role="alert">
            {faults.all}
          </p>
        )}
        <Button type="submit" className="record-act">
          {ACT}
        </Button>
      </form>
      <FinalQuestion title={`${ACT}?`} act={ACT} isOpen={isAsking} onClose={() => setAsking(false)} onAgree={agree}>
        <p>{effectOf(approval)} This can’t be undone.</p>
      </FinalQuestion>
    </section>
  );
};
