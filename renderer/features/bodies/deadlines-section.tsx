import { Button, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import {
  type DeadlineKind,
  type DeadlineRule,
  deadlineDay,
  deadlineKindSchema,
  deadlineName,
  deadlineRuleSchema,
  deadlineUnitSchema,
  usualDeadlines,
} from '../../../shared/domain/deadline.ts';
import { workingCalendar } from '../../../shared/domain/working-calendar.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';

const SIDES = deadlineRuleSchema.shape.side;

const inOrder = (rules: readonly DeadlineRule[]): DeadlineRule[] =>
  deadlineKindSchema.options.flatMap((kind) => rules.find((rule) => rule.kind === kind) ?? []);

/** Saves the rules changed, as they are by then; a body without any says nothing. */
const useSaveDeadlines = ({ sheet }: SheetProps) => {
  const save = useSaveRules(sheet);
  return <Value,>(change: (now: readonly DeadlineRule[], value: Value) => readonly DeadlineRule[]): Save<Value> =>
    save(({ deadlines = [], ...rules }, value: Value) => {
      const changed = inOrder(change(deadlines, value));
      return changed.length === 0 ? rules : { ...rules, deadlines: changed };
    });
};

const asCount =
  (save: Save<number>): Save<string> =>
  (text) => {
    const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 999;
    return count <= 365
      ? save(count)
      : Promise.resolve(apiError('invalidInput', 'Write a whole number of days, up to 365.'));
  };

type RuleProps = SheetProps & { readonly rule: DeadlineRule; readonly meeting: string };

const RuleLine = ({ sheet, rule, meeting }: RuleProps): ReactNode => {
  const saveAll = useSaveDeadlines({ sheet });
  const name = deadlineName(rule.kind);
  const save = <Key extends 'count' | 'unit' | 'side'>(key: Key): Save<DeadlineRule[Key]> =>
    saveAll((now, value: DeadlineRule[Key]) =>
      now.map((one) => (one.kind === rule.kind ? { ...one, [key]: value } : one)),
    );
  const count = useDraft(String(rule.count), asCount(save('count')));
  const unit = useDraft<DeadlineRule['unit']>(rule.unit, save('unit'));
  const side = useDraft<DeadlineRule['side']>(rule.side, save('side'));
  const remove = saveAll((now) => now.filter((one) => one.kind !== rule.kind));
  const day = deadlineDay(rule, meeting, workingCalendar(sheet.rules.workingDays));
  return (
    <li className="deadline-rule">
      <span>{name}</span>
      <TextField aria-label={`How many days, ${name}`} inputMode="numeric" draft={count} />
      <NativeSelect
        aria-label={`Which days, ${name}`}
        data={deadlineUnitSchema.options}
        value={unit.value}
        error={unit.error}
        onChange={({ currentTarget: { value } }) => unit.choose(deadlineUnitSchema.parse(value))}
      />
      <NativeSelect
        aria-label={`Before or after, ${name}`}
        data={SIDES.options.map((value) => ({ value, label: `${value} the meeting` }))}
        value={side.value}
        error={side.error}
        onChange={({ currentTarget: { value } }) => side.choose(SIDES.parse(value))}
      />
      <span className="quiet numeral">{formatScreenDate(day)}</span>
      <IconButton icon={IconTrash} label={`Remove ${name}`} onClick={() => void remove(undefined)} />
    </li>
  );
};

const ruleOf = (kind: DeadlineKind): DeadlineRule =>
  usualDeadlines.find((rule) => rule.kind === kind) ?? { kind, count: 3, unit: 'clear days', side: 'before' };

/** By when what has to be done for each meeting of the body. */
export const DeadlinesSection = ({ sheet }: SheetProps): ReactNode => {
  const save = useSaveDeadlines({ sheet });
  const meeting = useAppStore((state) => state.today());
  const { deadlines = [] } = sheet.rules;
  const missing = deadlineKindSchema.options.filter((kind) => deadlines.every((rule) => rule.kind !== kind));
  const add = save((now, kind: DeadlineKind) => [...now, ruleOf(kind)]);
  const beginUsual = save(() => usualDeadlines);
  return (
    <Section
      id="deadlines"
      title="Deadlines"
      hint="What has to be done by when before and after each meeting. A meeting can have other days; Home shows what comes next."
    >
      {deadlines.length === 0 ? (
        <div>
          <Button variant="default" onClick={() => void beginUsual(undefined)}>
            Begin with the usual deadlines
          </Button>
        </div>
      ) : (
        <>
          <ul className="stack" aria-label="Deadlines of each meeting">
            {inOrder(deadlines).map((rule) => (
              <RuleLine key={rule.kind} sheet={sheet} rule={rule} meeting={meeting} />
            ))}
          </ul>
          <p className="quiet">The days at the right are those of a meeting today.</p>
        </>
      )}
      {missing.length === 0 ? null : (
        <div className="field-row">
          {missing.map((kind) => (
            <Button key={kind} size="compact-sm" variant="subtle" onClick={() => void add(kind)}>
              Add: {deadlineName(kind)}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
};
