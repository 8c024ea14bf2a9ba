import { Checkbox, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { holdsConfidential } from '../../../shared/minutes-document/build/visibility.ts';
import { documentFormatNames, formatRow } from '../../../shared/minutes-document/formats.ts';
import { type MinutesVersion, minutesVersions } from '../../../shared/minutes-document/minutes-version.ts';
import type { Readers } from '../../../shared/minutes-document/orders.ts';
import type { HandOutSheet } from '../../store/hand-outs-slice.ts';
import { useAppStore } from '../../store/hooks.ts';

type SheetProps = { readonly sheet: HandOutSheet };

const READERS: readonly { readonly value: Readers; readonly label: string }[] = [
  { value: 'full', label: 'To the body' },
  { value: 'public', label: 'To everybody' },
];

const READERS_HINT: Readonly<Record<Readers, string>> = {
  full: 'Full files, for those who may read all of it.',
  public: 'Public files only: nothing else can be chosen, and the mail is searched as they are.',
};

const VERSIONS: Readonly<Record<MinutesVersion, string>> = {
  full: 'Minutes',
  public: 'Public version of the minutes',
  confidential: 'Confidential minutes alone',
};

/** A list with one thing put in or taken out of it. */
const toggled = <One extends string>(list: readonly One[], one: One): One[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

export const ReadersChoice = (): ReactNode => {
  const readers = useAppStore((state) => state.handOutWishes.readers);
  const wish = useAppStore((state) => state.wishHandOut);
  return (
    <>
      <SegmentedControl<Readers>
        aria-label="To whom"
        size="sm"
        color="accent"
        transitionDuration={0}
        data={[...READERS]}
        value={readers}
        onChange={(value) => wish({ readers: value })}
      />
      <p className="sheet-hint">{READERS_HINT[readers]}</p>
    </>
  );
};

const MinutesChoice = ({ sheet }: SheetProps): ReactNode => {
  const { readers, minutes } = useAppStore((state) => state.handOutWishes);
  const wish = useAppStore((state) => state.wishHandOut);
  if (readers === 'public') {
    return (
      <Checkbox
        label="Minutes, public version"
        checked={minutes.length > 0}
        onChange={(event) => wish({ minutes: event.currentTarget.checked ? ['full'] : [] })}
      />
    );
  }
  const isSecret = holdsConfidential(sheet.record);
  const offered = minutesVersions.filter((version) => isSecret || version === 'full');
  return offered.map((version) => (
    <Checkbox
      key={version}
      label={isSecret && version === 'full' ? 'Minutes, full version' : VERSIONS[version]}
      checked={minutes.includes(version)}
      onChange={() => wish({ minutes: toggled(minutes, version) })}
    />
  ));
};

const Extracts = ({ sheet }: SheetProps): ReactNode => {
  const extracts = useAppStore((state) => state.handOutWishes.extracts);
  const wish = useAppStore((state) => state.wishHandOut);
  return (
    <details className="hand-out-extracts">
      <summary>Extracts of items{extracts.length === 0 ? '' : ` (${extracts.length})`}</summary>
      {sheet.record.items.map(({ id, number, title }) => (
        <Checkbox
          key={id}
          label={`${number} ${title}`}
          checked={extracts.includes(id)}
          onChange={() => wish({ extracts: toggled<string>(extracts, id) })}
        />
      ))}
    </details>
  );
};

/** Which documents go out. */
export const DocumentChoices = ({ sheet }: SheetProps): ReactNode => {
  const { agenda, actionList } = useAppStore((state) => state.handOutWishes);
  const wish = useAppStore((state) => state.wishHandOut);
  return (
    <fieldset className="hand-out-choices">
      <legend>Documents</legend>
      <MinutesChoice sheet={sheet} />
      <Checkbox label="Agenda" checked={agenda} onChange={(event) => wish({ agenda: event.currentTarget.checked })} />
      <Checkbox
        label="Open actions of this meeting"
        checked={actionList}
        onChange={(event) => wish({ actionList: event.currentTarget.checked })}
      />
      <Extracts sheet={sheet} />
    </fieldset>
  );
};

/** In which formats, each of them. */
export const FormatChoices = (): ReactNode => {
  const formats = useAppStore((state) => state.handOutWishes.formats);
  const wish = useAppStore((state) => state.wishHandOut);
  return (
    <fieldset className="hand-out-choices">
      <legend>Formats</legend>
      {documentFormatNames.map((format) => (
        <Checkbox
          key={format}
          label={formatRow(format).words.replace(/^./u, (letter) => letter.toUpperCase())}
          checked={formats.includes(format)}
          onChange={() => wish({ formats: toggled(formats, format) })}
        />
      ))}
    </fieldset>
  );
};
