import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { ActionUpdate } from '../../../shared/domain/action-update.ts';
import { readTypedDay } from '../../../shared/typed-day.ts';
import { required } from '../../components/fields/checked.ts';
import { LongTextField, TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';

type UpdateLineProps = { readonly action: Action; readonly update: ActionUpdate };

/** Saves a day as it is written; there has to be one. */
const dayBy =
  (today: string, save: Save<string>): Save<string> =>
  (written) => {
    const day = readTypedDay(written, today, 'behind');
    return day.ok ? save(day.value) : Promise.resolve(apiError('invalidInput', day.error));
  };

/** One dated update, which can be mended where it stands. */
export const UpdateLine = ({ action, update }: UpdateLineProps): ReactNode => {
  const changeUpdate = useAppStore((state) => state.changeUpdate);
  const removeUpdate = useAppStore((state) => state.removeUpdate);
  const today = useAppStore((state) => state.today());
  const { id, date, text } = update;
  const day = formatScreenDate(date);
  const said = `Update of ${nameOf(action)} changed`;
  const words = useDraft(
    text,
    required('Write what was done, or take the update out.', (typed) => changeUpdate(id, { date, text: typed }, said)),
  );
  const when = useDraft(
    day,
    dayBy(today, (typed) => changeUpdate(id, { date: typed, text }, said)),
  );
  return (
    <div className="update-line">
      <div className="update-line-head">
        <TextField variant="unstyled" aria-label={`Day of the update of ${day}`} draft={when} />
        <ActionIcon
          variant="subtle"
          aria-label={`Take out the update of ${day}`}
          title="Take this update out"
          onClick={() => void removeUpdate(id, `Update of ${nameOf(action)} taken out`)}
        >
          <IconTrash className="icon" aria-hidden="true" />
        </ActionIcon>
      </div>
      <LongTextField minRows={1} aria-label={`Update of ${day}`} draft={words} />
    </div>
  );
};
