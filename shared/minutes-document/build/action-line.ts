import type { BlockContent } from '../../domain/block.ts';
import type { Body } from '../../domain/body.ts';
import { listInWords } from '../../list-in-words.ts';
import type { Line } from '../model.ts';
import { boldLine, cleanText, joinSpans, lineOfRuns, plainText, trimLine } from './line.ts';
import { asSentence } from './sentence.ts';

export type ActionContent = Extract<BlockContent, { kind: 'action' }>;

export type ActionPrint = {
  readonly body: Body;
  readonly content: ActionContent;
  readonly reference: string | undefined;
  /** In a draft what is not settled yet shows as a gap; approved minutes stand as they are. */
  readonly draft: boolean;
};

const WITHOUT_NAME = 'ACTION';

const labelOf = (body: Body, reference: string | undefined): string => {
  const label = [body.actionLabel, reference].map((part) => cleanText(part ?? '').trim()).filter((part) => part !== '');
  return `${label.join(' ') || WITHOUT_NAME}: `;
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

const names = (owner: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(owner)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** The words before what is to be done: "SECAS and the DCC" in "SECAS and the DCC to meet". */
const headOf = (text: string): string => text.split(/\s(?:to|will|shall|must|should)\s/iu, 1)[0] ?? '';

/** Whether the text says already who is to act: all owners stand before the verb, one of them first. */
const saysOwners = (owners: readonly string[], text: string): boolean => {
  const head = headOf(text);
  const opening = head.toLowerCase().replace(/^the\s+/, '');
  return owners.some((owner) => opening.startsWith(owner.toLowerCase())) && owners.every((owner) => names(owner, head));
};

/** "SECAS to invite", but "SECAS – Invite": a text that does not go on from the owner is set off. */
const linkOf = (text: string): string => {
  if (text === '') return '';
  return /^(?:to|will|shall|must|should|and|&)\s/i.test(text) ? ' ' : ' – ';
};

/** What has to be said of the owners before the text, nothing when the text says it. No owner leaves `gap`. */
export const ownersBefore = (text: string, owners: readonly string[], gap: string): string => {
  const named = owners.map((owner) => cleanText(owner).trim()).filter((owner) => owner !== '');
  if (named.length > 0 && saysOwners(named, text)) return '';
  const words = named.length === 0 ? gap : listInWords(named);
  return words === '' ? '' : `${words}${linkOf(text)}`;
};

const textGap = (print: ActionPrint, text: string): string =>
  text === '' && print.draft ? ' [what is to be done to be settled]' : '';

/** "CSC 15/01: SECAS to invite ..." in bold: label, reference, who, and the words as minuted, which hold the due. */
export const actionLine = (print: ActionPrint): Line => {
  const words = trimLine(lineOfRuns(print.content.runs));
  const text = plainText(words);
  const owners = ownersBefore(text, print.content.owners ?? [], print.draft ? '[owner to be settled]' : '');
  const lead = `${labelOf(print.body, print.reference)}${owners}${textGap(print, text)}`;
  return boldLine(asSentence(joinSpans([{ text: lead }, ...words])));
};
