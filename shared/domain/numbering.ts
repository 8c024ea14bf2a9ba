/*
 * References of actions. A pattern is text with the places {prefix}, {meeting} and {seq} in it; {seq:2} pads the
 * sequence to two digits, and has no upper limit: '{prefix} {meeting}/{seq:2}' gives 'CSC 15/01' and 'CSC 15/100'.
 */

export type NumberingBody = { readonly actionPattern: string; readonly actionPrefix: string };

/** What stands in place of a meeting's number where no meeting raised it: 'CSC BM/01'. */
export const BETWEEN_MEETINGS = 'BM';

const PLACE = /\{(prefix|meeting|seq)(?::(\d))?\}/g;

/** Whether a pattern can tell two actions apart: it has one {seq}, and no place that is not known. */
export const isActionPattern = (pattern: string): boolean =>
  (pattern.match(/\{seq(?::\d)?\}/g) ?? []).length === 1 && !/[{}]/.test(pattern.replace(PLACE, ''));

/** The reference that a pattern gives to the `seq`-th action of a meeting. */
export const renderReference = (body: NumberingBody, meetingNumber: string, seq: number): string =>
  body.actionPattern.replace(PLACE, (_place, name: string, width: string | undefined) => {
    if (name === 'prefix') return body.actionPrefix;
    if (name === 'meeting') return meetingNumber;
    return String(seq).padStart(Number(width ?? 1), '0');
  });

/** The sequence number inside a reference of this meeting, or undefined when the pattern did not make it. */
export const readSequence = (body: NumberingBody, meetingNumber: string, reference: string): number | undefined => {
  for (const [digits] of reference.matchAll(/\d+/g)) {
    const seq = Number(digits);
    if (seq > 0 && Number.isSafeInteger(seq) && renderReference(body, meetingNumber, seq) === reference) return seq;
  }
  return undefined;
};

/** Whether the sequence begins anew at each meeting; where the meeting is not in the pattern it can't. */
export const countsPerMeeting = ({ actionPattern }: NumberingBody): boolean => actionPattern.includes('{meeting}');

/** The next number of a sequence: above the highest ever given, passing over those that can't be used. */
export const nextSequence = (highest: number, isTaken: (seq: number) => boolean): number => {
  let seq = highest + 1;
  while (isTaken(seq)) seq += 1;
  return seq;
};

/**
 * The numbers of the first hand-out: in document order and without gaps, above `floor` (the highest that was handed
 * out before), passing over those that can't be used.
 */
export const settleSequence = <Id>(
  inDocumentOrder: readonly Id[],
  floor: number,
  isTaken: (seq: number) => boolean,
): ReadonlyMap<Id, number> => {
  const settled = new Map<Id, number>();
  let last = floor;
  for (const id of inDocumentOrder) {
    last = nextSequence(last, isTaken);
    settled.set(id, last);
  }
  return settled;
};
