import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconFolderDown } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { nounSchema } from '../../../shared/api/events.ts';
import type { HandOverSheet } from '../../../shared/api/hand-overs.ts';
import { documentFormatNames, formatRow } from '../../../shared/minutes-document/formats.ts';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { contentsOf, handedWords } from './hand-over-words.ts';

const FORMATS = documentFormatNames.map((value) => ({ value, label: formatRow(value).words }));

type SheetProps = { readonly sheet: HandOverSheet };

const useWords = ({ sheet: { handOver } }: SheetProps) => {
  const save = useAppStore((state) => state.saveHandOverWords);
  return useDraft(handOver.words, (words: string) => save(handOver.meetingId, words.trim()));
};

type DraftProps = { readonly draft: ReturnType<typeof useWords> };

const Words = ({ draft }: DraftProps): ReactNode => (
  <section className="sheet-section" aria-labelledby="hand-over-words">
    <h2 id="hand-over-words">What your colleague should know</h2>
    <LongTextField
      aria-labelledby="hand-over-words"
      description="Only the hand-over note says it. It is kept with the meeting, and stands in no other output."
      placeholder="Who speaks long, what was promised to whom, where the key is"
      rows={7}
      draft={draft}
    />
  </section>
);

const Contents = ({ sheet }: SheetProps): ReactNode => (
  <section className="sheet-section" aria-labelledby="hand-over-contents">
    <h2 id="hand-over-contents">What goes along</h2>
    <ul className="hand-over-contents">
      {contentsOf(sheet).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p className="document-warning" role="status">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      All of it is confidential: items, papers and actions that are not for everybody, and how people are reached. Give
      it to the colleague who covers, and to nobody else.
    </p>
  </section>
);

const FormatField = (): ReactNode => {
  const format = useAppStore((state) => state.handOverFormat);
  const wish = useAppStore((state) => state.wishHandOverAs);
  return (
    <NativeSelect
      label="Note, agenda and index as"
      data={FORMATS}
      value={format}
      onChange={({ currentTarget: { value } }) => {
        const chosen = documentFormatNames.find((one) => one === value);
        if (chosen) wish(chosen);
      }}
    />
  );
};

const HandOverForm = ({ sheet }: SheetProps): ReactNode => {
  const draft = useWords({ sheet });
  const delivery = useAppStore((state) => state.handOverDelivery);
  const saveAll = useAppStore((state) => state.saveHandOver);
  const { words, aria } = useKeyHelp()('handOver.save');
  const save = (): void => {
    // What is being written goes along: it is on its way to the book before the rest is.
    draft.commit();
    void saveAll();
  };
  const acts: Acts<'handOver'> = { save };
  useKeys('handOver', () => acts);
  useOffers('handOver', acts);
  const handed = handedWords(sheet);
  return (
    <div className="hand-out">
      <Words draft={draft} />
      <Contents sheet={sheet} />
      <section className="sheet-section" aria-label="Hand-over">
        <div className="field-row">
          <FormatField />
        </div>
        <div>
          <Button
            leftSection={<IconFolderDown className="icon" aria-hidden="true" />}
            title={words === '' ? undefined : `Save as one folder (${words})`}
            aria-keyshortcuts={aria}
            aria-busy={delivery.kind === 'working'}
            onClick={save}
          >
            Save as one folder …
          </Button>
        </div>
        <DeliveryStatus delivery={delivery} />
        {handed === undefined ? null : <p className="sheet-hint">{handed}</p>}
      </section>
    </div>
  );
};

const Missing = (): ReactNode => {
  const error = useAppStore((state) => state.handOverError);
  const fetch = useAppStore((state) => state.fetchHandOver);
  if (!error) return <Loading>Looking what there is to hand over …</Loading>;
  return (
    <Notice title="This meeting can’t be handed over">
      <p>{error.message}</p>
      <Button variant="default" onClick={() => void fetch()}>
        Try again
      </Button>
    </Notice>
  );
};

/** A meeting for a colleague who covers it: a note, the meeting file and the papers, as one folder. */
export const HandOverPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const isShared = useIsShared();
  const sheet = useAppStore(({ handOverSheet: made }) => (made?.handOver.meetingId === meetingId ? made : undefined));
  const open = useAppStore((state) => state.openHandOver);
  const fetch = useAppStore((state) => state.fetchHandOver);
  const keepFresh = useAppStore((state) => state.keepFresh);
  useScreenTitle('Hand-over to a colleague');
  useEffect(() => {
    if (!isShared) void open(meetingId);
  }, [open, meetingId, isShared]);
  useEffect(() => (isShared ? undefined : keepFresh(nounSchema.options, fetch)), [keepFresh, fetch, isShared]);
  if (isShared) return <Shut>A hand-over holds confidential things and private words.</Shut>;
  return sheet ? <HandOverForm sheet={sheet} /> : <Missing />;
};
