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

/** The keys of a paper under its item. */
export const paperKeys = {
  previous: { does: 'the paper above', keys: ['ArrowUp'], isFixed: true },
  next: { does: 'the paper below', keys: ['ArrowDown'], isFixed: true },
  moveUp: { does: 'move the paper up', keys: ['Alt+ArrowUp'] },
  moveDown: { does: 'move the paper down', keys: ['Alt+ArrowDown'] },
  remove: { does: 'take the paper off the agenda', keys: ['Delete'], isFixed: true },
} as const;

/** The keys where a meeting is handed over to a colleague. */
export const handOverKeys = {
  save: { does: 'save all of it as one folder', offer: 'Save the hand-over as one folder', keys: ['Mod+Enter'] },
} as const;
