import { Button, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { ReturnedSheet } from '../../../shared/api/returned.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { useCommands } from '../../store/use-commands.ts';
import { Moment } from '../history/moment.tsx';
import { openCount } from '../returned/change-words.ts';

const ACT = 'Read a Word file back';
const NO_SENDER = 'Write from whom it is: it is kept with the file.';

/** One list for all times: a new one each time would be another state of the screen. */
const NO_FILES: readonly ReturnedSheet[] = [];

const stateOf = (file: ReturnedSheet): string => {
  const open = openCount(file);
  if (file.changes.length === 0) return 'no changes';
  return open === 0 ? 'all decided' : `${open} of ${file.changes.length} open`;
};

const FileLine = ({ file }: { readonly file: ReturnedSheet }): ReactNode => (
  <li className="entry">
    <p className="entry-head">
      <Moment at={file.at} />
      <span>from {file.sender},</span>
      <span>against version {file.version}</span>
    </p>
    <p>
      <a href={`#/meetings/${file.meetingId}/returned/${file.id}`}>{file.fileName}</a>{' '}
      <span className="quiet">{stateOf(file)}</span>
    </p>
  </li>
);

const ReceiveForm = ({ meetingId }: Pick<NonNullable<RecordSlice['record']>, 'meetingId'>): ReactNode => {
  const receiveFile = useAppStore((state) => state.receiveFile);
  const form = useKeptForm(`returned ${meetingId}`);
  const [error, setError] = useState<string>();
  const [isWorking, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useCommands(useMemo(() => [{ id: 'returned', label: ACT, run: () => field.current?.focus() }], []));
  const sender = form.typed['sender'] ?? '';
  const receive = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isWorking) return;
    if (sender.trim() === '') return setError(NO_SENDER);
    setWorking(true);
    const refused = await receiveFile(meetingId, sender.trim());
    setWorking(false);
    setError(refused?.message);
    if (!refused) form.forget();
  };
  return (
    <form className="record-form" onSubmit={(event) => void receive(event)}>
      <TextInput
        className="record-wide"
        ref={field}
        aria-label="From whom"
        placeholder="From whom it comes, such as: the Chair"
        autoComplete="off"
        value={sender}
        error={error}
        onChange={(event) => form.type('sender', event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconFileImport className="icon" aria-hidden="true" />}
        aria-busy={isWorking}
      >
        {ACT}
      </Button>
    </form>
  );
};

/** The Word files that came back, and where the next one is read. */
export const ReturnedSection = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const { meetingId, state, versions } = record;
  const files = useAppStore((store) => (store.returned?.meetingId === meetingId ? store.returned.files : NO_FILES));
  const isClosed = isRecord(state);
  if (files.length === 0 && (isClosed || versions.length === 0)) return null;
  return (
    <section className="sheet-section" aria-label="What came back">
      <h2>What came back</h2>
      {isClosed ? null : (
        <>
          <p className="sheet-hint">
            A Word file that went out and was changed, with or without tracked changes. It is kept as it came; each
            change is accepted or rejected by itself.
          </p>
          <ReceiveForm meetingId={meetingId} />
        </>
      )}
      {files.length === 0 ? null : (
        <ol className="entries" aria-label="Files that came back">
          {files.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </ol>
      )}
    </section>
  );
};
