import type { FormTexts } from '../../store/forms-slice.ts';
import { useAppStore } from '../../store/hooks.ts';

const NOTHING: FormTexts = {};

/** The texts of a form that is sent as a whole. They outlive the screen until they are sent: nothing typed is lost. */
export const useKeptForm = (name: string) => {
  const typed = useAppStore((state) => state.forms.get(name)) ?? NOTHING;
  const keepForm = useAppStore((state) => state.keepForm);
  return {
    typed,
    type: (field: string, text: string): void => keepForm(name, { ...typed, [field]: text }),
    typeAll: (texts: FormTexts): void => keepForm(name, { ...typed, ...texts }),
    forget: (): void => keepForm(name, NOTHING),
  };
};
