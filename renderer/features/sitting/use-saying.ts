import type { ApiError } from '../../../shared/api/errors.ts';
import { useAppStore } from '../../store/hooks.ts';

/** Waits for an edit that no field stands for, and says in the bar why it could not be made. */
export const useSaying = (): ((done: Promise<ApiError | undefined>) => Promise<void>) => {
  const say = useAppStore((state) => state.sayNotSaved);
  return async (done) => {
    const error = await done;
    if (error) say(undefined, error.message);
  };
};
