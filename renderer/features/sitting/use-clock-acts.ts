import { clockOf } from '../../../shared/domain/meeting-clock.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useSaying } from './use-saying.ts';
import { useSentence } from './use-sentence.ts';
import type { Here } from './use-sitting.ts';

/** What the clock of the meeting is told. */
export const useClockActs = (here: Here) => {
  const { sheet, session } = here;
  const { id } = sheet.meeting;
  const tellClock = useAppStore((state) => state.tellClock);
  const wallTime = useAppStore((state) => state.wallTime);
  const saying = useSaying();
  const write = useSentence(here);

  /** The meeting comes to the item on the screen. */
  const takeUp = (): void => {
    const itemId = session.current;
    if (!itemId) return;
    session.noteTakenUp(itemId, sheet.moments);
    void saying(tellClock(id, 'item', { itemId }));
  };
  const open = async (): Promise<void> => {
    await saying(tellClock(id, 'opened', { said: 'The meeting is open' }));
    takeUp();
  };
  const adjourn = (): void => {
    const isAdjourned = clockOf(sheet.moments, sheet.items, wallTime()).state === 'adjourned';
    const kind = isAdjourned ? 'resumed' : 'adjourned';
    void saying(tellClock(id, kind, { said: isAdjourned ? 'The meeting goes on' : 'The meeting is adjourned' }));
    write(kind);
  };
  return {
    takeUp,
    adjourn,
    open: () => void open(),
    close: () => void saying(tellClock(id, 'closed', { said: 'The meeting is closed; the draft is made' })),
  };
};
