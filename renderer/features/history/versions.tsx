import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { Version } from '../../../shared/domain/version.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { Moment } from './moment.tsx';

const NOUNS: readonly Noun[] = ['version'];

const VersionLine = ({ version }: { readonly version: Version }): ReactNode => {
  const openVersion = useAppStore((state) => state.openVersion);
  const removeVersion = useAppStore((state) => state.removeVersion);
  return (
    <li className="entry version">
      <p className="version-name">{version.name}</p>
      <p className="entry-head">
        <Moment at={version.at} />
      </p>
      <div className="version-acts">
        <Button variant="default" aria-label={`Look at it: ${version.name}`} onClick={() => void openVersion(version)}>
          Look at it
        </Button>
        <IconButton
          icon={IconTrash}
          label={`Give up the version ${version.name}`}
          title="Give this version up; what it says stays in the history of the blocks"
          onClick={() => void removeVersion(version)}
        />
      </div>
    </li>
  );
};

/** The versions of the minutes that were kept, and the field that keeps one more. */
export const Versions = ({ meetingId }: { readonly meetingId: MeetingId }): ReactNode => {
  const versions = useAppStore((state) => state.versions);
  const fetchVersions = useAppStore((state) => state.fetchVersions);
  const keepVersion = useAppStore((state) => state.keepVersion);
  useFresh(
    NOUNS,
    useCallback(() => fetchVersions(meetingId), [fetchVersions, meetingId]),
  );
  return (
    <section aria-label="Kept versions">
      <p className="quiet">
        A version keeps the minutes as they are now under a name, to look at later and to take single parts back. It is
        never printed.
      </p>
      <AddField
        label="Keep a version"
        placeholder="Its name, such as: before the break"
        button="Keep"
        add={(name) => keepVersion(meetingId, name)}
      />
      <ol className="entries">
        {versions?.map((version) => (
          <VersionLine key={version.id} version={version} />
        ))}
      </ol>
    </section>
  );
};
