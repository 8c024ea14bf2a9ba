import { Autocomplete, Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { useCommands } from '../../store/use-commands.ts';

/** An entry that could be one with another. */
export type Joinable = {
  readonly id: string;
  /** What it is told from all others by: the name, with the organisation. */
  readonly label: string;
};

/** The field in which the other one is named: other parts of a page lead there. */
const FIELD_ID = 'join-field';

export const goToJoin = (): void => document.getElementById(FIELD_ID)?.focus();

/** What is known of making one of two: what comes of it, or why it can’t be. */
export type Seen = { readonly words: string } | { readonly fault: string };

/** Which of two entries goes, and which one stays. */
export type Way = { readonly fromId: string; readonly intoId: string };

/** Whom a text means: one entry, or nobody with a sentence where there is something to say. */
export type MeantEntry = Joinable | { readonly fault: string } | undefined;

type JoinFormProps = {
  /** 'Same person as'. */
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly own: Joinable;
  readonly choices: readonly string[];
  /** What the field begins with. */
  readonly begin: string;
  readonly meant: (text: string) => MeantEntry;
  /** Nothing where the book can’t say. */
  readonly see: (way: Way) => Promise<Seen | undefined>;
  readonly join: (way: Way) => Promise<ApiError | undefined>;
};

/** What comes of it; what was found for other entries counts no more. */
const useSeen = (way: Way | undefined, see: JoinFormProps['see']): Seen | undefined => {
  const [found, setFound] = useState<{ readonly way: Way; readonly seen: Seen | undefined }>();
  useEffect(() => {
    let isWanted = true;
    if (way)
      void see(way).then((seen) => {
        if (isWanted) setFound({ way, seen });
      });
    return () => {
      isWanted = false;
    };
  }, [way, see]);
  return found && found.way === way ? found.seen : undefined;
};

type Stays = 'other' | 'own';

const useWay = (own: Joinable, other: MeantEntry, stays: Stays): Way | undefined => {
  const otherId = other && 'id' in other ? other.id : undefined;
  return useMemo(() => {
    if (otherId === undefined) return undefined;
    return stays === 'other' ? { fromId: own.id, intoId: otherId } : { fromId: otherId, intoId: own.id };
  }, [own.id, otherId, stays]);
};

const faultOf = (other: MeantEntry, seen: Seen | undefined): string | undefined => {
  if (other && 'fault' in other) return other.fault;
  return seen && 'fault' in seen ? seen.fault : undefined;
};

/** Makes one of two entries of the book: what comes of it is said before. */
export const JoinForm = ({ label, hint, button, own, choices, begin, meant, see, join }: JoinFormProps): ReactNode => {
  const [typed, setTyped] = useState(begin);
  const [stays, setStays] = useState<Stays>('other');
  const [error, setError] = useState<string>();
  const other = meant(typed);
  const way = useWay(own, other, stays);
  const seen = useSeen(way, see);
  useCommands(useMemo(() => [{ id: 'join', label: `${label} …`, run: goToJoin }], [label]));
  const words = seen && 'words' in seen ? seen.words : '';
  const send = async (): Promise<void> => {
    if (!way || words === '') return;
    const message = (await join(way))?.message;
    setError(message);
    // They are one: what was typed leads to this very entry by now.
    if (message === undefined) setTyped('');
  };
  return (
    <form
      className="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Autocomplete
        id={FIELD_ID}
        label={label}
        description={hint}
        placeholder="Name"
        autoComplete="off"
        limit={50}
        data={[...choices]}
        value={typed}
        error={error ?? faultOf(other, seen)}
        onChange={(text) => {
          setTyped(text);
          setError(undefined);
        }}
      />
      {other && 'id' in other ? (
        <NativeSelect
          label="Entry that stays"
          data={[
            { value: 'other', label: other.label },
            { value: 'own', label: own.label },
          ]}
          value={stays}
          onChange={(event) => setStays(event.currentTarget.value === 'own' ? 'own' : 'other')}
        />
      ) : null}
      <Button type="submit" variant="default" disabled={words === ''}>
        {button}
      </Button>
      <p role="status" className="join-words">
        {words}
      </p>
    </form>
  );
};
