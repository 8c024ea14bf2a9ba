/** Whoever reads what the program prints may go away first; that must not end a program that keeps words. */
export const outliveReaders = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
};
