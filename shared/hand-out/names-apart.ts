/** Where the ending of a name begins; a name without one ends there. */
const endingAt = (name: string): number => {
  const at = name.search(/(?:\.archive)?\.[^.]+$/u);
  return at === -1 ? name.length : at;
};

/** Names of files in one folder: two that are the same, in whatever letters, would be one, so the later gets a number. */
export const namesApart = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const at = endingAt(name);
    let apart = name;
    for (let count = 2; taken.has(apart.toLowerCase()); count += 1) {
      apart = `${name.slice(0, at)} (${count})${name.slice(at)}`;
    }
    taken.add(apart.toLowerCase());
    return apart;
  });
};
