/** A change as fields to be put over a row: what is null is taken back, what is not named stays. */
export const applied = (change: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? undefined]])),
  );
