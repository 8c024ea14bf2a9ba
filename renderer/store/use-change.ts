import { useEffect, useRef } from 'react';

/** Acts when this is another value than it was, and not at first. */
export const useChange = <Value>(value: Value, act: () => void): void => {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    act();
  });
};
