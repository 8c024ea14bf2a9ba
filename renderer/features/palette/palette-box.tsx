import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useReturnFocus } from '../../components/use-return-focus.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { entriesFor } from './entries.ts';
import { optionId, PaletteList } from './palette-list.tsx';
import { useRows } from './use-rows.ts';

const LIST_ID = 'palette-list';

/** How far a key moves through the list. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** The entries for what is typed, and the one that Enter takes. */
const useChoice = (onClose: () => void) => {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [, goTo] = useLocation();
  const commands = useAppStore((state) => state.commands);
  const entries = entriesFor(query, commands, useRows(query), useIsShared());
  const last = entries.length - 1;
  const at = Math.min(chosen, Math.max(last, 0));
  const take = (index: number): void => {
    const entry = entries[index];
    if (!entry) return;
    onClose();
    if ('run' in entry) entry.run();
    else goTo(entry.address);
  };
  const move = (by: number): void => setChosen(Math.min(Math.max(at + by, 0), Math.max(last, 0)));
  const ask = (text: string): void => {
    setQuery(text);
    setChosen(0);
  };
  return { query, ask, entries, at, move, take };
};

/** The field and the list. They are made anew each time the palette opens, so it always opens empty. */
export const PaletteBox = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { query, ask, entries, at, move, take } = useChoice(onClose);
  useReturnFocus();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === undefined) take(at);
    else move(step);
  };
  return (
    <>
      <TextInput
        autoFocus
        data-autofocus
        role="combobox"
        aria-label="Go to"
        aria-expanded={entries.length > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={entries.length > 0 ? optionId(at) : undefined}
        autoComplete="off"
        variant="unstyled"
        className="palette-field"
        placeholder="A screen, meeting, body, person, action or paper"
        leftSection={<IconSearch className="icon" aria-hidden="true" />}
        value={query}
        onChange={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={LIST_ID} entries={entries} chosen={at} onTake={take} />
      {entries.length === 0 ? <p className="palette-none">Nothing in the book has these words.</p> : null}
    </>
  );
};
