import { Button, NativeSelect, Table } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconBraces,
  IconCircleCheck,
  IconFileTypeDocx,
  IconFileTypePdf,
} from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import {
  type NumberedVersion,
  type VersionFile,
  type VersionFileKind,
  versionFileKindSchema,
} from '../../../shared/domain/numbered-version.ts';
import { listInWords } from '../../../shared/list-in-words.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { Moment } from '../history/moment.tsx';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { fileWords, shortHash, stateWords } from './record-words.ts';

const KINDS = versionFileKindSchema.options;

const ICONS = {
  docx: IconFileTypeDocx,
  pdf: IconFileTypePdf,
  'public docx': IconFileTypeDocx,
  'public pdf': IconFileTypePdf,
  json: IconBraces,
} as const satisfies Record<VersionFileKind, unknown>;

/** What is read first, what is for other programs last. */
const byKind = (a: VersionFile, b: VersionFile): number => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);

type FileProps = { readonly version: NumberedVersion; readonly file: VersionFile };

const FileButton = ({ version, file }: FileProps): ReactNode => {
  const save = useAppStore((state) => state.saveVersionFile);
  const Icon = ICONS[file.kind];
  const name = fileWords[file.kind];
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon className="icon" aria-hidden="true" />}
      aria-label={`Save the ${name} of ${version.number}`}
      title={`${file.fileName}, SHA-256 ${file.sha256}`}
      onClick={() => void save(version, file)}
    >
      {name}
    </Button>
  );
};

/** Its bytes are gone; what proves them stays. */
const DisposedFile = ({ file }: Pick<FileProps, 'file'>): ReactNode => (
  <span className="quiet" title={`${file.fileName}, SHA-256 ${file.sha256}`}>
    {fileWords[file.kind]} disposed of
  </span>
);

type VersionProps = { readonly version: NumberedVersion; readonly disposed: readonly string[] };

const VersionLine = ({ version, disposed }: VersionProps): ReactNode => (
  <Table.Tr>
    <Table.Th scope="row" className="register-key record-number">
      {version.number}
    </Table.Th>
    <Table.Td className="record-state">{stateWords[version.state]}</Table.Td>
    <Table.Td className="record-purpose">{version.purpose}</Table.Td>
    <Table.Td className="record-moment">
      <Moment at={version.at} />
    </Table.Td>
    <Table.Td>
      <code title={version.seal}>{shortHash(version.seal)}</code>
    </Table.Td>
    <Table.Td>
      <div className="record-files">
        {version.files
          .toSorted(byKind)
          .map((file) =>
            disposed.includes(file.sha256) && version.approval === undefined ? (
              <DisposedFile key={file.kind} file={file} />
            ) : (
              <FileButton key={file.kind} version={version} file={file} />
            ),
          )}
      </div>
    </Table.Td>
  </Table.Tr>
);

const NOW = 'now';

/** What is likely compared: what went out last with the minutes now; what was approved with what went out before. */
const usualPair = (versions: readonly NumberedVersion[]) => {
  const last = versions.at(-1);
  const isClosed = last?.approval !== undefined;
  const before = (isClosed ? versions.at(-2) : undefined) ?? last;
  return { before: before?.id ?? '', after: isClosed && before !== last ? (last?.id ?? NOW) : NOW };
};

/** Chooses what is laid beside each other. */
const CompareForm = ({ meetingId, versions }: NonNullable<RecordSlice['record']>): ReactNode => {
  const [, goTo] = useLocation();
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const choices = versions.map(({ id, number }) => ({ value: id, label: number }));
  const { before, after } = { ...usualPair(versions), ...chosen };
  const compare = (event: FormEvent): void => {
    event.preventDefault();
    goTo(`/meetings/${meetingId}/record/${before}${after === NOW ? '' : `/${after}`}`);
  };
  return (
    <form className="record-form" onSubmit={compare}>
      <NativeSelect
        label="Compare"
        data={choices}
        value={before}
        onChange={(event) => setChosen({ ...chosen, before: event.currentTarget.value })}
      />
      <NativeSelect
        label="with"
        data={[...choices, { value: NOW, label: 'the minutes now' }]}
        value={after}
        onChange={(event) => setChosen({ ...chosen, after: event.currentTarget.value })}
      />
      <Button type="submit" variant="default">
        Compare them
      </Button>
    </form>
  );
};

/** Versions with a public file in which others read what is confidential by now. */
const ClosedSince = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const { closedSince: numbers } = record;
  if (numbers.length === 0) return null;
  return (
    <p className="record-gaps">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      <span>
        The public files of {listInWords(numbers)} can hold words that are confidential by now: they stay as they went
        out. Hand out the public version from the preview instead.
      </span>
    </p>
  );
};

/** Whether all versions are what they were, in a word and a sign. */
const Proof = ({ mismatch }: { readonly mismatch: string | undefined }): ReactNode =>
  mismatch === undefined ? (
    <p className="record-proof">
      <IconCircleCheck className="icon" aria-hidden="true" />
      Each version is as it was frozen, and follows the one before.
    </p>
  ) : (
    <p className="record-proof bad" role="alert">
      <IconAlertCircle className="icon" aria-hidden="true" />
      Version {mismatch}
    </p>
  );

/** The versions that went out, to be saved again and compared. */
export const VersionTable = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const delivery = useAppStore((state) => state.recordDelivery);
  const { versions, mismatch, disposedFiles } = record;
  return (
    <section className="sheet-section" aria-label="Versions">
      <h2>Versions</h2>
      {versions.length === 0 ? (
        <p className="sheet-hint">Nothing went out yet. The first version is made when the draft is sent out.</p>
      ) : (
        <>
          <Proof mismatch={mismatch} />
          <ClosedSince record={record} />
          <Table className="register">
            <caption className="unseen">Versions of these minutes</caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">No.</Table.Th>
                <Table.Th scope="col">State</Table.Th>
                <Table.Th scope="col">To whom, what for</Table.Th>
                <Table.Th scope="col">When</Table.Th>
                <Table.Th scope="col">Seal</Table.Th>
                <Table.Th scope="col">Save again</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {versions.map((version) => (
                <VersionLine key={version.id} version={version} disposed={disposedFiles} />
              ))}
            </Table.Tbody>
          </Table>
          <DeliveryStatus delivery={delivery} />
          <CompareForm {...record} />
        </>
      )}
    </section>
  );
};
