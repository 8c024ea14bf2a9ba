import { useEffect } from 'react';

const leaveAlone = (event: DragEvent): void => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
};

/** A file that misses what it is of must not be opened by the browser in place of the page. */
export const useMissedFiles = (): void => {
  useEffect(() => {
    for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, leaveAlone);
    return () => {
      for (const type of ['dragover', 'drop'] as const) window.removeEventListener(type, leaveAlone);
    };
  }, []);
};
