/** Whether a body found a proposal ready to go on, or in need of more work. */
export type Readiness = 'ready' | 'further work';

/** What asks for more: 'further work', but not 'no further work'. */
const MORE = String.raw`(?<!\b(?:no|without|not\s+any)\s+)\b(?:further|additional|more)\s+`;

const NOT_READY = [
  /\bnot\b[^.;]{0,40}\bready\b/iu,
  new RegExp(`${MORE}(?:development|work|refinement|detail|clarification|information|assessment|time)\\b`, 'iu'),
  /\b(?:developed|refined|clarified|considered|worked\s+on)\s+further\b/iu,
  /\b(?:needs?|requires?)\s+(?:to\s+be\s+)?(?:developed|refined|clarified|reworked)\b/iu,
  /\bsent?\s+back\b/iu,
] as const;

/** Ready for a hearing or for publication is something else. */
const READY = [
  /\bready\b(?:\s*(?:[.,;]|$)|[^.;]{0,60}\bconver(?:t|sion))/iu,
  /\b(?:be|is|for)\s+(?:converted|conversion)\b/iu,
  /\bconvert(?:ed)?\b/iu,
] as const;

/** Verbs that say what others think, or that something is not to be: they find nothing ready. */
const FINDS_NOTHING = /^(?:NOTED|REJECTED|REFUSED|DECLINED|DEFERRED|WITHDREW)\b/u;

/** What a decision on a proposal says of how ready it is; undefined where it speaks of something else. */
export const readinessOf = ({
  verb,
  text,
}: {
  readonly verb: string;
  readonly text: string;
}): Readiness | undefined => {
  if (FINDS_NOTHING.test(verb)) return undefined;
  const words = `${verb} ${text}`;
  if (NOT_READY.some((pattern) => pattern.test(words))) return 'further work';
  return READY.some((pattern) => pattern.test(words)) ? 'ready' : undefined;
};
