import { inFileName, safeName } from '../domain/file-name-pattern.ts';
import { namesApart } from '../hand-out/names-apart.ts';

/** What the name of a file of a pack is made of: nothing that its author called it but the ending. */
export type NamedPaper = {
  readonly itemNumber: string;
  readonly reference?: string | undefined;
  /** Of the attachment, where it is one. */
  readonly title: string;
  /** What it was called when it came. */
  readonly fileName: string;
};

const NO_NAME = 'paper';

/** No system takes it in a name; between two parts of a title a dash says the same. */
const COLON = /\s*:\s+/gu;

const firstNumber = (text: string): string => /^\d+/u.exec(text)?.[0] ?? '';

/** '4.1' as '04.1' where the agenda goes on to 10: files in order of name are in the order of the agenda. */
const padded = (itemNumber: string, digits: number): string =>
  firstNumber(itemNumber) === '' ? itemNumber : `${'0'.repeat(digits - firstNumber(itemNumber).length)}${itemNumber}`;

/** '.pdf', or nothing where what follows the last dot is no ending. */
export const endingOf = (fileName: string): string => /\.[A-Za-z0-9]{1,8}$/u.exec(fileName)?.[0].toLowerCase() ?? '';

/**
 * A name for each file of a pack, '04.1 MG_13_02 Review of the plan.pdf': its item, its place among several files of that,
 * its reference and its title. In order of name they are in the order of the agenda, and no two have one name.
 */
export const packFileNames = (papers: readonly NamedPaper[]): string[] => {
  const digits = Math.max(2, ...papers.map(({ itemNumber }) => firstNumber(itemNumber).length));
  const ofItem = Map.groupBy(papers, ({ itemNumber }) => itemNumber);
  const names = papers.map((paper) => {
    const { itemNumber, reference, title, fileName } = paper;
    const others = ofItem.get(itemNumber) ?? [];
    const place = String(others.indexOf(paper) + 1).padStart(String(others.length).length, '0');
    const parts = [
      padded(itemNumber, digits),
      others.length > 1 ? `(${place})` : '',
      inFileName(reference ?? ''),
      inFileName(title.replaceAll(COLON, ' - ')),
    ];
    return `${safeName(parts.filter((part) => part !== '').join(' ')) || NO_NAME}${endingOf(fileName)}`;
  });
  return namesApart(names);
};
