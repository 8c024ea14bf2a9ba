import type { ActionState } from '../../../shared/domain/action.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import { readOwnersField } from '../../editor/due-text.ts';
import type { ManyChange } from '../../store/actions-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { readDue } from './read-due.ts';
import type { Selection } from './use-selection.ts';

const many = (count: number): string => `${count} ${count === 1 ? 'action' : 'actions'}`;

/** Everything that can be done to what is selected, each as one edit. Answers with why it could not be done. */
export const useBulk = ({ selected, keepShown }: Pick<Selection, 'selected' | 'keepShown'>) => {
  const changeMany = useAppStore((state) => state.changeMany);
  const today = useAppStore((state) => state.today);
  const change = async (what: ManyChange, said: string): Promise<string | undefined> => {
    const error = await changeMany([...selected], what, `${many(selected.size)} ${said}`);
    if (!error) await keepShown();
    return error?.message;
  };
  return {
    toState: (state: ActionState) => change({ state }, state === 'closed' ? 'closed' : `now ${state}`),
    due: async (text: string): Promise<string | undefined> => {
      const due = readDue(text, { meetingDate: today() });
      return due.ok ? change({ due: due.value }, `due: ${dueWords(due.value ?? undefined)}`) : due.error;
    },
    owners: (how: 'add' | 'replace') => (text: string) => {
      const names = readOwnersField(text) ?? [];
      return change({ owners: { names, how } }, `${how === 'add' ? 'also' : 'now'} with ${names.join(', ')}`);
    },
    update: (text: string) => change({ update: { date: today(), text } }, 'updated'),
    snooze: async (text: string): Promise<string | undefined> => {
      if (/^\d{1,3}$/u.test(text)) {
        return change({ snoozeDays: Number(text) }, `asleep until ${text} days before the day they are due`);
      }
      return /^no(?:ne)?$/iu.test(text)
        ? change({ snoozeDays: null }, 'awake')
        : 'Write how many days before its due each comes back, such as 7, or none.';
    },
  };
};
