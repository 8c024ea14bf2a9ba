/** '1 block', '2 blocks'; a plural that is not made by an s is given. */
export const count = (many: number, noun: string, plural = `${noun}s`): string =>
  `${many} ${many === 1 ? noun : plural}`;
