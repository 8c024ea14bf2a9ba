import { IconArrowLeft, IconArrowRight, IconLock, IconPlaylistAdd, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { PlannerSheet } from '../../../shared/api/planner.ts';
import type { PlannedItem } from '../../../shared/domain/planned-item.ts';
import { Hidden } from '../../components/hidden.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { type Acts, actFor } from '../../keys/act-for.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

export type PlannedLineProps = {
  readonly sheet: PlannerSheet;
  readonly planned: PlannedItem;
  /** At which of the coming meetings it stands. */
  readonly index: number;
};

/** What was moved is drawn anew at another meeting, and keeps the focus there. */
let moved: { readonly id: string; readonly to: number } | undefined;

const focusMoved = (id: string, at: number) => (button: HTMLButtonElement | null) => {
  if (button === null || moved?.id !== id || moved.to !== at) return;
  moved = undefined;
  button.focus();
};

/**
 * Where the focus goes when a line leaves its meeting: the next one, the one before, or the heading. In a field, undo would
 * be of its text.
 */
const besideLine = (id: string): HTMLElement | undefined => {
  const line = document.querySelector(`[data-planned="${id}"]`);
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  const place = beside?.querySelector('.planner-planned') ?? line?.closest('section')?.querySelector('h2');
  return place instanceof HTMLElement ? place : undefined;
};

const withReaders = ({ confidential, ...planned }: PlannedItem): PlannedItem =>
  confidential ? planned : { ...planned, confidential: true };

const usePlannedActs = ({ sheet, planned, index }: PlannedLineProps) => {
  const movePlanned = useAppStore((state) => state.movePlanned);
  const changePlanned = useAppStore((state) => state.changePlanned);
  const takePlanned = useAppStore((state) => state.takePlanned);
  const removePlanned = useAppStore((state) => state.removePlanned);
  const [refusal, setRefusal] = useState<string>();
  const meetingId = sheet.meetings[index]?.meetingId;
  const say = async (done: ReturnType<typeof removePlanned>): Promise<void> => setRefusal((await done)?.message);
  const leave = async (done: ReturnType<typeof removePlanned>): Promise<void> => {
    const beside = besideLine(planned.id);
    const refused = await done;
    setRefusal(refused?.message);
    if (refused === undefined) beside?.focus();
  };
  const moveTo = (to: number) => () => {
    moved = { id: planned.id, to };
    void say(movePlanned(sheet, planned, to));
  };
  const acts: Acts<'planner'> = {
    earlier: index === 0 ? undefined : moveTo(index - 1),
    later: index + 1 === sheet.meetings.length ? undefined : moveTo(index + 1),
    toAgenda: meetingId && (() => void leave(takePlanned(planned, meetingId))),
    confidential: () => void say(changePlanned(withReaders(planned))),
    remove: () => void leave(removePlanned(planned)),
  };
  return { acts, refusal };
};

const BUTTONS = [
  ['earlier', IconArrowLeft, 'One meeting earlier'],
  ['later', IconArrowRight, 'One meeting later'],
  ['toAgenda', IconPlaylistAdd, 'Put on the agenda'],
  ['confidential', IconLock, 'Confidential, or for everyone'],
  ['remove', IconTrash, 'Plan it no longer'],
] as const;

/** Something planned: the keys that move it work where it has the focus. */
export const PlannedLine = (props: PlannedLineProps): ReactNode => {
  const { planned, index } = props;
  const { acts, refusal } = usePlannedActs(props);
  const changes = useKeyChanges();
  const help = useKeyHelp();
  const isHidden = useIsShared() && planned.confidential === true;
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actFor(event.nativeEvent, 'planner', acts, changes);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li className="planner-entry" data-kind="planned" data-planned={planned.id}>
      <button type="button" className="planner-planned" ref={focusMoved(planned.id, index)} onKeyDown={onKeyDown}>
        {isHidden ? <Hidden /> : planned.title}
        {planned.confidential ? <span className="confidential-word"> Confidential</span> : null}
      </button>
      <span className="planner-acts">
        {BUTTONS.map(([name, icon, label]) => (
          <IconButton
            key={name}
            icon={icon}
            label={isHidden ? label : `${label}: ${planned.title}`}
            title={`${label} (${help(`planner.${name}`).words})`}
            disabled={acts[name] === undefined}
            tabIndex={-1}
            onClick={() => acts[name]?.()}
          />
        ))}
      </span>
      {refusal === undefined ? null : (
        <p className="entry-error" role="alert">
          {refusal}
        </p>
      )}
    </li>
  );
};
