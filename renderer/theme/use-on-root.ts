import { useLayoutEffect } from 'react';

/** Puts a word on the root of the page, which the styles go by; none when there is nothing to say. */
export const useOnRoot = (name: string, word: string | undefined): void => {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (word !== undefined) dataset[name] = word;
    return () => {
      delete dataset[name];
    };
  }, [name, word]);
};
