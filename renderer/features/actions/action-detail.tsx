import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ListDetail } from '../registers/list-detail.tsx';
import { nameOf } from './action-words.ts';
import { DueField } from './due-field.tsx';
import { LifeStrip } from './life-strip.tsx';
import { OwnWords } from './own-words.tsx';
import { OwnersField } from './owners-field.tsx';
import { SnoozeField } from './snooze-field.tsx';
import { StateField } from './state-field.tsx';
import { UpdateForm } from './update-form.tsx';
import { UrgencyMark, useUrgency } from './urgency.tsx';
import { useHidesAction } from './use-hides-action.ts';

const NOUNS: readonly Noun[] = [
  'action',
  'update',
  'block',
  'item',
  'meeting',
  'body',
  'matter',
  'person',
  'organisation',
];

const Marks = ({ sheet: { action } }: { readonly sheet: ActionSheet }): ReactNode => {
  const urgency = useUrgency(action);
  return (
    <>
      {action.confidential ? (
        <p className="detail-confidential">
          <IconLock className="icon" aria-hidden="true" />
          <span>
            <strong>Confidential.</strong> It stays out of everything that is public.
          </span>
        </p>
      ) : null}
      {urgency ? (
        <p className="detail-urgency" data-urgency={urgency}>
          <UrgencyMark urgency={urgency} />
        </p>
      ) : null}
    </>
  );
};

const MinutedWords = ({ sheet: { action } }: { readonly sheet: ActionSheet }): ReactNode => (
  <section aria-label="Text">
    <p className="detail-text">{action.text === '' ? 'No words yet.' : action.text}</p>
    <p className="quiet">
      {action.frozen
        ? 'These are the words of the minutes. They stay as they were handed out.'
        : 'Provisional until the minutes are handed out: owners and due change there too.'}
    </p>
  </section>
);

const Words = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode =>
  sheet.action.blockId === undefined ? (
    <OwnWords action={sheet.action} isCalledConfidential={sheet.isCalledConfidential} />
  ) : (
    <MinutedWords sheet={sheet} />
  );

type UpdatesProps = { readonly sheet: ActionSheet; readonly onAdded: () => void };

const Updates = ({ sheet: { action }, onAdded }: UpdatesProps): ReactNode => (
  <section className="detail-part" aria-labelledby="updates-title">
    <h3 id="updates-title">Updates</h3>
    <UpdateForm action={action} onAdded={onAdded} />
  </section>
);

const Sheet = ({ sheet, onAdded }: UpdatesProps): ReactNode => {
  const hides = useHidesAction();
  if (hides(sheet.action)) return <Hidden />;
  return (
    <>
      <Marks sheet={sheet} />
      <Words sheet={sheet} />
      <OwnersField action={sheet.action} />
      <DueField sheet={sheet} />
      <SnoozeField sheet={sheet} />
      <StateField sheet={sheet} />
      <Updates sheet={sheet} onAdded={onAdded} />
      <LifeStrip sheet={sheet} />
    </>
  );
};

export type ActionDetailProps = {
  readonly actionId: string;
  readonly onClose: () => void;
  /** Back to the register, with the action left open. */
  readonly onLeave: () => void;
};

/** All that is known of an action, and what can be changed of it. */
export const ActionDetail = ({ actionId, onClose, onLeave }: ActionDetailProps): ReactNode => {
  const found = useAppStore((state) => state.actionSheet);
  const error = useAppStore((state) => state.actionError);
  const fetchAction = useAppStore((state) => state.fetchAction);
  const fetch = useCallback(() => fetchAction(actionId), [actionId, fetchAction]);
  useFresh(NOUNS, fetch);
  const sheet = found?.action.id === actionId ? found : undefined;
  return (
    <ListDetail
      label="Action"
      title={sheet ? nameOf(sheet.action) : 'Action'}
      error={error}
      isConfidential={sheet?.action.confidential === true}
      fetch={fetch}
      onClose={onClose}
    >
      {sheet ? <Sheet key={sheet.action.id} sheet={sheet} onAdded={onLeave} /> : null}
    </ListDetail>
  );
};
