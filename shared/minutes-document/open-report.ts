import { usualReportText } from '../domain/report-text.ts';
import type { Secret } from '../leak-check/find-leak.ts';
import type { ReportedMatter, ReportSource } from './report-source.ts';

/*
 * What everybody may read of a report, and what nobody may, for the leak check alone. It does not ask the rules by which
 * the public version is made, so that a fault in those shows.
 */

const matterOf = ({ matters }: ReportSource, matterId: string): ReportedMatter | undefined =>
  matters.find(({ id }) => id === matterId);

/** Whether the register or a heading that everybody may read tells what it is. */
const isTold = ({ confidential, registered, title, inOpen }: ReportedMatter): boolean =>
  !confidential && (registered || inOpen.headings.some((heading) => heading.includes(title)));

const isShut = (source: ReportSource, matterId: string): boolean => {
  const matter = matterOf(source, matterId);
  return matter === undefined || !isTold(matter);
};

/** Whether a class keeps what goes with a paper from the public. */
export const isShutClass = (classification: string | undefined, classes: readonly string[]): boolean => {
  const named = classes.map((name) => name.trim().toLowerCase());
  const at = named.indexOf((classification ?? '').trim().toLowerCase());
  return classification === undefined ? classes.length > 0 : at === -1 || at === named.length - 1;
};

type OfMatter = { readonly matterId: string };

/** What is left of a report when everything confidential is crossed out. */
export const openReport = (source: ReportSource): ReportSource => {
  const { classes, text } = source;
  const isLeft = ({ matterId }: OfMatter): boolean => !isShut(source, matterId);
  return {
    ...source,
    // What the secretary typed is looked at like any other words: of what comes back, that it does is left.
    text: {
      ...usualReportText(text.bodyId, text.kind),
      yearBegins: text.yearBegins,
      broughtBack: text.broughtBack.filter(isLeft).map(({ matterId }) => ({ matterId, why: '' })),
    },
    toldBefore: [],
    matters: source.matters.flatMap((matter) => {
      if (!isTold(matter)) return [];
      const attachments = matter.attachments.filter(({ classification }) => !isShutClass(classification, classes));
      return [{ ...matter, attachments }];
    }),
    decisions: source.decisions.flatMap((one) => (one.confidential || isShut(source, one.matterId) ? [] : [one])),
    assessments: source.assessments.filter(isLeft),
    consultations: source.consultations.filter(isLeft),
  };
};

/** The codes of matters that everybody may read, though it were no more of them than that, and the names of meetings. */
export const openCodes = ({ matters, decisions }: ReportSource): string[] => [
  ...matters
    .filter((matter) => isTold(matter) || (!matter.confidential && matter.inOpen.isNamed))
    .flatMap(({ codes }) => codes.map(({ code }) => code)),
  ...decisions.map(({ meeting }) => meeting),
];

const textsOfMatter = (matter: ReportedMatter): string[] => {
  const { title, summary, webAddress, proposer, organisation, onBehalfOf, codes } = matter;
  const named = codes.map(({ code }) => code);
  return [...named, title, summary, webAddress, proposer, organisation, onBehalfOf].filter(
    (text) => text !== undefined,
  );
};

type SaidOf = OfMatter & { readonly words: string };

/** What the secretary says of proposals that nobody may read of, and of no other word for word. */
const saidOfShut = (source: ReportSource, said: readonly SaidOf[]): string[] => {
  const told = new Set(said.flatMap(({ matterId, words }) => (isShut(source, matterId) ? [] : [words.trim()])));
  return said.flatMap(({ matterId, words }) => (isShut(source, matterId) && !told.has(words.trim()) ? [words] : []));
};

/** What nobody may read in the public version of a report. */
export const reportSecrets = (source: ReportSource): Secret[] => {
  const { classes, text } = source;
  const asks = Object.entries(text.asks).map(([matterId, words]) => ({ matterId, words }));
  const whys = [...text.broughtBack, ...source.toldBefore].map(({ matterId, why }) => ({ matterId, words: why }));
  return [
    ...source.matters
      .filter((matter) => !isTold(matter))
      .flatMap((matter) => textsOfMatter(matter).map((words) => ({ text: words, from: 'a confidential proposal' }))),
    ...source.decisions
      .filter(({ confidential }) => confidential)
      .map((one) => ({ text: `${one.verb} ${one.text}`, from: one.meeting })),
    ...saidOfShut(source, asks).map((words) => ({ text: words, from: 'what is asked of a confidential proposal' })),
    ...saidOfShut(source, whys).map((words) => ({ text: words, from: 'why a confidential proposal is brought back' })),
    ...[...source.matters.flatMap(({ attachments }) => attachments), ...text.attachments]
      .filter(({ classification }) => isShutClass(classification, classes))
      .map(({ title }) => ({ text: title, from: 'an attachment that is not for everybody' })),
  ];
};
