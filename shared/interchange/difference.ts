const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const step = (path: string, key: string, inList: boolean): string => {
  if (inList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

/**
 * The path of the first thing in which two values of JSON differ, such as 'agenda[1].blocks[4].text', or undefined
 * when they say the same. The order of fields does not count. A field that only one has is named itself.
 */
export const firstDifference = (left: unknown, right: unknown, path = ''): string | undefined => {
  if (left === right) return undefined;
  if (!isRecord(left) || !isRecord(right) || Array.isArray(left) !== Array.isArray(right)) return path;
  const inList = Array.isArray(left);
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference(left[key], right[key], step(path, key, inList));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Whether two values of JSON say the same. */
export const isSame = (left: unknown, right: unknown): boolean => firstDifference(left, right) === undefined;
