/** Whether a body found a proposal ready to go on, or in need of more work. */
export type Readiness = 'ready' | 'further work';

const NOT_READY = [
  /\bnot\b[^.;]{0,40}\bready\b/iu,
  /\bfurther\s+(?:development|work|refinement|detail|clarification|information|assessment)\b/iu,
  /\bmore\s+(?:development|work|detail|information|time)\b/iu,
  /\b(?:needs?|requires?)\s+(?:to\s+be\s+)?(?:developed|refined|clarified|reworked)\b/iu,
  /\bsent?\s+back\b/iu,
] as const;

const READY = [/\bready\b/iu, /\b(?:be|is|for|to)\s+(?:converted|conversion)\b/iu, /\bconvert(?:ed)?\b/iu] as const;

/** What a decision on a proposal says of how ready it is; undefined where it speaks of something else. */
export const readinessOf = (words: string): Readiness | undefined => {
  if (NOT_READY.some((pattern) => pattern.test(words))) return 'further work';
  return READY.some((pattern) => pattern.test(words)) ? 'ready' : undefined;
};
