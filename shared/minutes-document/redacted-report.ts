import type { Attachment } from '../domain/paper.ts';
import type { ReportedMatter, ReportSource } from './report-source.ts';

const sameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether a class opens what goes with a paper: it is one of the body's, and not its most closed one. */
export const isOpenAttachment = ({ classification }: Attachment, classes: readonly string[]): boolean => {
  if (classification === undefined) return classes.length === 0;
  return classes.slice(0, -1).some((name) => sameWord(name, classification));
};

const redactedMatter = (matter: ReportedMatter, classes: readonly string[]): ReportedMatter => ({
  ...matter,
  attachments: matter.attachments.filter((attachment) => isOpenAttachment(attachment, classes)),
});

/**
 * What the public version of a report is made of: no decision that is confidential, no matter that the public register
 * leaves out, and nothing that hangs on one.
 */
export const redactedReport = (source: ReportSource): ReportSource => {
  const { classes, text } = source;
  const matters = source.matters.filter(({ isPublic }) => isPublic).map((matter) => redactedMatter(matter, classes));
  const open = new Set<string>(matters.map(({ id }) => id));
  const isOfOpen = ({ matterId }: { readonly matterId: string }): boolean => open.has(matterId);
  return {
    ...source,
    text: {
      ...text,
      asks: Object.fromEntries(Object.entries(text.asks).filter(([id]) => open.has(id))),
      broughtBack: text.broughtBack.filter(isOfOpen),
      attachments: text.attachments.filter((attachment) => isOpenAttachment(attachment, classes)),
    },
    toldBefore: [],
    matters,
    decisions: source.decisions.filter((decision) => !decision.confidential && isOfOpen(decision)),
    assessments: source.assessments.filter(isOfOpen),
    consultations: source.consultations.filter(isOfOpen),
  };
};
