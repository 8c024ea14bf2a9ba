import { NativeSelect } from '@mantine/core';
import { IconCircleCheck, IconSignature } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { KeptCorrection } from '../../../shared/domain/approval.ts';
import type { NumberedVersion } from '../../../shared/domain/numbered-version.ts';
import { recordNoteSchema } from '../../../shared/domain/record-note.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { SeenBy } from '../history/entry.tsx';
import { DatedForm } from './dated-form.tsx';
import { noteWords } from './record-words.ts';

type Shown = NonNullable<RecordSlice['record']>;

const CorrectionLine = ({ from, to, confidential }: KeptCorrection): ReactNode => (
  <li className="entry" data-visibility={confidential ? 'confidential' : undefined}>
    <p className="earlier-words">
      <del>{from}</del> <ins>{to === '' ? 'left out' : to}</ins>
    </p>
    {confidential ? <SeenBy visibility="confidential" /> : null}
  </li>
);

const Signed = ({ version, record }: { readonly version: NumberedVersion; readonly record: Shown }): ReactNode => {
  const signMinutes = useAppStore((state) => state.signMinutes);
  const { signature } = record;
  if (signature) {
    return (
      <p className="record-proof">
        <IconSignature className="icon" aria-hidden="true" />
        Signed by {signature.name} on {formatScreenDate(signature.date)}.
      </p>
    );
  }
  return (
    <DatedForm
      name={`sign ${version.id}`}
      label="Signed by"
      placeholder="Name of who signed the paper copy"
      act="Keep the signature"
      send={(name, date) => signMinutes(version, { name, date })}
    />
  );
};

/** How the minutes became the record. */
const Approved = ({ version, record }: { readonly version: NumberedVersion; readonly record: Shown }): ReactNode => {
  const { approval, purpose } = version;
  if (!approval) return null;
  const { date, corrections, sentence } = approval;
  return (
    <section className="sheet-section" aria-label="Approval">
      <h2>Approval</h2>
      <p className="record-proof">
        <IconCircleCheck className="icon" aria-hidden="true" />
        {purpose} on {formatScreenDate(date)}
        {corrections.length === 0 ? ', as written.' : ', with corrections:'}
      </p>
      {corrections.length === 0 ? null : (
        <ol className="entries" aria-label="Corrections that were made">
          {corrections.map((one) => (
            <CorrectionLine key={`${one.blockId} ${one.from}`} {...one} />
          ))}
        </ol>
      )}
      {sentence === undefined ? null : <p className="quiet">Minuted: {sentence}</p>}
      <Signed version={version} record={record} />
    </section>
  );
};

const KINDS = recordNoteSchema.shape.kind.options.map((value) => ({ value, label: noteWords[value] }));

/** What stands beside the record, and what can still be put there. */
const Beside = ({ record }: { readonly record: Shown }): ReactNode => {
  const { meetingId, notes } = record;
  const addRecordNote = useAppStore((state) => state.addRecordNote);
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('post-meeting note');
  return (
    <section className="sheet-section" aria-label="Beside the record">
      <h2>Beside the record</h2>
      <p className="sheet-hint">
        The minutes themselves can’t change any more. What became known later, or should have been put right in them,
        stands here with its day, for good.
      </p>
      {notes.length === 0 ? null : (
        <ol className="entries" aria-label="Notes beside the record">
          {notes.map((note) => (
            <li key={note.id} className="entry">
              <p className="entry-head">
                <time dateTime={note.date}>{formatScreenDate(note.date)}</time>
                <span>{noteWords[note.kind]}</span>
              </p>
              <p>{note.text}</p>
            </li>
          ))}
        </ol>
      )}
      <DatedForm
        name={`note ${meetingId}`}
        label="Note"
        placeholder="What became known, or what should read otherwise"
        act="Put it beside the record"
        send={(text, date) => addRecordNote(meetingId, { kind, date, text })}
      >
        <NativeSelect
          label="Kind"
          data={KINDS}
          value={kind}
          onChange={(event) => setKind(recordNoteSchema.shape.kind.parse(event.currentTarget.value))}
        />
      </DatedForm>
    </section>
  );
};

/** Minutes that are approved: how, and what stands beside them. */
export const ApprovedMinutes = ({ record }: { readonly record: Shown }): ReactNode => {
  const version = record.versions.find(({ approval }) => approval !== undefined);
  return (
    <>
      {version ? (
        <Approved version={version} record={record} />
      ) : (
        <section className="sheet-section" aria-label="Approval">
          <h2>Approval</h2>
          <p>These minutes came into the book approved. How they were is not known here.</p>
        </section>
      )}
      <Beside record={record} />
    </>
  );
};
