import { type ReactNode, useCallback, useRef } from 'react';
import type { AttendanceYearSheet } from '../../../shared/api/attendance.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { countedWords, SIGNS } from '../../../shared/registers/attendance-words.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import type { KeyAct } from '../../keys/act-for.ts';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { takesLetters } from '../../keys/takes-letters.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { moveTo } from './move-to.ts';
import { SpanFilter } from './span-filter.tsx';
import { YearTable } from './year-table.tsx';

const NOUNS: readonly Noun[] = [
  'meeting',
  'attendance',
  'seat',
  'person',
  'organisation',
  'body',
  'item',
  'block',
  'setting',
];

const HINTS: readonly KeyHint[] = [
  { of: ['attendanceYear.next', 'attendanceYear.previous'], does: 'down and up' },
  { of: ['attendanceYear.earlier', 'attendanceYear.later'], does: 'a year earlier, later' },
  { of: ['attendanceYear.now'], does: 'up to today' },
  { of: ['attendanceYear.days'], does: 'other days' },
  { of: ['takeAlong.open'], does: 'take along' },
];

const Empty = (): ReactNode => (
  <Notice title="No meeting on these days">
    <p>Choose other days. A meeting is here from when it was opened, or was cancelled.</p>
  </Notice>
);

const Legend = (): ReactNode => (
  <p className="plan-hint">
    {SIGNS.join(' ')} Attended: of the meetings on whose day a term of theirs held. Besides: as no member.
  </p>
);

type YearProps = { readonly sheet: AttendanceYearSheet };

const Year = ({ sheet }: YearProps): ReactNode => {
  const page = useRef<HTMLDivElement>(null);
  const step = useAppStore((state) => state.stepAttendanceYears);
  const show = useAppStore((state) => state.showAttendanceSpan);
  useScreenTitle(`Attendance of ${sheet.body.code}`);
  useKeys('attendanceYear', ({ target }) => {
    // In a field the arrows are for its text.
    const besideFields = (act: () => void): KeyAct => (takesLetters(target) ? undefined : act);
    return {
      next: besideFields(() => moveTo(page.current, 1)),
      previous: besideFields(() => moveTo(page.current, -1)),
      earlier: besideFields(() => void step(-1)),
      later: besideFields(() => void step(1)),
      now: () => void show(undefined),
      days: () => {
        const field = page.current?.querySelector<HTMLInputElement>('[data-field="from"]');
        field?.focus();
        field?.select();
      },
    };
  });
  return (
    <div className="attendance-year" ref={page}>
      <SpanFilter sheet={sheet} />
      <p className="attendance-year-count" role="status">
        {countedWords(sheet)}
      </p>
      {sheet.year.meetings.length === 0 ? <Empty /> : <YearTable sheet={sheet} />}
      <Legend />
      <KeyHints hints={HINTS} />
    </div>
  );
};

/** Who was at the meetings of a body in a year, person by person and organisation by organisation. */
export const AttendanceYearPage = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const isShared = useIsShared();
  const found = useAppStore((state) => (isShared && !state.isAttendanceYearOpen ? undefined : state.attendanceYear));
  const error = useAppStore((state) => state.attendanceYearError);
  const fetchYear = useAppStore((state) => state.fetchAttendanceYear);
  const fetch = useCallback(() => fetchYear(bodyId), [fetchYear, bodyId]);
  useFresh(NOUNS, fetch);
  const sheet = found?.body.id === bodyId ? found : undefined;
  if (error) return <Failure title="The attendance can’t be shown" error={error} onRetry={fetch} />;
  return sheet ? <Year sheet={sheet} /> : <Loading>Going through the attendance lists …</Loading>;
};
