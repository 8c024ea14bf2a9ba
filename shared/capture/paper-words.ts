import type { Attachment } from '../domain/paper.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import { readRecommendations } from './recommendation.ts';

/** What a paper says when it is typed or pasted in one go. */
export type PaperWords = {
  readonly title: string;
  readonly reference?: string;
  readonly asked?: string;
  readonly recommendations: readonly Recommendation[];
};

/** 'CSC_15_2605_01' before a title: letters and at least two numbers in a chain, which 'COVID-19' is not. */
const REFERENCE = /^(\p{L}[\p{L}\d]*(?:[_/-][\p{L}\d.]+)*?(?:[_/-]\p{L}*\d[\p{L}\d.]*){2,})(?:\s*[:–—-])?\s+(?=\S)/u;
/** '(For Decision)', or '– For Decision', at the end of a title. */
const ASKED = /\s*(?:\((For [^()]+)\)|[–—-]\s*(For \p{Lu}[^–—]*))$/u;

/**
 * A paper as somebody writes it down: on the first line a reference (where one stands), the title, and what is asked
 * for (in brackets or behind a dash); a recommendation on each line below. Every word is in one of the parts.
 *
 * @example readPaperWords('CSC_15_2605_01 Budget (For Decision)\nNOTE the contents')
 */
export const readPaperWords = (text: string): PaperWords => {
  const [line = '', ...rest] = text.trim().split(/\r\n?|\n/u);
  const reference = REFERENCE.exec(line);
  const behind = line.slice(reference?.[0].length ?? 0).trim();
  const asked = ASKED.exec(behind);
  const title = asked && asked.index > 0 ? behind.slice(0, asked.index) : behind;
  const words = title === behind ? undefined : (asked?.[1] ?? asked?.[2])?.trim();
  return {
    title,
    ...(reference?.[1] === undefined ? {} : { reference: reference[1] }),
    ...(words === undefined ? {} : { asked: words }),
    recommendations: readRecommendations(rest.join('\n')),
  };
};

/** The last number of a reference. */
const LAST_NUMBER = /\d+(?=\D*$)/u;

const increased = (reference: string): string =>
  reference.replace(LAST_NUMBER, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));

/**
 * A reference for the next paper of a meeting: the one behind the last that was given, or the first under the reference
 * of the meeting ('CSC_15_2605_01'). Undefined when neither shows how they are made, or another paper has it.
 */
export const nextPaperReference = (meeting: string | undefined, taken: readonly string[]): string | undefined => {
  const last = taken.at(-1);
  const next = last === undefined ? meeting && `${meeting}_01` : increased(last);
  return next === undefined || taken.includes(next) ? undefined : next;
};

const ATTACHMENT_CLASS = /\s*\(([^()]+)\)$/u;

/** Attachments as they are written, one on each line, the class in brackets behind the title: 'Plan (Green)'. */
export const attachmentsText = (attachments: readonly Attachment[]): string =>
  attachments
    .map(({ title, classification }) => (classification === undefined ? title : `${title} (${classification})`))
    .join('\n');

/** Reads what `attachmentsText` writes. Only a class that the body has is one; other brackets are part of the title. */
export const readAttachments = (text: string, classes: readonly string[]): Attachment[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const found = ATTACHMENT_CLASS.exec(line);
      const title = line.slice(0, found?.index);
      const classification = found?.[1];
      const isClass = classification !== undefined && classes.includes(classification) && title !== '';
      return isClass ? { title, classification } : { title: line };
    });
