const REASONS = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'a part of its path is a file, not a folder'],
  ['EACCES', 'you are not allowed to'],
  ['EPERM', 'you are not allowed to'],
  ['EROFS', 'the disk can only be read'],
  ['EISDIR', 'it is a folder'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ELOOP', 'its links lead in a circle'],
  ['EBUSY', 'another program holds it'],
]);

/** The code of an error of the operating system, such as 'ENOENT'. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Why the operating system said no, to stand after a colon. */
export const whyNot = (error: unknown): string => {
  const code = codeOf(error);
  return REASONS.get(code ?? '') ?? `the system says ${code ?? 'no'}`;
};
