import { type ReactNode, useCallback, useEffect } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { PublicReadBack } from '../../../shared/api/read-back.ts';
import type { ReadBack } from '../../../shared/minutes-document/build/read-back.ts';
import type { Line } from '../../../shared/minutes-document/model.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ReadBackSheet } from './read-back-sheet.tsx';

const NOUNS: readonly Noun[] = ['block', 'item', 'meeting', 'body', 'action', 'decision'];

const itemWords = ({ item }: PublicReadBack): string | undefined => {
  if (item === undefined) return undefined;
  return 'confidential' in item ? 'Confidential item' : `${item.number} ${item.title}`.trim();
};

type SentLine = NonNullable<PublicReadBack['said']>['lines'][number];

const lineOf = (line: SentLine): Line =>
  line.map(({ text, bold, italic }) => ({ text, ...(bold && { bold }), ...(italic && { italic }) }));

const saidOf = ({ said }: PublicReadBack): ReadBack | undefined =>
  said && {
    ...(said.leadIn && { leadIn: lineOf(said.leadIn) }),
    lines: said.lines.map(lineOf),
    after: said.after.map(lineOf),
  };

/** The page that others see: the decision just taken, and nothing else. It asks for public data only. */
export const ReadBackPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const shown = useAppStore((state) => state.publicReadBack);
  const error = useAppStore((state) => state.publicError);
  const follow = useAppStore((state) => state.followReadBack);
  const fetch = useAppStore((state) => state.fetchPublicReadBack);
  useEffect(() => follow(meetingId), [follow, meetingId]);
  useFresh(
    NOUNS,
    useCallback(() => fetch(), [fetch]),
  );
  return (
    <main className="read-back-page" aria-live="polite">
      {error ? <p role="alert">{error.message}</p> : null}
      {shown ? (
        <ReadBackSheet
          bodyName={shown.bodyName}
          meetingNumber={shown.meetingNumber}
          date={shown.date}
          item={itemWords(shown)}
          said={saidOf(shown)}
        />
      ) : null}
    </main>
  );
};
