import { Button, NativeSelect, Radio } from '@mantine/core';
import { IconAlertTriangle, IconFolderDown, IconMail } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { PackSheet } from '../../../shared/api/packs.ts';
import type { DistributionList } from '../../../shared/domain/distribution-list.ts';
import { documentFormatNames, formatRow } from '../../../shared/minutes-document/formats.ts';
import type { PackReaders } from '../../../shared/pack/order.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import type { Acts } from '../../keys/act-for.ts';
import { KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { PackTable } from './pack-table.tsx';
import { contentsWords, listWords, packGaps, peopleWords } from './pack-words.ts';

const NOUNS: readonly Noun[] = [
  'paper',
  'paperFile',
  'presentation',
  'item',
  'meeting',
  'body',
  'seat',
  'person',
  'deadline',
];

const FORMATS = documentFormatNames.map((value) => ({ value, label: formatRow(value).words }));

const HINTS = [
  { of: ['pack.readers'], does: 'for the next readers' },
  { of: ['pack.save'], does: 'save the folder' },
  { of: ['pack.mail'], does: 'save the mail' },
] as const;

type Choice = { readonly value: string; readonly label: string; readonly readers: PackReaders };

/** Everybody for whom there can be a pack. */
const choicesOf = (lists: readonly DistributionList[]): Choice[] => [
  { value: 'full', label: 'Those who may read everything', readers: 'full' },
  ...lists.map((list) => ({ value: `list ${list.name}`, label: listWords(list), readers: { list: list.name } })),
  { value: 'public', label: 'Everybody: what a public class opens, and nothing else', readers: 'public' },
];

const choiceOf = (readers: PackReaders): string => (typeof readers === 'string' ? readers : `list ${readers.list}`);

const useReaders = () => {
  const value = useAppStore((state) => choiceOf(state.packWishes.readers));
  const lists = useAppStore((state) => state.packLists);
  const wish = useAppStore((state) => state.wishPack);
  const choices = choicesOf(lists);
  const choose = (chosen: string): void => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) void wish({ readers: choice.readers });
  };
  const next = (): void => {
    const at = choices.findIndex((one) => one.value === value);
    choose(choices[(at + 1) % choices.length]?.value ?? 'full');
  };
  return { choices, value, choose, next };
};

const FormatField = (): ReactNode => {
  const format = useAppStore((state) => state.packWishes.format);
  const wish = useAppStore((state) => state.wishPack);
  return (
    <NativeSelect
      label="Agenda and index as"
      data={FORMATS}
      value={format}
      onChange={({ currentTarget: { value } }) => {
        const chosen = documentFormatNames.find((one) => one === value);
        if (chosen) void wish({ format: chosen });
      }}
    />
  );
};

const ReadersChoice = (): ReactNode => {
  const { choices, value, choose } = useReaders();
  return (
    <Radio.Group label="For whom" value={value} onChange={choose}>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} label={choice.label} />
      ))}
    </Radio.Group>
  );
};

const Contents = ({ sheet }: { readonly sheet: PackSheet }): ReactNode => (
  <section className="sheet-section" aria-labelledby="pack-title">
    <h2 id="pack-title">{sheet.folder}</h2>
    <p className="sheet-hint">{contentsWords(sheet)}</p>
    {sheet.papers.length === 0 ? <p>There are no papers on the agenda yet.</p> : <PackTable rows={sheet.papers} />}
    {packGaps(sheet).map((words) => (
      <p key={words} className="document-warning" data-about="gap" role="status">
        <IconAlertTriangle className="icon" aria-hidden="true" />
        {words}
      </p>
    ))}
    {sheet.confidential ? (
      <p className="document-warning" role="status">
        <IconAlertTriangle className="icon" aria-hidden="true" />
        The pack holds confidential papers. Make sure that everybody who gets it may read them.
      </p>
    ) : null}
  </section>
);

const PackForm = ({ sheet }: { readonly sheet: PackSheet }): ReactNode => {
  const delivery = useAppStore((state) => state.packDelivery);
  const save = useAppStore((state) => state.savePack);
  const saveMail = useAppStore((state) => state.savePackMail);
  const { next } = useReaders();
  const acts: Acts<'pack'> = { readers: next, save: () => void save(), mail: () => void saveMail() };
  useKeys('pack', () => acts);
  useOffers('pack', acts);
  return (
    <div className="hand-out pack">
      <section className="sheet-section" aria-label="For whom">
        <ReadersChoice />
        <div className="pack-acts">
          <FormatField />
          <Button
            leftSection={<IconFolderDown className="icon" aria-hidden="true" />}
            aria-busy={delivery.kind === 'working'}
            onClick={acts.save}
          >
            Save as one folder …
          </Button>
          <Button variant="default" leftSection={<IconMail className="icon" aria-hidden="true" />} onClick={acts.mail}>
            Save a mail about it …
          </Button>
        </div>
        <p className="sheet-hint">{peopleWords(sheet)}</p>
        <DeliveryStatus delivery={delivery} />
      </section>
      <Contents sheet={sheet} />
      <KeyHints hints={HINTS} />
    </div>
  );
};

const Missing = (): ReactNode => {
  const error = useAppStore((state) => state.packError);
  const fetch = useAppStore((state) => state.fetchPack);
  if (!error) return <Loading>Looking which papers there are …</Loading>;
  return (
    <Notice title="There is no pack to be made here">
      <p>{error.message}</p>
      <Button variant="default" onClick={() => void fetch()}>
        Try again
      </Button>
    </Notice>
  );
};

/** The papers of a meeting as one folder, with its agenda and an index. */
export const PackPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const isShared = useIsShared();
  const sheet = useAppStore(({ packSheet }) => (packSheet?.meetingId === meetingId ? packSheet : undefined));
  const open = useAppStore((state) => state.openPack);
  const fetch = useAppStore((state) => state.fetchPack);
  const keepFresh = useAppStore((state) => state.keepFresh);
  useScreenTitle('Papers as one folder');
  useEffect(() => {
    if (!isShared) void open(meetingId);
  }, [open, meetingId, isShared]);
  useEffect(() => (isShared ? undefined : keepFresh(NOUNS, fetch)), [keepFresh, fetch, isShared]);
  if (isShared) return <Shut>A pack may hold confidential papers.</Shut>;
  return sheet ? <PackForm sheet={sheet} /> : <Missing />;
};
