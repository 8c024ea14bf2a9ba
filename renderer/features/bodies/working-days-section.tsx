import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import { formatLongDate, formatScreenDate } from '../../../shared/dates.ts';
import { HOLIDAYS_KNOWN_UP_TO } from '../../../shared/domain/bank-holidays.ts';
import { type DayOff, daysOff, readNamedDay } from '../../../shared/domain/days-off.ts';
import {
  usualWorkingDays,
  type WorkingDayRules,
  workingCalendar,
  workingDayRulesSchema,
} from '../../../shared/domain/working-calendar.ts';
import { addWorkingDays, workingDaysFrom } from '../../../shared/domain/working-days.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Example, Section } from './section.tsx';
import { type SheetProps, useSaveRules } from './use-body.ts';
import { toggled, withClosed, withCountsFirst, withHolidays, withWorkingDays } from './working-days.ts';

const HOLIDAYS = workingDayRulesSchema.shape.holidays;

/** Saves the working days changed, as they are by then. */
const useSaveDays = ({ sheet }: SheetProps) => {
  const save = useSaveRules(sheet);
  return <Value,>(change: (now: WorkingDayRules, value: Value) => WorkingDayRules): Save<Value> =>
    save((rules, value: Value) => withWorkingDays(rules, (now) => change(now, value)));
};

const KIND: Readonly<Record<DayOff['kind'], { readonly words: string; readonly act: string }>> = {
  'bank holiday': { words: 'bank holiday', act: 'Count it as a working day' },
  own: { words: 'added by hand', act: 'Remove' },
  worked: { words: 'worked on', act: 'Keep as a holiday' },
};

const DayLine = ({ day, onToggle }: { readonly day: DayOff; readonly onToggle: () => void }): ReactNode => {
  const { words, act } = KIND[day.kind];
  return (
    <tr data-kind={day.kind}>
      <td className="numeral">{formatScreenDate(day.date)}</td>
      <td>{day.name}</td>
      <td className="quiet">{words}</td>
      <td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${act}: ${day.name}, ${formatScreenDate(day.date)}`}
          onClick={onToggle}
        >
          {act}
        </Button>
      </td>
    </tr>
  );
};

/** The same day of the next year. */
const yearLater = (date: string): string => `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;

type DaysProps = SheetProps & { readonly rules: WorkingDayRules; readonly today: string };

const ComingDays = ({ sheet, rules, today }: DaysProps): ReactNode => {
  const toggle = useSaveDays({ sheet })(toggled);
  const days = daysOff(rules, today, yearLater(today));
  return days.length === 0 ? (
    <p className="quiet">No day off is known in the coming twelve months: Monday to Friday are working days.</p>
  ) : (
    <table className="days-off" aria-label="Days off in the coming twelve months">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Name</th>
          <th scope="col">Why</th>
          <th scope="col">
            <span className="unseen">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayLine key={`${day.date} ${day.kind}`} day={day} onToggle={() => void toggle(day)} />
        ))}
      </tbody>
    </table>
  );
};

const Counted = ({ rules, today }: Omit<DaysProps, 'sheet'>): ReactNode => {
  const calendar = workingCalendar(rules);
  return (
    <Example label="5 WD">
      after today come to {formatScreenDate(workingDaysFrom(today, 5, calendar))}; the next working day is{' '}
      {formatScreenDate(addWorkingDays(today, 1, calendar))}.
    </Example>
  );
};

/** Which days the body counts when it counts working days. */
export const WorkingDaysSection = ({ sheet }: SheetProps): ReactNode => {
  const saveDays = useSaveDays({ sheet });
  const today = useAppStore((state) => state.today());
  const rules = sheet.rules.workingDays ?? usualWorkingDays;
  const holidays = useDraft<WorkingDayRules['holidays']>(rules.holidays, saveDays(withHolidays));
  const first = useDraft(rules.countsFirst === true, saveDays(withCountsFirst));
  const add = async (text: string): Promise<ApiError | undefined> => {
    const day = readNamedDay(text);
    return day.ok ? saveDays(withClosed)(day.value) : apiError('invalidInput', day.error);
  };
  return (
    <Section
      id="working-days"
      title="Working days"
      hint="Deadlines and dues in working days are counted by these: Monday to Friday without the days below."
    >
      <div className="field-row">
        <NativeSelect
          className="field-middle"
          label="Bank holidays of"
          data={HOLIDAYS.options.map((value) => ({
            value,
            label: value === 'none' ? 'no part: all are worked on' : value,
          }))}
          value={holidays.value}
          error={holidays.error}
          onChange={({ currentTarget: { value } }) => holidays.choose(HOLIDAYS.parse(value))}
        />
      </div>
      <Checkbox
        label="A count begins on the day itself"
        description="Otherwise 5 WD are counted from the day that follows"
        checked={first.value}
        error={first.error}
        onChange={(event) => first.choose(event.currentTarget.checked)}
      />
      <Counted rules={rules} today={today} />
      <ComingDays sheet={sheet} rules={rules} today={today} />
      <AddField label="Add a day off" placeholder="24 December 2026, Office closed" add={add} />
      <p className="quiet">
        Bank holidays are worked out for any year. What was proclaimed for one year alone is known up to{' '}
        {formatLongDate(HOLIDAYS_KNOWN_UP_TO)}; add what comes after that by hand.
      </p>
    </Section>
  );
};
