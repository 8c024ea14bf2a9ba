import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AttendanceYearSheet } from '../../../shared/api/attendance.ts';
import { type ApiError, apiError } from '../../../shared/api/errors.ts';
import { type AttendanceSpan, attendanceSpanSchema } from '../../../shared/domain/attendance-year.ts';
import { DayField } from '../../components/fields/day-field.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { TakeAlong } from '../registers-out/take-along.tsx';

const LABELS = { from: 'From', to: 'To' } as const;

type DayProps = { readonly span: AttendanceSpan; readonly of: keyof AttendanceSpan };

const SpanDay = ({ span, of }: DayProps): ReactNode => {
  const show = useAppStore((state) => state.showAttendanceSpan);
  const save = async (day: string): Promise<ApiError | undefined> => {
    const wanted = attendanceSpanSchema.safeParse({ ...span, [of]: day });
    if (!wanted.success) return apiError('invalidInput', 'Write a day; the first one is not after the last.');
    await show(wanted.data);
    return undefined;
  };
  return <DayField name={LABELS[of]} label={LABELS[of]} data-field={of} day={span[of]} save={save} />;
};

/** Which days are looked at: any of them, and the same days of another year. */
export const SpanFilter = ({ sheet: { span } }: { readonly sheet: AttendanceYearSheet }): ReactNode => {
  const step = useAppStore((state) => state.stepAttendanceYears);
  const show = useAppStore((state) => state.showAttendanceSpan);
  const help = useKeyHelp();
  return (
    <search className="attendance-year-days" aria-label="Days">
      <SpanDay span={span} of="from" />
      <SpanDay span={span} of="to" />
      <Button variant="default" title={help('attendanceYear.earlier').words} onClick={() => void step(-1)}>
        A year earlier
      </Button>
      <Button variant="default" title={help('attendanceYear.later').words} onClick={() => void step(1)}>
        A year later
      </Button>
      <Button variant="default" title={help('attendanceYear.now').words} onClick={() => void show(undefined)}>
        Last 12 months
      </Button>
      <TakeAlong of="attendance" />
    </search>
  );
};
