import { Autocomplete } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type ActionTerm,
  finishedTerms,
  readTerms,
  unknownTerm,
  withTerm,
  wordsOf,
} from '../../../shared/domain/action-terms.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';
import { useTermOptions } from './use-term-options.ts';

/** Whether a name is whole with the space behind it: it is known, or none that is known goes on with more words. */
const useEndsName = (): ((name: string) => Promise<boolean>) => {
  const findOwnerNames = useAppStore((state) => state.findOwnerNames);
  return async (name) => {
    const names = (await findOwnerNames(name)).map((one) => one.toLowerCase());
    const wanted = name.toLowerCase();
    return names.includes(wanted) || !names.some((one) => one.startsWith(`${wanted} `));
  };
};

/** What was typed becomes terms, and words that are searched for; says what can't be read. */
const useTyped = () => {
  const store = useAppStoreApi();
  const words = useAppStore((state) => state.registerView.text);
  const showRegister = useAppStore((state) => state.showRegister);
  const today = useAppStore((state) => state.today);
  const endsName = useEndsName();
  const [typed, setTyped] = useState(words);
  const [fault, setFault] = useState<string>();
  const sent = useRef(words);
  /** What the field holds by now, for an answer that comes later. */
  const latest = useRef(words);
  const put = (text: string): void => {
    latest.current = text;
    setTyped(text);
  };
  useEffect(() => {
    // Another view brings its own words; what is typed here came from here.
    if (words !== sent.current) {
      latest.current = words;
      setTyped(words);
    }
    sent.current = words;
  }, [words]);
  const search = (text: string, terms: readonly ActionTerm[] = []): void => {
    const { registerView: now } = store.getState();
    sent.current = text;
    if (terms.length > 0) showRegister({ text, terms: terms.reduce(withTerm, now.terms) });
    else if (text !== now.text) showRegister({ text });
  };
  /** Makes chips of the terms of a text, and leaves `rest` in the field behind its words. */
  const take = (text: string, rest?: string): void => {
    const read = readTerms(text, today());
    setFault(read.ok ? undefined : read.error);
    if (!read.ok) return;
    const { words: left, terms } = read.value;
    put(rest === undefined ? left : `${left} ${rest}`.trimStart());
    search(left, terms);
  };
  const type = (text: string): void => {
    put(text);
    setFault(unknownTerm(text));
    const { finished, rest, owner } = finishedTerms(text);
    if (finished === '' || unknownTerm(text) !== undefined) search(wordsOf(text));
    else take(finished, rest);
    const left = latest.current;
    if (owner !== undefined) void endsName(owner).then((ends) => ends && latest.current === left && take(left, ''));
  };
  const takeLast = (): void => showRegister({ terms: store.getState().registerView.terms.slice(0, -1) });
  return { typed, fault, type, commit: take, takeLast };
};

/** Where the register is searched and narrowed, by words and by terms. */
export const FilterField = (): ReactNode => {
  const { typed, fault, type, commit, takeLast } = useTyped();
  const options = useTermOptions(typed);
  return (
    <Autocomplete
      className="actions-search"
      aria-label="Text, reference or owner; or body: owner: due< and others"
      placeholder="Words, or owner: body: due< …"
      data-field="search"
      autoComplete="off"
      leftSection={<IconSearch className="icon" aria-hidden="true" />}
      rightSection={<KeyCap of="register.search" />}
      data={[...options]}
      filter={({ options: all }) => all}
      value={typed}
      error={fault}
      onChange={type}
      onOptionSubmit={(chosen) => (/[:<>]$/u.test(chosen) ? undefined : commit(chosen))}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.defaultPrevented) commit(event.currentTarget.value);
        if (event.key === 'Backspace' && typed === '') takeLast();
      }}
    />
  );
};
