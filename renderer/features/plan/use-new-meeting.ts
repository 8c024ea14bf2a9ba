import { useState } from 'react';
import type { MeetingRow } from '../../../shared/api/meetings.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { nextMeetingNumber, suggestReference } from '../../../shared/domain/meeting-suggestions.ts';
import type { BodyId, MeetingId } from '../../../shared/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { readWrittenTime } from '../../../shared/written-time.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';

const FIELDS = ['number', 'date', 'startTime', 'endTime', 'venue', 'reference'] as const;
export type Field = (typeof FIELDS)[number];
export type Texts = Readonly<Record<Field, string>>;

/** What the new meeting is likely to be, by the last one. */
const suggestedTexts = (last: MeetingRow | undefined): Omit<Texts, 'reference'> => ({
  number: nextMeetingNumber(last?.number),
  date: last?.nextMeetingDate ? formatScreenDate(last.nextMeetingDate) : '',
  startTime: last?.startTime ?? '',
  endTime: '',
  venue: last?.venue ?? '',
});

const referenceFor = (last: MeetingRow | undefined, texts: Omit<Texts, 'reference'>, today: string): string => {
  const date = readTypedDay(texts.date, today, 'ahead');
  const next = { number: texts.number.trim(), ...(date.ok && { date: date.value }) };
  return (last && suggestReference(last, next)) ?? '';
};

const readNumber = (text: string): Result<string, string> =>
  text === '' ? { ok: false, error: 'Write the number of the meeting, such as 15.' } : ok(text);

const READERS: Readonly<Partial<Record<Field, (text: string, today: string) => Result<string, string>>>> = {
  date: (text, today) => readTypedDay(text, today, 'ahead'),
  startTime: (text) => readWrittenTime(text),
  endTime: (text) => readWrittenTime(text),
};

const readField = (field: Field, typed: string, today: string): Result<string | undefined, string> => {
  const text = typed.trim();
  if (field === 'number') return readNumber(text);
  return text === '' ? ok(undefined) : (READERS[field]?.(text, today) ?? ok(text));
};

export type Errors = { readonly [Key in Field | 'meeting']?: string | undefined };

type Facts = Omit<Meeting, 'id' | 'state'>;

/** What the fields say, or what is wrong in them. */
const readTexts = (bodyId: BodyId, texts: Texts, today: string): Result<Facts, Errors> => {
  const read = FIELDS.map((field) => [field, readField(field, texts[field], today)] as const);
  const errors = Object.fromEntries(read.flatMap(([field, result]) => (result.ok ? [] : [[field, result.error]])));
  if (Object.keys(errors).length > 0) return { ok: false, error: errors };
  const said = read.flatMap(([field, result]) =>
    result.ok && result.value !== undefined ? [[field, result.value]] : [],
  );
  return ok({ bodyId, number: texts.number.trim(), ...Object.fromEntries(said) });
};

const fieldOf = (path: string | undefined): Field | 'meeting' =>
  FIELDS.find((field) => path === `meeting.${field}`) ?? 'meeting';

/** The fields of a meeting to be: what nobody touched follows what is likely. */
export const useNewMeeting = (bodyId: BodyId, last: MeetingRow | undefined) => {
  const { typed, type: keep, forget } = useKeptForm(`new meeting of ${bodyId}`);
  const [errors, setErrors] = useState<Errors>({});
  const plan = useAppStore((state) => state.planMeeting);
  const today = useAppStore((state) => state.today());
  const likely = { ...suggestedTexts(last), ...typed };
  const texts: Texts = { reference: referenceFor(last, likely, today), ...likely };
  const type = (field: Field, text: string): void => {
    keep(field, text);
    setErrors({ ...errors, [field]: undefined, meeting: undefined });
  };
  /** Says what is wrong with a field once it is left. */
  const check = (field: Field): void => {
    const read = readField(field, texts[field], today);
    if (!read.ok) setErrors({ ...errors, [field]: read.error });
  };
  const make = async (): Promise<MeetingId | undefined> => {
    const facts = readTexts(bodyId, texts, today);
    if (!facts.ok) {
      setErrors(facts.error);
      return undefined;
    }
    const made = await plan(facts.value);
    if (made.ok) forget();
    else setErrors({ [fieldOf(made.error.path)]: made.error.message });
    return made.ok ? made.value : undefined;
  };
  return { texts, errors, type, check, make };
};
