import type { KeyboardEvent, ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { optional } from '../../components/fields/checked.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import type { AgendaLine } from '../../store/agenda-lines.ts';
import { ASKED } from '../papers/asked.ts';
import { readMinutes } from './planned-words.ts';
import type { AgendaActs } from './use-agenda.ts';

export type ItemFactsProps = {
  readonly line: AgendaLine;
  readonly acts: AgendaActs;
  /** To the time of the line above or below. */
  readonly onGo: (by: 1 | -1) => void;
  /** Back to the title of the item. */
  readonly onLeave: () => void;
};

const optionalMinutes =
  (save: Save<number | undefined>): Save<string> =>
  async (text) => {
    if (text.trim() === '') return save(undefined);
    const minutes = readMinutes(text);
    return minutes.ok ? save(minutes.value) : apiError('invalidInput', minutes.error);
  };

const useFacts = ({ line, acts }: ItemFactsProps) => ({
  minutes: useDraft(
    line.plannedMinutes === undefined ? '' : String(line.plannedMinutes),
    optionalMinutes((value) => acts.fact(line.id, 'plannedMinutes', value)),
  ),
  presenter: useDraft(
    line.presenter ?? '',
    optional((value) => acts.fact(line.id, 'presenter', value)),
  ),
  purpose: useDraft(
    line.purpose ?? '',
    optional((value) => acts.fact(line.id, 'purpose', value)),
  ),
});

/** How long an item is meant to take, who brings it and what for. Arrows in the time go to the times beside it. */
export const ItemFacts = (props: ItemFactsProps): ReactNode => {
  const { line, onGo, onLeave } = props;
  const { minutes, presenter, purpose } = useFacts(props);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  const go = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    minutes.commit();
    onGo(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <fieldset
      className="item-facts"
      aria-label={`Time, presenter and purpose of item ${line.number}`}
      onKeyDown={leave}
    >
      <TextField label="Minutes" placeholder="15" draft={minutes} onKeyDown={go} />
      <TextField label="Presenter" draft={presenter} />
      <ChoiceField label="Purpose" choices={ASKED} openOnFocus={false} draft={purpose} />
    </fieldset>
  );
};
