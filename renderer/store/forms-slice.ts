import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './store.ts';

/** What was typed into the fields of a form, by their names. */
export type FormTexts = Readonly<Record<string, string>>;

/** Forms that were begun and not sent. They wait in the window while other screens are looked at. */
export type FormsSlice = {
  readonly forms: ReadonlyMap<string, FormTexts>;
  keepForm(name: string, texts: FormTexts): void;
  /** Whether closing the window now would lose what was typed into one. */
  hasUnsentForms(): boolean;
};

export const formsSlice: StateCreator<AppState, [], [], FormsSlice> = (set, get) => ({
  forms: new Map(),
  keepForm: (name, texts) => set(({ forms }) => ({ forms: new Map(forms).set(name, texts) })),
  hasUnsentForms: () =>
    [...get().forms.values()].some((texts) => Object.values(texts).some((text) => text.trim() !== '')),
});
