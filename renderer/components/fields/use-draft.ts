import { useRef, useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { useLateRefusal } from './use-late-refusal.ts';
import { useLeave } from './use-leave.ts';

/** Takes a value into the book; what it answers with is why it could not. */
export type Save<Value> = (value: Value) => Promise<ApiError | undefined>;

/** What a field holds: the value of the book, until somebody types; then what was typed, until the book has it. */
export type Draft<Value> = {
  readonly value: Value;
  /** Why what was typed is not in the book. It is kept in the field all the same. */
  readonly error: string | undefined;
  readonly isDirty: boolean;
  type(value: Value): void;
  /** Saves what was typed. */
  commit(): void;
  /** Types and saves in one. */
  choose(value: Value): void;
  /** Forgets what was typed. */
  reset(): void;
};

type Typed<Value> = { readonly value: Value; readonly sending: boolean; readonly error?: string };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One field that is saved as you go: on leaving it, on Enter, on a choice, and when the screen is left. */
export const useDraft = <Value>(saved: Value, save: Save<Value>): Draft<Value> => {
  const [typed, setTyped] = useState<Typed<Value>>();
  // Several things happen to a field between two renderings: Enter, then the blur that it causes.
  const latest = useRef<Typed<Value>>(undefined);
  const underway = useRef(0);
  const sayLate = useLateRefusal();
  const put = (next: Typed<Value> | undefined): void => {
    latest.current = next;
    setTyped(next);
  };
  const send = async (value: Value): Promise<void> => {
    const mine: Typed<Value> = { value, sending: true };
    put(mine);
    underway.current += 1;
    const error = await save(value);
    underway.current -= 1;
    // Somebody typed on in the meantime.
    if (latest.current !== mine) return;
    put(error && { value, sending: false, error: error.message });
    if (error) sayLate(value, error.message);
  };
  /** Back to what the book has, there is nothing to save; but not while something else is on its way there. */
  const settle = (value: Value): void => {
    if (underway.current === 0 && isSame(value, saved)) put(undefined);
    else void send(value);
  };
  const commit = (): void => {
    const now = latest.current;
    if (now && !now.sending) settle(now.value);
  };
  useLeave(() => {
    commit();
    return latest.current !== undefined;
  });
  return {
    value: typed ? typed.value : saved,
    error: typed?.error,
    isDirty: typed !== undefined,
    type: (value) => put({ value, sending: false }),
    commit,
    choose: settle,
    reset: () => put(undefined),
  };
};
