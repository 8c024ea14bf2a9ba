import { useState } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import type { ApiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { ActionState } from '../../../shared/domain/action.ts';
import { actionIdSchema, bodyIdSchema, meetingIdSchema } from '../../../shared/ids.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import type { StateSaid } from '../../store/action-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

/** States of which more is said than that they are: how, when and where. */
export type ToldState = Extract<ActionState, 'closed' | 'withdrawn' | 'superseded' | 'transferred'>;

export type FieldName = 'day' | 'meeting' | 'by' | 'reason' | 'into' | 'body';
export type Faults = Partial<Record<FieldName, string>>;

const FIELDS: Readonly<Record<string, FieldName>> = {
  date: 'day',
  meetingId: 'meeting',
  by: 'by',
  reason: 'reason',
  intoId: 'into',
  bodyId: 'body',
};

const entered = (text: string | undefined): { readonly text?: string } => {
  const said = text?.trim() ?? '';
  return said === '' ? {} : { text: said };
};

/** The form in which it is said how an action came to a state. What is typed stays until it is sent. */
export const useSettling = ({ action, states }: ActionSheet, state: ToldState, onDone: () => void) => {
  const settleAction = useAppStore((store) => store.settleAction);
  const transferAction = useAppStore((store) => store.transferAction);
  const today = useAppStore((store) => store.today());
  const { typed, type, typeAll, forget } = useKeptForm(`${state} ${action.id}`);
  const [faults, setFaults] = useState<Faults>({});
  const said = states.at(-1)?.state === state ? states.at(-1) : undefined;
  const values = {
    day: typed['day'] ?? formatScreenDate(said?.date ?? today),
    meeting: typed['meeting'] ?? said?.meetingId ?? '',
    by: typed['by'] ?? said?.by ?? '',
    reason: typed['reason'] ?? said?.reason ?? '',
    into: typed['into'] ?? said?.intoId ?? '',
    body: typed['body'] ?? '',
  };

  const send = (about: StateSaid): Promise<ApiError | undefined> | Faults => {
    const words = `${nameOf(action)} is ${state}`;
    const [into, body] = [actionIdSchema.safeParse(values.into).data, bodyIdSchema.safeParse(values.body).data];
    if (state === 'transferred') {
      return body
        ? transferAction(action.id, body, about, words)
        : { body: 'Choose the body that it is transferred to.' };
    }
    return settleAction(action.id, { state, ...about, ...(into ? { intoId: into } : {}) }, words);
  };

  const submit = async (): Promise<void> => {
    const day = readTypedDay(values.day, today, 'behind');
    if (!day.ok) return setFaults({ day: day.error });
    const [by, reason] = [entered(values.by).text, entered(values.reason).text];
    const meetingId = meetingIdSchema.safeParse(values.meeting).data;
    const sent = send({
      date: day.value,
      ...(meetingId && { meetingId }),
      ...(by && { by }),
      ...(reason && { reason }),
    });
    if (!(sent instanceof Promise)) return setFaults(sent);
    const refused = await sent;
    if (refused) return setFaults({ [FIELDS[refused.path ?? ''] ?? 'day']: refused.message });
    forget();
    onDone();
  };

  return { values, faults, type, typeAll, submit, forget };
};
