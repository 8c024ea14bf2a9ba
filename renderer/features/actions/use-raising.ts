import { useState } from 'react';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { ActionId } from '../../../shared/ids.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import type { NewAction } from '../../store/action-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { valueIn } from '../../store/register-view.ts';
import { readDue } from './read-due.ts';

type FieldName = 'body' | 'text' | 'owners' | 'due' | 'day' | 'confidential';
type Faults = Partial<Record<FieldName, string>>;

const FIELDS: Readonly<Record<string, FieldName>> = { date: 'day', bodyId: 'body', text: 'text', due: 'due' };

const ownersIn = (text: string | undefined): readonly string[] => {
  const list: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
};

type Values = {
  readonly body: string;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: string;
  readonly day: string;
  readonly confidential: boolean;
};

/** What the fields say, or what is wrong with one of them. */
const readAction = (values: Values, bodies: readonly BodyRow[], today: string): Result<NewAction, Faults> => {
  const body = bodies.find(({ id }) => id === values.body);
  if (!body) return err({ body: 'Choose the body that the action is of.' });
  const text = values.text.trim();
  if (text === '') return err({ text: 'Write what is to be done.' });
  const day = readTypedDay(values.day, today, 'behind');
  if (!day.ok) return err({ day: day.error });
  const due = readDue(values.due, { meetingDate: day.value, shortName: body.shortName });
  if (!due.ok) return err({ due: due.error });
  const { confidential, owners } = values;
  const said = { bodyId: body.id, date: day.value, text, owners: [...owners], confidential };
  return ok(due.value ? { ...said, due: due.value } : said);
};

/** The body that is meant as likely as not: the one in view, the one of the last action that was raised, the only one. */
const likelyBody = (bodies: readonly BodyRow[], viewed: string, last: string | undefined): BodyRow | undefined =>
  bodies.find(({ code }) => code.toLowerCase() === viewed.toLowerCase()) ??
  bodies.find(({ id }) => id === last) ??
  (bodies.length === 1 ? bodies[0] : undefined);

/** The form of an action that no meeting raised. What is typed stays until it is sent. */
export const useRaising = (onRaised: (id: ActionId) => void) => {
  const raiseAction = useAppStore((state) => state.raiseAction);
  const today = useAppStore((state) => state.today());
  const bodies = useAppStore((state) => state.bodies) ?? [];
  const viewed = useAppStore((state) => valueIn(state.registerView, 'body'));
  const { typed, type: keep, forget } = useKeptForm('new action');
  const [faults, setFaults] = useState<Faults>({});
  const lastBody = useAppStore((state) => state.lastRaisedBody);
  const values = {
    body: typed['body'] ?? likelyBody(bodies, viewed, lastBody)?.id ?? '',
    text: typed['text'] ?? '',
    owners: ownersIn(typed['owners']),
    due: typed['due'] ?? '',
    day: typed['day'] ?? formatScreenDate(today),
    confidential: typed['confidential'] === 'yes',
  };
  const type = (field: FieldName, text: string): void => {
    keep(field, text);
    setFaults({});
  };

  const submit = async (): Promise<void> => {
    const read = readAction(values, bodies, today);
    if (!read.ok) return setFaults(read.error);
    const raised = await raiseAction(read.value);
    if (!raised.ok) return setFaults({ [FIELDS[raised.error.path ?? ''] ?? 'text']: raised.error.message });
    forget();
    onRaised(raised.value);
  };
  return { values, faults, today, type, submit };
};
