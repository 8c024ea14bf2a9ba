import type { ReactNode } from 'react';
import { planAgenda } from '../../../shared/domain/standing-items.ts';
import { asLines, linesOf, readLines } from '../../components/fields/checked.ts';
import { moveLine } from '../../components/fields/move-line.ts';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { useListKeys } from '../../components/fields/use-list-keys.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

const moveCaretLine = (field: HTMLTextAreaElement, draft: Draft<string>, step: -1 | 1): void => {
  const moved = moveLine(field.value, field.selectionStart, step);
  if (!moved) return;
  draft.type(moved.text);
  requestAnimationFrame(() => field.setSelectionRange(moved.caret, moved.caret));
};

const Agenda = ({ items }: { readonly items: readonly string[] }): ReactNode => (
  <ol className="standing-agenda" aria-label="The agenda begins with">
    {planAgenda(items).map(({ number, title, parent }) => (
      <li key={number} data-nested={parent !== undefined}>
        <span className="numeral">{number}</span> {title}
      </li>
    ))}
  </ol>
);

/** What every agenda of the body begins with. */
export const StandingItemsSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveRules(sheet);
  const items = useDraft(
    linesOf(sheet.rules.standingItems),
    asLines(save((now, list) => ({ ...now, standingItems: [...list] }))),
  );
  const help = useKeyHelp();
  const onKeyDown = useListKeys<HTMLTextAreaElement>((field, step) => moveCaretLine(field, items, step));
  return (
    <Section
      id="standing-items"
      title="Standing items"
      hint="The agenda of a new meeting begins with these, numbered; each meeting can change them."
    >
      <div className="field-halves">
        <LongTextField
          label="Items, one to a line"
          description={`“-” before a title nests it; ${help('list.moveUp').words} and ${help('list.moveDown').words} move a line`}
          placeholder={'Welcome and apologies\nMinutes of the last meeting\nActions outstanding'}
          rows={4}
          draft={items}
          onKeyDown={onKeyDown}
        />
        <Agenda items={readLines(items.value)} />
      </div>
    </Section>
  );
};
