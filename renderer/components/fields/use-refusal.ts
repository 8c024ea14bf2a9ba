import { useState } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { useLateRefusal } from './use-late-refusal.ts';

/** Why the last thing that no field stands for could not be done. When the screen is gone by then, it is said all the same. */
export const useRefusal = () => {
  const [refusal, setRefusal] = useState<string>();
  const sayLate = useLateRefusal();
  const say = async (answer: Promise<ApiError | undefined>): Promise<void> => {
    const reason = (await answer)?.message;
    setRefusal(reason);
    if (reason !== undefined) sayLate(undefined, reason);
  };
  return { refusal, say };
};
