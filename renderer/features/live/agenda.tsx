import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { HIDDEN_WORDS } from '../../../shared/domain/hidden-words.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { findMatterCode, quotedTitle } from '../../../shared/domain/matter.ts';
import { confidentialItemIds } from '../../../shared/minutes-document/build/visibility.ts';
import { emptyOutline, type ItemOutline, type OutlineHeading } from '../../editor/outline.ts';
import type { Session } from '../../editor/session.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { ItemClock } from '../sitting/item-clock.tsx';

const count = (number: number, one: string, many: string): string | undefined =>
  number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;

const countsOf = ({ decisions, actions }: ItemOutline): string =>
  [count(decisions, 'decision', 'decisions'), count(actions.length, 'action', 'actions')]
    .filter((part) => part !== undefined)
    .join(', ');

type HeadingLineProps = {
  readonly heading: OutlineHeading;
  readonly patterns: readonly string[];
  /** The whole item is confidential. */
  readonly isInConfidential: boolean;
  readonly onGo: () => void;
};

/** The title of a matter without the quotation marks that the minutes set it in. */
const titleBehind = (text: string, code: string): string => quotedTitle(text) ?? text.trimStart().slice(code.length);

/** A heading of the item; a matter that it opens is shown by its code. */
const HeadingLine = ({ heading, patterns, isInConfidential, onGo }: HeadingLineProps): ReactNode => {
  const isHidden = useIsShared() && (heading.isConfidential || isInConfidential);
  const text = isHidden ? HIDDEN_WORDS : heading.text;
  const code = findMatterCode(text, patterns);
  const isFirst = code !== undefined && text.trimStart().startsWith(code);
  return (
    <li>
      <button type="button" className="agenda-heading" data-level={heading.level} title={text} onClick={onGo}>
        {isFirst ? <span className="agenda-matter">{code} </span> : null}
        {isFirst ? titleBehind(text, code) : text || 'Heading'}
      </button>
    </li>
  );
};

type ItemLineProps = {
  readonly item: Item;
  readonly sheet: MeetingSheet;
  readonly isCurrent: boolean;
  readonly patterns: readonly string[];
  readonly session: Session;
};

const ItemLine = ({ item, sheet, isCurrent, patterns, session }: ItemLineProps): ReactNode => {
  const outline = useAppStore((state) => state.outlines.get(item.id)) ?? emptyOutline;
  const counts = countsOf(outline);
  return (
    <li>
      <button
        type="button"
        className="agenda-item"
        data-treatment={item.treatment}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => session.goTo(item.id)}
      >
        <span className="agenda-number">{item.number}</span>
        <span className="agenda-title">{item.title}</span>
        {counts ? <span className="agenda-counts">{counts}</span> : null}
        <ItemClock item={item} sheet={sheet} />
        {item.confidential ? <span className="agenda-counts confidential-word">Confidential</span> : null}
      </button>
      {isCurrent && outline.headings.length > 0 ? (
        <ul className="agenda-outline">
          {outline.headings.map((heading) => (
            <HeadingLine
              key={heading.id}
              heading={heading}
              patterns={patterns}
              isInConfidential={confidentialItemIds(sheet.items).has(item.id)}
              onGo={() => session.goToBlock(item.id, heading.id)}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
};

type AgendaProps = {
  readonly sheet: MeetingSheet;
  readonly session: Session;
  readonly onAdd: (() => void) | undefined;
};

/** The agenda: one line for each item, with the headings of the one that is open. */
export const Agenda = ({ sheet, session, onAdd }: AgendaProps): ReactNode => {
  const itemId = useAppStore((state) => state.itemId);
  const { words } = useKeyHelp()('sitting.addItem');
  return (
    <nav className="agenda" aria-label="Agenda" data-region="agenda">
      <h2 className="column-title">Agenda</h2>
      <ol>
        {sheet.items.map((item) => (
          <ItemLine
            key={item.id}
            item={item}
            sheet={sheet}
            isCurrent={item.id === itemId}
            patterns={sheet.body.matterPatterns}
            session={session}
          />
        ))}
      </ol>
      <button type="button" className="agenda-add" title={`An item more on the agenda (${words})`} onClick={onAdd}>
        <IconPlus className="icon" aria-hidden="true" /> Item
      </button>
    </nav>
  );
};
