import { useEffect, useState } from 'react';
import type { WallTime } from '../../../shared/domain/meeting-clock.ts';
import { useAppStore } from '../../store/hooks.ts';

const LOOKS_EVERY_MS = 5_000;

/** The time on the wall, a new object once a minute. */
export const useWallTime = (): WallTime => {
  const wallTime = useAppStore((state) => state.wallTime);
  const [now, setNow] = useState(wallTime);
  useEffect(() => {
    const look = (): void =>
      setNow((last) => {
        const next = wallTime();
        return next.time === last.time && next.date === last.date ? last : next;
      });
    look();
    const timer = setInterval(look, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [wallTime]);
  return now;
};
