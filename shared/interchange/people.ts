/** Somebody on an attendance list, as a file names people in its text. */
type Listed = { readonly name: string; readonly initials?: string | undefined };

const isAlone = (texts: readonly (string | undefined)[], text: string): boolean =>
  texts.filter((other) => other === text).length === 1;

/**
 * What each person of an attendance list is called elsewhere in the file: the name, else the initials where two have
 * one name, else the name with its place among them, so that no two are called the same.
 */
export const personKeys = (attendance: readonly Listed[]): string[] => {
  const names = attendance.map(({ name }) => name);
  const initials = attendance.map((person) => person.initials);
  return attendance.map(({ name, initials: own }, index) => {
    if (isAlone(names, name)) return name;
    if (own !== undefined && isAlone(initials, own) && !names.includes(own)) return own;
    return `${name} (${names.slice(0, index + 1).filter((other) => other === name).length})`;
  });
};
