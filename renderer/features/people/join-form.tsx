import { Autocomplete, Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { useCommands } from '../../store/use-commands.ts';

/** Two entries that could be one: how each of them is told from others, and what comes of it either way. */
export type Joinable = {
  readonly id: string;
  readonly name: string;
};

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
  const field = useRef<HTMLInputElement>(null);
  const other = meant(typed);
  const way = useWay(own, other, stays);
  const seen = useSeen(way, see);
  useCommands(useMemo(() => [{ id: 'join', label: `${label} …`, run: () => field.current?.focus() }], [label]));
  const words = seen && 'words' in seen ? seen.words : '';
  const send = async (): Promise<void> => {
    if (way && words !== '') setError((await join(way))?.message);
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
        ref={field}
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
          label="Name that stays"
          data={[
            { value: 'other', label: other.name },
            { value: 'own', label: own.name },
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
