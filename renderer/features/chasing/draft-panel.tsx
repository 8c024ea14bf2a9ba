import { Checkbox, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChaseDraft } from '../../../shared/chasing/chase-drafts.ts';
import type { ChasedOwner, ChaseSheet } from '../../../shared/chasing/chase-sheet.ts';
import { chaseToneSchema } from '../../../shared/domain/chase.ts';
import { Hidden } from '../../components/hidden.tsx';
import { openable } from '../../store/chases-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { toneWords } from './tone-words.ts';

type OwnerProps = { readonly owner: ChasedOwner };

/** Who gets the mails of an organisation or of a role. */
const Contacts = ({ owner }: OwnerProps): ReactNode => {
  const name = useAppStore((state) => state.nameChaseContacts);
  if (owner.kind === 'person') return null;
  const named = owner.people.map(({ personId }) => personId);
  const listed = [...owner.people, ...owner.candidates.filter(({ personId }) => !named.includes(personId))];
  if (listed.length === 0) {
    return (
      <p className="sheet-hint">
        The book knows nobody of {owner.name}. Say under <a href="#/people">People</a> who works for it, then name them
        here.
      </p>
    );
  }
  return (
    <fieldset className="hand-out-choices">
      <legend>Who gets its mails</legend>
      {listed.map(({ personId, name: called, email }) => (
        <Checkbox
          key={personId}
          label={email === undefined ? `${called} (no address)` : `${called} ${email}`}
          checked={named.includes(personId)}
          onChange={(event) =>
            void name(owner, event.currentTarget.checked ? [...named, personId] : named.filter((id) => id !== personId))
          }
        />
      ))}
    </fieldset>
  );
};

/** The confidential actions that can be written out, each by a tick of its own. */
const Opened = ({ owner, sheet }: OwnerProps & { readonly sheet: ChaseSheet }): ReactNode => {
  const opened = useAppStore((state) => state.chaseWishes.opened[owner.key]);
  const toggle = useAppStore((state) => state.toggleOpened);
  const actions = openable(owner, sheet);
  if (actions.length === 0) return null;
  return (
    <fieldset className="hand-out-choices">
      <legend>Confidential: write out in this mail</legend>
      {actions.map(({ id, reference = 'An action without a number', text }) => (
        <Checkbox
          key={id}
          label={`${reference} ${text}`}
          checked={opened?.includes(id) ?? false}
          onChange={() => toggle(owner.key, id)}
        />
      ))}
    </fieldset>
  );
};

const Draft = ({ draft, isHidden }: { readonly draft: ChaseDraft; readonly isHidden: boolean }): ReactNode => (
  <article className="chasing-mail" aria-label={`Mail: ${draft.subject}`}>
    <p>
      <span className="quiet">To</span>{' '}
      {draft.to.length === 0
        ? 'nobody yet: write the address in the mail'
        : draft.to.map(({ name, email }) => `${name} <${email}>`).join(', ')}
    </p>
    <p>
      <span className="quiet">Subject</span> {draft.subject}
    </p>
    {isHidden ? <Hidden /> : <pre>{draft.message}</pre>}
  </article>
);

const Tone = ({ owner, tone }: OwnerProps & { readonly tone: ChaseDraft['tone'] }): ReactNode => {
  const tones = useAppStore((state) => state.chaseWishes.tones);
  const wish = useAppStore((state) => state.wishChases);
  return (
    <SegmentedControl
      aria-label="Tone"
      size="sm"
      color="accent"
      transitionDuration={0}
      value={tone}
      data={chaseToneSchema.options.map((value) => ({ value, label: toneWords[value] }))}
      onChange={(value) => wish({ tones: { ...tones, [owner.key]: chaseToneSchema.parse(value) } })}
    />
  );
};

type DraftPanelProps = { readonly sheet: ChaseSheet; readonly owner: ChasedOwner | undefined };

/** The mails to one owner as they will be, and to whom they go. */
export const DraftPanel = ({ sheet, owner }: DraftPanelProps): ReactNode => {
  const isShared = useIsShared();
  const whole = useAppStore((state) => state.chaseSheet);
  // What is wished for is what the mails are made of.
  useAppStore((state) => state.chaseWishes);
  const draftsOf = useAppStore((state) => state.chaseDraftsOf);
  if (!owner) {
    return (
      <aside className="chasing-draft" aria-label="Mail">
        <p className="sheet-hint">
          Choose an owner to see the mail. Nothing is sent: your mail program opens the drafts.
        </p>
      </aside>
    );
  }
  const secret = new Set(whole?.actions.filter(({ confidential }) => confidential).map(({ id }) => id));
  const drafts = draftsOf([owner.key]);
  return (
    <aside className="chasing-draft" aria-label="Mail">
      <h2>{owner.name}</h2>
      {drafts[0] ? <Tone owner={owner} tone={drafts[0].tone} /> : null}
      {drafts.map((draft) => (
        <Draft
          key={draft.bodyCode ?? ''}
          draft={draft}
          isHidden={isShared && draft.actionIds.some((id) => secret.has(id))}
        />
      ))}
      {isShared ? null : <Opened owner={owner} sheet={sheet} />}
      <Contacts owner={owner} />
    </aside>
  );
};
