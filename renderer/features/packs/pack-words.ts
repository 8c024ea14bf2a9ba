import type { PackSheet } from '../../../shared/api/packs.ts';
import type { DistributionList } from '../../../shared/domain/distribution-list.ts';
import { listInWords } from '../../../shared/list-in-words.ts';
import { isMailAddress } from '../../../shared/mail/write-mail.ts';

const MEGABYTE = 1024 * 1024;

const counted = (many: number, one: string, several: string): string => `${many} ${many === 1 ? one : several}`;

/** '9 files of papers, 3.4 MB, with the agenda and an index.' */
export const contentsWords = ({ papers }: PackSheet): string => {
  const files = papers.flatMap(({ file }) => file ?? []);
  const size = files.reduce((sum, one) => sum + one.size, 0) / MEGABYTE;
  if (files.length === 0) return 'No file of a paper, but the agenda and an index.';
  const words = counted(files.length, 'file of a paper', 'files of papers');
  return `${words}, ${size < 0.1 ? 'less than 0.1' : size.toFixed(1)} MB, with the agenda and an index.`;
};

const withoutClass = (many: number, have: string): string =>
  many === 0
    ? ''
    : `${have} no class, and nobody but those who may read everything gets ${many === 1 ? 'it' : 'them'}. Give ${many === 1 ? 'it' : 'each'} its class on the plan.`;

const unclassedWords = ({ attachments: many, go }: PackSheet['unclassed']): string => {
  const have = counted(many, 'attachment has', 'attachments have');
  if (!go || many === 0) return withoutClass(many, have);
  const [they, each] = many === 1 ? ['it goes', 'it'] : ['they go', 'each'];
  return `${have} no class: ${they} with this pack, and with none for other readers. Give ${each} its class on the plan.`;
};

/** What the pack is without, and what packs for other readers will be without. */
export const packGaps = ({ papers: rows, unclassed: attachments }: PackSheet): string[] => {
  const missing = rows.filter(({ state }) => state === 'missing').length;
  const unclassed = rows.filter(({ state, title }) => state === 'withheld' && title !== undefined).length;
  return [
    missing === 0 ? '' : `${counted(missing, 'file is', 'files are')} missing; the index says so.`,
    withoutClass(unclassed, counted(unclassed, 'paper has', 'papers have')),
    unclassedWords(attachments),
  ].filter((words) => words !== '');
};

/** 'Observers: Green'. */
export const listWords = ({ name, classes, confidentialItems }: DistributionList): string => {
  const gets = [...classes, ...(confidentialItems ? ['confidential items'] : [])];
  return `${name}: ${gets.length === 0 ? 'no class yet' : listInWords(gets)}`;
};

/** Whom the mail goes to, and who has no address that it could go to. */
export const peopleWords = ({ people }: PackSheet): string => {
  if (people.length === 0) return 'The mail is to nobody: write its addresses in your mail program.';
  const without = people.filter(({ email = '' }) => !isMailAddress(email.trim())).map(({ name }) => name);
  const reached = people.length - without.length;
  const to = `The mail is to ${reached === 0 ? 'nobody' : counted(reached, 'person', 'people')}`;
  return without.length === 0
    ? `${to}.`
    : `${to}; ${listInWords(without)} ${without.length === 1 ? 'has' : 'have'} no address that works.`;
};
