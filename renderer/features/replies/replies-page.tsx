import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { NamedAction } from '../../../shared/api/replies.ts';
import { saysMore } from '../../../shared/replies/left-out.ts';
import { ConfidentialWord } from '../../components/confidential-word.tsx';
import { PastDay } from '../../components/fields/past-day.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { ReplyOnScreen } from '../../store/replies-slice.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Shut } from '../history/shut.tsx';

type ReplyProps = { readonly reply: ReplyOnScreen; readonly at: number };

/** What of a reply is not put to an action yet, and why. */
const unnamedWords = ({ actions, choices, typed }: ReplyOnScreen): string | undefined => {
  if (actions.length > 0 || choices.length > 0) return undefined;
  return typed.trim() === ''
    ? 'It names no action for certain. Write a reference to put it to one, or leave it out.'
    : 'The book has no action of this reference.';
};

/** By its body; by its own reference too, where that is written otherwise than it was typed. */
const offerName = ({ reference, bodyCode }: NamedAction, typed: string): string => {
  if (reference === typed) return bodyCode;
  return reference.includes(bodyCode) ? reference : `${bodyCode} ${reference}`;
};

const Choices = ({ reply, at }: ReplyProps): ReactNode => {
  const choose = useAppStore((state) => state.chooseAction);
  const drop = useAppStore((state) => state.dropChoice);
  return reply.choices.map(({ reference, actions }) => (
    <fieldset key={reference} className="replies-choice">
      <legend>
        {actions.length === 1
          ? `${reference} may be this action. Is it meant?`
          : `${reference} fits several actions. Which one is meant?`}
      </legend>
      {actions.map((action) => (
        <button key={action.id} type="button" className="answer-offer" onClick={() => choose(at, reference, action)}>
          <strong>{offerName(action, reference)}</strong> {action.confidential ? <ConfidentialWord /> : null}
          {action.text}
        </button>
      ))}
      <button type="button" className="answer-offer" onClick={() => drop(at, reference)}>
        {actions.length === 1 ? 'No, something else is meant' : 'None of these'}
      </button>
    </fieldset>
  ));
};

/** Actions that it may be an update of as well: it is never put to them by itself. */
const Mentions = ({ reply, at }: ReplyProps): ReactNode => {
  const take = useAppStore((state) => state.takeMention);
  const open = reply.mentions.filter(({ id }) => reply.actions.every((action) => action.id !== id));
  if (open.length === 0) return null;
  return (
    <fieldset className="replies-choice">
      <legend>
        {reply.actions.length + reply.choices.length === 0
          ? 'Is it an update of this?'
          : 'May it be an update of this as well?'}
      </legend>
      {open.map((action) => (
        <button key={action.id} type="button" className="answer-offer" onClick={() => take(at, action)}>
          <strong>{action.reference}</strong> {action.confidential ? <ConfidentialWord /> : null}
          {action.text}
        </button>
      ))}
    </fieldset>
  );
};

const Named = ({ reply, at }: ReplyProps): ReactNode => {
  const unnamed = unnamedWords(reply);
  return (
    <>
      {unnamed === undefined ? null : <p className="replies-unnamed">{unnamed}</p>}
      {reply.actions.length === 0 ? null : (
        <ul className="replies-actions">
          {reply.actions.map(({ id, reference, text, state, confidential }) => (
            <li key={id}>
              <a href={`#/actions/${id}`}>{reference}</a> {confidential ? <ConfidentialWord /> : null}
              {text} <span className="quiet">{state}</span>
            </li>
          ))}
        </ul>
      )}
      <Choices reply={reply} at={at} />
      <Mentions reply={reply} at={at} />
    </>
  );
};

/** What is asked next, in this reply or in one below it; where nothing is, what says that this one is kept. */
const nextChoice = (reply: Element | null): HTMLElement | null | undefined => {
  for (let below = reply; below; below = below.nextElementSibling) {
    const offer = below.querySelector<HTMLElement>('.replies-choice button');
    if (offer) return offer;
  }
  return reply?.querySelector<HTMLElement>('[data-field="keep"]');
};

/** What was chosen is asked no more, and its button is gone: the keyboard goes on to what is asked next. */
const useNextChoice = ({ choices, mentions }: ReplyOnScreen): RefObject<HTMLLIElement | null> => {
  const place = useRef<HTMLLIElement>(null);
  const asked = choices.length + mentions.length;
  const had = useRef(asked);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (asked < had.current && isLost) nextChoice(place.current)?.focus();
    had.current = asked;
  }, [asked]);
  return place;
};

const Reply = ({ reply, at }: ReplyProps): ReactNode => {
  const change = useAppStore((state) => state.changeReply);
  const nameActions = useAppStore((state) => state.nameActions);
  const place = useNextChoice(reply);
  return (
    <li className="reply" data-kept={reply.isKept || undefined} ref={place}>
      <Checkbox
        label="Keep"
        data-field="keep"
        checked={reply.isKept}
        disabled={reply.actions.length === 0}
        onChange={(event) => change(at, { isKept: event.currentTarget.checked })}
      />
      <TextInput
        label="Actions"
        placeholder="CSC 15/01, 15/02"
        autoComplete="off"
        value={reply.typed}
        onChange={(event) => void nameActions(at, event.currentTarget.value)}
      />
      <PastDay label="Day" day={reply.date} onDay={(date) => change(at, { date })} />
      <Checkbox
        label="Propose closure"
        checked={reply.proposesClosure}
        disabled={reply.actions.length === 0}
        onChange={({ currentTarget: { checked } }) => change(at, { proposesClosure: checked, isDone: checked })}
      />
      <Textarea
        className="reply-said"
        aria-label="Update"
        autosize
        minRows={1}
        maxRows={8}
        value={reply.said}
        onChange={(event) => change(at, { said: event.currentTarget.value })}
      />
      <Named reply={reply} at={at} />
    </li>
  );
};

const LeftOut = (): ReactNode => {
  const leftOut = useAppStore((state) => state.repliesLeftOut);
  if (leftOut.length === 0) return null;
  const isMore = saysMore(leftOut);
  const count = leftOut.length === 1 ? '1 line' : `${leftOut.length} lines`;
  return (
    <details open={isMore}>
      <summary>
        Left out: {count} of heads, greetings, quotations and signatures{isMore ? ', and what may say more' : ''}
      </summary>
      <pre className="replies-left-out">{leftOut.map(({ line }) => line).join('\n')}</pre>
    </details>
  );
};

const sumWords = (replies: readonly ReplyOnScreen[]): string => {
  const kept = replies.filter(({ isKept }) => isKept);
  const updates = kept.reduce((sum, { actions }) => sum + actions.length, 0);
  const unclear = replies.filter(({ choices }) => choices.length > 0).length;
  const mentioning = replies.filter(
    ({ actions, choices, mentions }) => actions.length + choices.length > 0 && mentions.length > 0,
  ).length;
  const unnamed = replies.filter(({ actions, choices }) => actions.length + choices.length === 0).length;
  return [
    `${updates === 1 ? '1 update' : `${updates} updates`} to keep.`,
    unclear === 0 ? '' : `${unclear === 1 ? '1 waits' : `${unclear} wait`} for your choice of an action.`,
    mentioning === 0 ? '' : `${mentioning} may be an update of another action as well: say so where it is.`,
    unnamed === 0 ? '' : `${unnamed === 1 ? '1 is' : `${unnamed} are`} put to no action.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const Understood = (): ReactNode => {
  const replies = useAppStore((state) => state.replies);
  const error = useAppStore((state) => state.repliesError);
  const keep = useAppStore((state) => state.keepReplies);
  return (
    <section aria-label="What was understood" className="replies-understood">
      {error ? <p role="alert">{error.message}</p> : null}
      {replies ? (
        <>
          <div className="replies-end">
            <p role="status">{sumWords(replies)}</p>
            <Button rightSection={<KeyCap of="replies.go" />} onClick={() => void keep()}>
              Keep the updates
            </Button>
          </div>
          <ul className="replies-list">
            {replies.map((reply, at) => (
              <Reply key={reply.key} reply={reply} at={at} />
            ))}
          </ul>
        </>
      ) : null}
      <LeftOut />
    </section>
  );
};

const Pasted = (): ReactNode => {
  const pasted = useAppStore((state) => state.pasted);
  const isRead = useAppStore((state) => state.isPasteRead);
  const paste = useAppStore((state) => state.paste);
  const read = useAppStore((state) => state.readPasted);
  const keep = useAppStore((state) => state.keepReplies);
  useKeys('replies', () => ({
    go: isRead || pasted.trim() !== '' ? () => void (isRead ? keep() : read()) : undefined,
  }));
  return (
    <>
      <Textarea
        label="What owners answered"
        description="Paste one mail or several. A line such as “CSC 15/01: letter sent on 3 June” becomes an update of that action; you see all of it before it is kept."
        autosize
        minRows={6}
        maxRows={isRead ? 8 : 20}
        data-autofocus
        // The screen is for pasting: the first key press does it.
        ref={(element) => element?.focus({ preventScroll: true })}
        value={pasted}
        onChange={(event) => paste(event.currentTarget.value)}
      />
      {isRead ? null : (
        <div>
          <Button rightSection={<KeyCap of="replies.go" />} disabled={pasted.trim() === ''} onClick={() => void read()}>
            Read the replies
          </Button>
        </div>
      )}
    </>
  );
};

/** Where replies out of mails become updates of the actions that they name. */
export const RepliesPage = (): ReactNode => {
  const isShared = useIsShared();
  if (isShared) return <Shut>Replies may be about what is confidential.</Shut>;
  return (
    <div className="replies">
      <Pasted />
      <Understood />
    </div>
  );
};
