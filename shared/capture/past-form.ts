/*
 * Papers recommend in the base form what minutes say in the past: NOTE, NOTED. The forms of a base are looked for among
 * the verbs that a body has, so that no form is ever made up for the minutes.
 */

/** Verbs of meetings whose past is made in no regular way. */
const IRREGULAR: Readonly<Record<string, string>> = {
  BEGIN: 'BEGAN',
  BRING: 'BROUGHT',
  BUY: 'BOUGHT',
  CHOOSE: 'CHOSE',
  DO: 'DID',
  FIND: 'FOUND',
  FORBID: 'FORBADE',
  GIVE: 'GAVE',
  HEAR: 'HEARD',
  HOLD: 'HELD',
  KEEP: 'KEPT',
  LEAVE: 'LEFT',
  MAKE: 'MADE',
  MEET: 'MET',
  OVERSEE: 'OVERSAW',
  PAY: 'PAID',
  PUT: 'PUT',
  REWRITE: 'REWROTE',
  SEEK: 'SOUGHT',
  SEND: 'SENT',
  SET: 'SET',
  SPEND: 'SPENT',
  TAKE: 'TOOK',
  UNDERTAKE: 'UNDERTOOK',
  UPHOLD: 'UPHELD',
  WITHDRAW: 'WITHDREW',
  WITHHOLD: 'WITHHELD',
  WRITE: 'WROTE',
};

const regularForms = (base: string): readonly string[] => [
  `${base}ED`,
  ...(base.endsWith('E') ? [`${base}D`] : []),
  ...(/[^AEIOU]Y$/u.test(base) ? [`${base.slice(0, -1)}IED`] : []),
  // DEFER and DEFERRED, PERMIT and PERMITTED.
  ...(/[^AEIOU][AEIOU][^AEIOUWXY]$/u.test(base) ? [`${base}${base.at(-1)}ED`] : []),
];

/** Whether a verb in capitals is the past of a word in its base form, however that is written: NOTED of 'Note'. */
export const isPastOf = (past: string, word: string): boolean => {
  const base = word.toUpperCase();
  const irregular = IRREGULAR[base];
  return past === base || past === irregular || (irregular === undefined && regularForms(base).includes(past));
};
