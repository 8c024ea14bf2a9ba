/** An item of an agenda to be: its number is text, `parent` the place of the item that it is nested below. */
export type PlannedItem = { readonly number: string; readonly title: string; readonly parent?: number };

/**
 * The agenda that a body's standing items make: numbered 1, 2, 2.1. A '-' before a title nests it below the last one
 * without; where there is none above it, it is an item like the others.
 */
export const planAgenda = (standingItems: readonly string[]): PlannedItem[] => {
  const agenda: PlannedItem[] = [];
  let last: { readonly at: number; readonly number: number } | undefined;
  let nested = 0;
  for (const [at, line] of standingItems.entries()) {
    const title = line.replace(/^\s*[-–]\s*/u, '').trim();
    if (title !== line.trim() && last) {
      nested += 1;
      agenda.push({ number: `${last.number}.${nested}`, title, parent: last.at });
    } else {
      last = { at, number: (last?.number ?? 0) + 1 };
      nested = 0;
      agenda.push({ number: String(last.number), title });
    }
  }
  return agenda;
};
