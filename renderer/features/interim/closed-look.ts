/** How a field stands in a record that is closed: its words, and nothing to type in. */
export const closedLook = (isClosed: boolean) =>
  isClosed ? ({ readOnly: true, variant: 'unstyled' } as const) : ({ variant: 'default' } as const);
