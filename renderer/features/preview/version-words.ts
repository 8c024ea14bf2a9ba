import type { MinutesVersion } from '../../../shared/minutes-document/minutes-version.ts';

/** What a version is called where one is chosen, and what is said of the one that is shown. */
export const versionNames: Readonly<Record<MinutesVersion, string>> = {
  full: 'Full',
  public: 'Public',
  confidential: 'Confidential',
};

/** Whether what is shown may be given to anybody. */
export const isForEverybody = (version: MinutesVersion, holdsConfidential: boolean): boolean =>
  version === 'public' || !holdsConfidential;

/** Says at a glance which version is on the paper. */
export const versionSentence = (version: MinutesVersion, holdsConfidential: boolean): string => {
  if (version === 'public') return 'Public version: for everybody';
  if (version === 'confidential') return 'Confidential minutes alone: not for publication';
  return holdsConfidential ? 'Full version: not for publication' : 'Full version: nothing in it is confidential';
};
