import { useAppStore, useAppStoreApi } from '../store/hooks.ts';

/** Hides what is confidential or private in every window, for a screen that others see, or shows it again. */
export const useShare = (): (() => void) => {
  const store = useAppStoreApi();
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  return () => {
    const { settings, changeSettings, announce } = store.getState();
    const isScreenShared = !settings.isScreenShared;
    announce(isScreenShared ? 'What is confidential or private is hidden' : 'Everything is shown again');
    void changeSettings(() => ({ isScreenShared })).then((refused) => {
      if (refused) sayNotSaved(undefined, refused.message);
    });
  };
};
