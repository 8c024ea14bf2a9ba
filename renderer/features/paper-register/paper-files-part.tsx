import { Button } from '@mantine/core';
import { IconDownload, IconFile, IconTrash } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { PaperSheet } from '../../../shared/api/papers.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { PaperFile } from '../../../shared/domain/paper-file.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import type { PaperFilePlace } from '../../store/paper-files-slice.ts';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { type FileGroup, fileGroups, sizeWords } from './file-groups.ts';

type Say = (answer: Promise<ApiError | undefined>) => Promise<void>;

/** So many digits of a hash tell two files apart at a glance. */
const SHORT = 8;

type LineProps = { readonly file: PaperFile; readonly isNewest: boolean; readonly say: Say };

/** One file as it came: its version, its name, its size, when it came, and the beginning of its hash. */
const FileLine = ({ file, isNewest, say }: LineProps): ReactNode => {
  const save = useAppStore((state) => state.savePaperFile);
  const remove = useAppStore((state) => state.removePaperFile);
  const { fileName, version, size, received, sha256 } = file;
  const facts = [version && `version ${version}`, sizeWords(size), `came ${formatScreenDate(received)}`];
  return (
    <li className="paper-file">
      <IconFile className="icon" aria-hidden="true" />
      <span className="paper-file-name">{fileName}</span>
      <span className="paper-file-facts quiet">
        {facts.filter(Boolean).join(', ')}, <code title={`SHA-256 ${sha256}`}>{sha256.slice(0, SHORT)}</code>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload className="icon" aria-hidden="true" />}
        data-field={isNewest ? 'copy' : undefined}
        onClick={() => void save(file)}
      >
        Save a copy
      </Button>
      <IconButton icon={IconTrash} label={`Take off ${fileName}`} onClick={() => void say(remove(file.id))} />
    </li>
  );
};

/** Files are taken out of what is dragged over it, and of nothing else. */
const useDrop = (take: (files: readonly File[]) => void) => {
  const [isOver, setIsOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (): void => setIsOver(false),
    onDrop: (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      take([...event.dataTransfer.files]);
    },
  };
};

type GroupProps = { readonly sheet: PaperSheet; readonly group: FileGroup; readonly say: Say };

/** The files of the paper itself, or of one of its attachments: dropped on it, or chosen. */
const Group = ({ sheet, group, say }: GroupProps): ReactNode => {
  const choose = useAppStore((state) => state.choosePaperFile);
  const takeIn = useAppStore((state) => state.takeInPaperFiles);
  const isBusy = useAppStore((state) => state.paperIntake !== undefined);
  const { attachment, classification, files } = group;
  const place: PaperFilePlace = {
    paperId: sheet.id,
    ...(attachment !== undefined && { attachment }),
    ...(sheet.version !== undefined && { version: sheet.version }),
  };
  const drop = useDrop((dropped) => {
    if (!isBusy) void say(takeIn(place, dropped));
  });
  const isOwn = attachment === undefined;
  return (
    <fieldset
      className="paper-file-group"
      aria-label={isOwn ? 'The paper itself' : `Attachment ${attachment}`}
      {...drop}
    >
      {isOwn ? null : (
        <p>
          {attachment} {classification === undefined ? null : <span className="quiet">{classification}</span>}
        </p>
      )}
      {files.length === 0 ? null : (
        <ul>
          {files.map((file, at) => (
            <FileLine key={file.id} file={file} isNewest={isOwn && at === files.length - 1} say={say} />
          ))}
        </ul>
      )}
      <p className="paper-file-take">
        <Button
          size="compact-sm"
          variant="default"
          data-field={isOwn ? 'file' : undefined}
          disabled={isBusy}
          onClick={() => void say(choose(place))}
        >
          Take in a file …
        </Button>{' '}
        <span className="quiet">or drop it here</span>
      </p>
    </fieldset>
  );
};

/** How far a file is that is on its way into the book. */
const Intake = (): ReactNode => {
  const intake = useAppStore((state) => state.paperIntake);
  const stop = useAppStore((state) => state.stopPaperFile);
  if (!intake) return null;
  const { fileName, sent, parts } = intake;
  return (
    <p className="paper-intake" role="status">
      Taking in {fileName}: {sent} of {parts} {parts === 1 ? 'part' : 'parts'}{' '}
      <Button size="compact-sm" variant="subtle" onClick={stop}>
        Stop
      </Button>
    </p>
  );
};

/** The files of a paper, kept in the book byte for byte. */
export const FilesPart = ({ sheet }: { readonly sheet: PaperSheet }): ReactNode => {
  const copy = useAppStore((state) => state.paperCopy);
  const { refusal, say } = useRefusal();
  return (
    <section className="detail-part paper-files-part" aria-labelledby="paper-files-title">
      <h3 id="paper-files-title">
        Files <span className="count">{sheet.files.length}</span>
      </h3>
      {fileGroups(sheet).map((group) => (
        <Group key={group.attachment ?? ''} sheet={sheet} group={group} say={say} />
      ))}
      <Intake />
      {refusal === undefined ? null : (
        <p className="entry-error" role="alert">
          {refusal}
        </p>
      )}
      <DeliveryStatus delivery={copy} />
    </section>
  );
};
