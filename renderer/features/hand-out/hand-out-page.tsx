import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFolderDown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { nounSchema } from '../../../shared/api/events.ts';
import type { HandOutOrder } from '../../../shared/hand-out/order.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { carriesConfidential, quotesActions } from '../../store/hand-out-wishes.ts';
import type { HandOutSheet } from '../../store/hand-outs-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { AbsentOwners } from '../actions/absent-owners.tsx';
import { Shut } from '../history/shut.tsx';
import { InvitationPart } from '../invitations/invitation-part.tsx';
import { DeliveryStatus } from '../preview/delivery-status.tsx';
import { type Facts, factsOf } from '../preview/facts.ts';
import { HandOutQuestion } from '../preview/hand-out-question.tsx';
import { handOutQuestion } from '../preview/hand-out-words.ts';
import { DocumentChoices, FormatChoices, ReadersChoice } from './file-choices.tsx';
import { LetterFields, PeopleList } from './letter-fields.tsx';

const LABEL = 'Save files and mail …';

type AskedFacts = Pick<Facts, 'gaps' | 'newNumbers'>;

/** What the hand-out would give away with gaps in it, and which numbers it would fix. */
const askedFacts = (sheet: HandOutSheet, order: HandOutOrder | undefined): AskedFacts => {
  const parts = order?.parts ?? [];
  const { gaps, newNumbers } = factsOf(sheet);
  const hasMinutes = parts.some(({ document }) => document.kind === 'minutes');
  return { gaps: hasMinutes ? gaps : [], newNumbers: quotesActions(parts) ? newNumbers : [] };
};

const warningOf = (sheet: HandOutSheet, order: HandOutOrder | undefined): string | undefined =>
  order && carriesConfidential(order.parts, sheet)
    ? 'The mail carries confidential files. Make sure that everybody it goes to may read them.'
    : undefined;

const countWords = (order: HandOutOrder | undefined): string => {
  if (!order) return 'Choose at least one document and one format.';
  const { length } = order.parts;
  return `${length} ${length === 1 ? 'file' : 'files'} and a mail with ${length === 1 ? 'it' : 'them'}. Nothing is sent: the mail is a draft that your mail program opens.`;
};

const Warning = ({ words }: { readonly words: string | undefined }): ReactNode =>
  words === undefined ? null : (
    <p className="document-warning" role="status">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      {words}
    </p>
  );

const HandOutForm = ({ sheet }: { readonly sheet: HandOutSheet }): ReactNode => {
  // What is wished for is what the order is made of.
  const wishes = useAppStore((state) => state.handOutWishes);
  const order = useAppStore((state) => state.handOutOrder)();
  const delivery = useAppStore((state) => state.handOutDelivery);
  const save = useAppStore((state) => state.saveHandOut);
  const [isAsked, setAsked] = useState(false);
  const facts = askedFacts(sheet, order);
  const warning = warningOf(sheet, order);
  const what = warning === undefined ? 'files' : 'confidential files';
  const question = handOutQuestion(facts, what) ?? (warning && `Hand out the ${what}?`);
  const begin = (): void => {
    if (delivery.kind === 'working') return;
    if (order && question !== undefined) setAsked(true);
    else void save();
  };
  const agree = (): void => {
    setAsked(false);
    void save();
  };
  return (
    <div className="hand-out">
      <section className="sheet-section" aria-label="Files">
        <h2>Files</h2>
        <ReadersChoice />
        <div className="hand-out-columns">
          <DocumentChoices sheet={sheet} />
          <FormatChoices />
        </div>
        <InvitationPart meeting={sheet.record.meeting} />
      </section>
      <section className="sheet-section" aria-label="Mail">
        <h2>Mail</h2>
        <LetterFields
          subject={wishes.subject ?? order?.subject ?? ''}
          message={wishes.message ?? order?.message ?? ''}
        />
        <PeopleList people={sheet.people} isSecret={warning !== undefined} />
      </section>
      <AbsentOwners meetingId={sheet.record.meeting.id} />
      <section className="sheet-section" aria-label="Hand-out">
        <Warning words={warning} />
        <p className="sheet-hint">{countWords(order)}</p>
        <div>
          <Button
            leftSection={<IconFolderDown className="icon" aria-hidden="true" />}
            aria-busy={delivery.kind === 'working'}
            onClick={begin}
          >
            {LABEL}
          </Button>
        </div>
        <DeliveryStatus delivery={delivery} />
      </section>
      <HandOutQuestion
        meetingId={sheet.record.meeting.id}
        facts={facts}
        title={question ?? ''}
        warning={warning}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onAgree={agree}
      />
      <SaveCommand run={begin} />
    </div>
  );
};

/** Saves from the palette too. */
const SaveCommand = ({ run }: { readonly run: () => void }): ReactNode => {
  useCommands(useMemo(() => [{ id: 'handOut', label: 'Save files and mail', run }], [run]));
  return null;
};

const Missing = (): ReactNode => {
  const error = useAppStore((state) => state.handOutError);
  const fetch = useAppStore((state) => state.fetchHandOut);
  if (!error) return <Loading>Looking what there is to hand out …</Loading>;
  return (
    <Notice title="Nothing can be handed out here">
      <p>{error.message}</p>
      <Button variant="default" onClick={() => void fetch()}>
        Try again
      </Button>
    </Notice>
  );
};

/** Files of a meeting in one folder, with a mail that carries them to the people of the body. */
export const HandOutPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const isShared = useIsShared();
  const sheet = useAppStore(({ handOutSheet: made }) => (made?.record.meeting.id === meetingId ? made : undefined));
  const openHandOut = useAppStore((state) => state.openHandOut);
  const fetchHandOut = useAppStore((state) => state.fetchHandOut);
  const keepFresh = useAppStore((state) => state.keepFresh);
  useScreenTitle('Hand-out');
  useEffect(() => {
    if (!isShared) void openHandOut(meetingId);
  }, [openHandOut, meetingId, isShared]);
  useEffect(
    () => (isShared ? undefined : keepFresh(nounSchema.options, fetchHandOut)),
    [keepFresh, fetchHandOut, isShared],
  );
  if (isShared) return <Shut>A hand-out may hold confidential files.</Shut>;
  return sheet ? <HandOutForm sheet={sheet} /> : <Missing />;
};
