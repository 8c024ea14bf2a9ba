import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import type { Settings } from '../../shared/domain/settings.ts';
import { useAppStore } from '../store/hooks.ts';
import { useOnRoot } from './use-on-root.ts';

/** What the system asks for, from the first picture on. */
const useAsked = (query: string): boolean =>
  useMediaQuery(query, undefined, { getInitialValueInEffect: false }) ?? false;

/** The size of the text of minutes, as a number that the tokens multiply by. */
const useTextScale = (percent: number): void =>
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--text-scale', String(percent / 100));
  }, [percent]);

export type Appearance = {
  readonly scheme: Settings['theme'];
  /** Nothing moves. */
  readonly isStill: boolean;
};

/** Looks as it is set, and where that is left to the system, as the system asks for. */
export const useLook = (): Appearance => {
  const { theme: scheme, contrast, motion, textSize, textWidth } = useAppStore((state) => state.settings);
  const asksForContrast = useAsked('(prefers-contrast: more)');
  const asksForRest = useAsked('(prefers-reduced-motion: reduce)');
  const isStill = motion === 'none' || asksForRest;
  useOnRoot('theme', scheme === 'system' ? undefined : scheme);
  useOnRoot('contrast', contrast === 'high' || asksForContrast ? 'high' : undefined);
  useOnRoot('motion', isStill ? 'none' : undefined);
  useOnRoot('textWidth', textWidth);
  useTextScale(textSize);
  return { scheme, isStill };
};
