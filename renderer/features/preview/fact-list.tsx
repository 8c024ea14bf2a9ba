import { IconAlertTriangle, IconFileText, IconHash, IconLock, IconLockOpen, IconTemplate } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MinutesVersion } from '../../../shared/minutes-document/minutes-version.ts';
import type { Facts } from './facts.ts';
import { isForEverybody } from './version-words.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const stateWords = ({ isDraft, isCancelled }: Facts): string => {
  if (isCancelled) return 'The title says that the meeting was cancelled; every page says DRAFT.';
  return isDraft ? 'Draft: every page says DRAFT.' : 'Final: these are the minutes as approved.';
};

const partsOf = ({ confidentialItems: items, confidentialBlocks: blocks }: Facts): string => {
  const other = items === 0 ? '' : 'other ';
  return [
    items === 0 ? '' : count(items, 'item', 'items'),
    blocks === 0 ? '' : count(blocks, `${other}paragraph`, `${other}paragraphs`),
  ]
    .filter(Boolean)
    .join(' and ');
};

const whereWords = ({ confidentialItems, confidentialBlocks }: Facts): string =>
  confidentialItems + confidentialBlocks === 1 ? 'where it stands' : 'where they stand';

/** What is said of the version, and how it is named. */
const versionFact = (facts: Facts, version: MinutesVersion): readonly [name: string, words: string] => {
  const parts = partsOf(facts);
  if (version === 'confidential') return ['Confidential minutes alone:', `${parts}. Every page says so.`];
  if (version === 'full' && parts !== '') {
    return [
      'Full version, not for publication:',
      `${parts} confidential, marked ${whereWords(facts)}. The first page and the file name say so.`,
    ];
  }
  if (version === 'full') return ['', 'Full version. Nothing in it is confidential.'];
  if (parts === '') return ['Public version:', 'nothing is left out, since nothing is confidential.'];
  return ['Public version:', `${parts} left out. What stands there says that there is more, and no more than that.`];
};

const numberWords = ({ actions, newNumbers }: Facts): string => {
  if (actions === 0) return 'There are no actions in it.';
  const fixed =
    newNumbers.length === 0
      ? 'their numbers are fixed'
      : `${count(newNumbers.length, 'number', 'numbers')} not fixed yet`;
  return `${count(actions, 'action', 'actions')}, ${fixed}.`;
};

type FactListProps = { readonly facts: Facts; readonly version: MinutesVersion };

/** What will be in the hand-out. */
export const FactList = ({ facts, version }: FactListProps): ReactNode => {
  const isOpen = isForEverybody(version, facts.confidentialItems + facts.confidentialBlocks > 0);
  const Icon = isOpen ? IconLockOpen : IconLock;
  const [name, words] = versionFact(facts, version);
  return (
    <ul className="preview-facts">
      <li>
        <IconFileText className="icon" aria-hidden="true" />
        <span>{stateWords(facts)}</span>
      </li>
      <li className={isOpen ? '' : 'confidential'}>
        <Icon className="icon" aria-hidden="true" />
        <span>
          {name === '' ? null : <strong>{name} </strong>}
          {words}
        </span>
      </li>
      <li>
        <IconHash className="icon" aria-hidden="true" />
        <span>{numberWords(facts)}</span>
      </li>
      {facts.template === undefined ? null : (
        <li>
          <IconTemplate className="icon" aria-hidden="true" />
          <span>
            A Word file is poured into <strong>{facts.template}</strong>; what you see here is how the other formats
            look.
          </span>
        </li>
      )}
      {facts.toRatify > 0 ? (
        <li>
          <IconAlertTriangle className="icon" aria-hidden="true" />
          <span>{count(facts.toRatify, 'decision was', 'decisions were')} taken without a quorum: to be ratified.</span>
        </li>
      ) : null}
    </ul>
  );
};
