import { SegmentedControl } from '@mantine/core';
import { IconLock, IconWorld } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { holdsConfidential } from '../../../shared/minutes-document/build/visibility.ts';
import { minutesVersions } from '../../../shared/minutes-document/minutes-version.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';
import { isForEverybody, versionNames, versionSentence } from './version-words.ts';

/** Which version is on the paper, in words and by its colour, and the choice of another. */
export const VersionChoice = ({ record }: { readonly record: MeetingRecord }): ReactNode => {
  const version = useAppStore((state) => state.minutesVersion);
  const showVersion = useAppStore((state) => state.showMinutesVersion);
  const isSecret = useMemo(() => holdsConfidential(record), [record]);
  const choices = useMemo(
    () =>
      minutesVersions.map((value) => ({
        value,
        label: versionNames[value],
        disabled: value === 'confidential' && !isSecret,
      })),
    [isSecret],
  );
  useCommands(
    useMemo(
      () =>
        choices
          .filter(({ disabled }) => !disabled)
          .map(({ value, label }) => ({
            id: `show ${value}`,
            label: `Show the ${label.toLowerCase()} version`,
            run: () => showVersion(value),
          })),
      [choices, showVersion],
    ),
  );
  const isOpen = isForEverybody(version, isSecret);
  const Icon = isOpen ? IconWorld : IconLock;
  return (
    <div className={isOpen ? 'preview-version' : 'preview-version confidential'}>
      <p role="status">
        <Icon className="icon" aria-hidden="true" />
        {versionSentence(version, isSecret)}
      </p>
      <SegmentedControl
        aria-label="Which version"
        size="sm"
        color="accent"
        transitionDuration={0}
        data={choices}
        value={version}
        onChange={showVersion}
      />
    </div>
  );
};
