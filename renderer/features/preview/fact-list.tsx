import { IconAlertTriangle, IconFileText, IconHash, IconLock, IconLockOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Facts } from './facts.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const stateWords = ({ isDraft, isCancelled }: Facts): string => {
  if (isCancelled) return 'The title says that the meeting was cancelled; every page says DRAFT.';
  return isDraft ? 'Draft: every page says DRAFT.' : 'Final: these are the minutes as approved.';
};

const confidentialWords = ({ confidentialItems: items, confidentialBlocks: blocks }: Facts): string => {
  const other = items === 0 ? '' : 'other ';
  const parts = [
    items === 0 ? '' : count(items, 'item', 'items'),
    blocks === 0 ? '' : count(blocks, `${other}paragraph`, `${other}paragraphs`),
  ].filter(Boolean);
  const where = items + blocks === 1 ? 'marked where it stands' : 'marked where they stand';
  return `${parts.join(' and ')} confidential, ${where}. The first page and the file name say so.`;
};

const numberWords = ({ actions, newNumbers }: Facts): string => {
  if (actions === 0) return 'There are no actions in it.';
  const fixed =
    newNumbers.length === 0
      ? 'their numbers are fixed'
      : `${count(newNumbers.length, 'number', 'numbers')} not fixed yet`;
  return `${count(actions, 'action', 'actions')}, ${fixed}.`;
};

/** What will be in the hand-out. */
export const FactList = ({ facts }: { readonly facts: Facts }): ReactNode => {
  const isConfidential = facts.confidentialItems + facts.confidentialBlocks > 0;
  return (
    <ul className="preview-facts">
      <li>
        <IconFileText className="icon" aria-hidden="true" />
        <span>{stateWords(facts)}</span>
      </li>
      {isConfidential ? (
        <li className="confidential">
          <IconLock className="icon" aria-hidden="true" />
          <span>
            <strong>Full version, not for publication:</strong> {confidentialWords(facts)}
          </span>
        </li>
      ) : (
        <li>
          <IconLockOpen className="icon" aria-hidden="true" />
          <span>Full version. Nothing in it is confidential.</span>
        </li>
      )}
      <li>
        <IconHash className="icon" aria-hidden="true" />
        <span>{numberWords(facts)}</span>
      </li>
      {facts.toRatify > 0 ? (
        <li>
          <IconAlertTriangle className="icon" aria-hidden="true" />
          <span>{count(facts.toRatify, 'decision was', 'decisions were')} taken without a quorum: to be ratified.</span>
        </li>
      ) : null}
    </ul>
  );
};
