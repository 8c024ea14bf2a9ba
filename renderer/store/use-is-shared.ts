import { useAppStore } from './hooks.ts';

/** Whether others see this screen: what is confidential or private is not to be drawn on it. */
export const useIsShared = (): boolean => useAppStore((state) => state.settings.isScreenShared);
