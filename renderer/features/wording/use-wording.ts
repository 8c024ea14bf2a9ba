import { useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import { hasLinkWords } from '../../editor/commands/format.ts';
import { selectedText } from '../../editor/selected-text.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useAppStore } from '../../store/hooks.ts';

/** What is asked about the selected words: the name of a text of the body, or the address of a link. */
export type AskedWording = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'link' };

export type Wording = {
  readonly acts: Pick<Acts<'live'>, 'keepText' | 'link'>;
  readonly asked: AskedWording | undefined;
  close(): void;
};

/** What can be made of the selected words beside another kind of block. */
export const useWording = ({ meeting }: MeetingSheet, session: Session): Wording => {
  const [asked, ask] = useState<AskedWording>();
  const say = useAppStore((state) => state.sayQuietly);
  const keepText = (): void => {
    const text = session.current && session.look(selectedText(session.current));
    if (text?.ok) ask({ kind: 'text', text: text.value });
    else if (text) say(text.error);
  };
  const link = (): void => {
    if (isRecord(meeting.state)) say('These minutes are a record; nothing is changed in them.');
    else if (session.look(hasLinkWords)) ask({ kind: 'link' });
    else say('Select the words first that are to be a link, all in one block.');
  };
  return {
    acts: { keepText, link },
    asked,
    close: () => {
      ask(undefined);
      session.focus();
    },
  };
};
