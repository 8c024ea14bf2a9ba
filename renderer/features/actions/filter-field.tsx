import { Autocomplete } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { readTerms, withTerm, wordsOf } from '../../../shared/domain/action-terms.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useTermOptions } from './use-term-options.ts';

/** What was typed becomes terms, and words that are searched for; says what can't be read. */
const useTyped = () => {
  const view = useAppStore((state) => state.registerView);
  const showRegister = useAppStore((state) => state.showRegister);
  const today = useAppStore((state) => state.today);
  const [typed, setTyped] = useState(view.text);
  const [fault, setFault] = useState<string>();
  const sent = useRef(view.text);
  useEffect(() => {
    // Another view brings its own words; what is typed here came from here.
    if (view.text !== sent.current) setTyped(view.text);
    sent.current = view.text;
  }, [view.text]);
  const search = (text: string): void => {
    sent.current = text;
    if (text !== view.text) showRegister({ text });
  };
  const type = (text: string): void => {
    setTyped(text);
    setFault(undefined);
    search(wordsOf(text));
  };
  const commit = (text: string): void => {
    const read = readTerms(text, today());
    if (!read.ok) {
      setFault(read.error);
      return;
    }
    const { words, terms } = read.value;
    setTyped(words);
    sent.current = words;
    if (terms.length > 0) showRegister({ text: words, terms: terms.reduce(withTerm, view.terms) });
    else search(words);
  };
  const takeLast = (): void => showRegister({ terms: view.terms.slice(0, -1) });
  return { typed, fault, type, commit, takeLast };
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
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.defaultPrevented) commit(event.currentTarget.value);
        if (event.key === 'Backspace' && typed === '') takeLast();
      }}
    />
  );
};
