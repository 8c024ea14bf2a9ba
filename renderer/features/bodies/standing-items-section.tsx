import type { KeyboardEvent, ReactNode } from 'react';
import { planAgenda } from '../../../shared/domain/standing-items.ts';
import { asLines, linesOf, readLines } from '../../components/fields/checked.ts';
import { moveLine } from '../../components/fields/move-line.ts';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

const moveByKey = (event: KeyboardEvent<HTMLTextAreaElement>, draft: Draft<string>): void => {
  const step = STEPS[event.key];
  if (!event.altKey || step === undefined) return;
  event.preventDefault();
  const field = event.currentTarget;
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
  return (
    <Section
      id="standing-items"
      title="Standing items"
      hint="The agenda of a new meeting begins with these, numbered; each meeting can change them."
    >
      <div className="field-halves">
        <LongTextField
          label="Items, one to a line"
          description="“-” before a title nests it; Alt+↑ and Alt+↓ move a line"
          placeholder={'Welcome and apologies\nMinutes of the last meeting\nActions outstanding'}
          rows={4}
          draft={items}
          onKeyDown={(event) => moveByKey(event, items)}
        />
        <Agenda items={readLines(items.value)} />
      </div>
    </Section>
  );
};
