/** The keys where the papers of a meeting go out as one folder. */
export const packKeys = {
  readers: { does: 'for the next readers', keys: ['R'] },
  save: { does: 'save the papers as one folder', offer: 'Save the papers as one folder', keys: ['S'] },
  mail: { does: 'save a mail that tells them of it', offer: 'Save a mail about the papers', keys: ['M'] },
} as const;

/** The keys of the plan of a meeting that work wherever one writes on it. */
export const planKeys = {
  pack: { does: 'the papers as one folder', keys: ['Mod+Shift+O'] },
} as const;
