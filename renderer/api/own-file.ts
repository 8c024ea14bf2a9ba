/** Reads a file that the program serves beside its page; undefined when it can't be had. */
export const readOwnFile = async (address: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
};
