type Latest<Wanted, Answer> = {
  /** `isLatest` turns false when something else is asked for: a long read may end early, for its answer is not shown. */
  readonly read: (wanted: Wanted, isLatest: () => boolean) => Promise<Answer>;
  readonly show: (answer: Answer) => void;
};

/**
 * One read at a time: of what is asked for meanwhile only the latest is read after it, and its answer alone is shown.
 * Keys that follow each other quickly would else leave the host with answers to work out that nobody wants any more.
 */
export const latestRead = <Wanted, Answer>({ read, show }: Latest<Wanted, Answer>) => {
  let next: { readonly wanted: Wanted } | undefined;
  let reading: Promise<void> | undefined;

  const readOn = async (): Promise<void> => {
    while (next) {
      const { wanted } = next;
      next = undefined;
      const answer = await read(wanted, () => next === undefined);
      if (!next) show(answer);
    }
  };

  return {
    isReading: (): boolean => reading !== undefined,
    /** Done when the answer to this, or to what was asked for since, is shown. */
    ask: (wanted: Wanted): Promise<void> => {
      next = { wanted };
      reading ??= readOn().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
};
