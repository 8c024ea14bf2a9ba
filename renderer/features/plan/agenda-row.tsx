import { IconClock, IconEye, IconFileText, IconLock, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { HIDDEN_WORDS } from '../../../shared/domain/hidden-words.ts';
import { isAtEnd } from '../../components/fields/caret-at.ts';
import { type Draft, useDraft } from '../../components/fields/use-draft.ts';
import { keysFrom } from '../../keys/read-keys.ts';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import type { AgendaLine } from '../../store/agenda-lines.ts';
import { factWords } from './planned-words.ts';
import type { AgendaActs } from './use-agenda.ts';
import { useTitleKeys } from './use-title-keys.ts';

/** The parts of a line, from left to right. */
export type Part = 'number' | 'title' | 'confidential' | 'facts' | 'papers' | 'remove';

export type AgendaRowProps = {
  readonly line: AgendaLine;
  readonly acts: AgendaActs;
  /** Whether Tab, coming from elsewhere, stops at this line. */
  readonly isCurrent: boolean;
  /** Others see the screen, and this item is confidential. */
  readonly isHidden: boolean;
  /** What it has not got yet, in words. */
  readonly lacks: string | undefined;
  readonly hintId: string;
  /** Goes to a line, the neighbour of this one (-1, 1) or a new one, or to another part of this one. */
  readonly goTo: (line: AgendaLine['id'] | -1 | 0 | 1, part?: Part) => void;
  readonly onCurrent: () => void;
  readonly onRemove: () => void;
  /** Goes to the papers of this line, or to where the first is added. */
  readonly onPapers: () => void;
  /** Goes to the time, the presenter and the purpose of this line. */
  readonly onFacts: () => void;
  /** What is open below the line: its facts and its papers. */
  readonly children: ReactNode;
};

const NumberField = ({ line, goTo, draft }: AgendaRowProps & { readonly draft: Draft<string> }): ReactNode => (
  <input
    className="agenda-line-number"
    data-part="number"
    aria-label={`Number of item ${line.number}`}
    aria-invalid={draft.error !== undefined}
    autoComplete="off"
    tabIndex={-1}
    value={draft.value}
    onChange={(event) => draft.type(event.currentTarget.value)}
    onBlur={draft.commit}
    onKeyDown={(event) => {
      const [key] = keysFrom(event.nativeEvent);
      if (key === 'Escape') draft.reset();
      if (key === 'ArrowUp' || key === 'ArrowDown') goTo(key === 'ArrowUp' ? -1 : 1, 'number');
      if (key !== 'Enter' && !(key === 'ArrowRight' && isAtEnd(event))) return;
      event.preventDefault();
      draft.commit();
      goTo(0, 'title');
    }}
  />
);

/** Between the parts of a line that are buttons the arrows go from one to the next. */
const arrows =
  (goTo: AgendaRowProps['goTo'], left: Part, right: Part) =>
  (event: KeyboardEvent): void => {
    const part = { ArrowLeft: left, ArrowRight: right }[event.key];
    if (part === undefined) return;
    event.preventDefault();
    goTo(0, part);
  };

const ConfidentialButton = ({ line, acts, goTo }: AgendaRowProps): ReactNode => {
  const isConfidential = line.confidential === true;
  return (
    <button
      type="button"
      className="agenda-line-confidential"
      data-part="confidential"
      tabIndex={-1}
      aria-pressed={isConfidential}
      aria-label={`Confidential, item ${line.number}`}
      title={isConfidential ? 'In the confidential minutes only' : 'In the minutes for everyone'}
      onClick={() => acts.confidential(line)}
      onKeyDown={arrows(goTo, 'title', 'facts')}
    >
      {isConfidential ? (
        <>
          <IconLock className="icon" aria-hidden="true" /> Confidential
        </>
      ) : (
        <IconEye className="icon" aria-hidden="true" />
      )}
    </button>
  );
};

const FactsButton = ({ line, goTo, onFacts }: AgendaRowProps): ReactNode => {
  const { words } = useKeyHelp()('agenda.facts');
  const facts = factWords(line);
  return (
    <button
      type="button"
      className="agenda-line-facts"
      data-part="facts"
      tabIndex={-1}
      aria-label={[facts, `Time, presenter and purpose of item ${line.number}`].filter(Boolean).join('. ')}
      title={`Time, presenter and purpose (${words})`}
      onClick={onFacts}
      onKeyDown={arrows(goTo, 'confidential', 'papers')}
    >
      {facts === '' ? <IconClock className="icon" aria-hidden="true" /> : <span>{facts}</span>}
    </button>
  );
};

const LineButtons = (props: AgendaRowProps): ReactNode => {
  const { line, goTo, onRemove, onPapers } = props;
  const { words } = useKeyHelp()('agenda.papers');
  return (
    <>
      <ConfidentialButton {...props} />
      <FactsButton {...props} />
      <button
        type="button"
        className="agenda-line-papers"
        data-part="papers"
        tabIndex={-1}
        aria-label={`Papers of item ${line.number}`}
        title={`Papers of this item (${words})`}
        onClick={onPapers}
        onKeyDown={arrows(goTo, 'facts', 'remove')}
      >
        <IconFileText className="icon" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="agenda-line-remove"
        data-part="remove"
        tabIndex={-1}
        aria-label={`Take item ${line.number} out`}
        title="Take this item out"
        onClick={onRemove}
        onKeyDown={arrows(goTo, 'papers', 'remove')}
      >
        <IconX className="icon" aria-hidden="true" />
      </button>
    </>
  );
};

/** One item of the agenda, typed in place. */
export const AgendaRow = (props: AgendaRowProps): ReactNode => {
  const { line, acts, isCurrent, isHidden, lacks, hintId, onCurrent } = props;
  const title = useDraft(line.title, (text) => acts.title(line.id, text));
  const number = useDraft(line.number, (text) => acts.number(line.id, text));
  const onKeyDown = useTitleKeys(props, title);
  const errorId = useId();
  const lacksId = useId();
  const error = number.error ?? title.error;
  return (
    <li className="agenda-line" data-line={line.id} data-depth={Math.min(line.depth, 6)} onFocus={onCurrent}>
      <NumberField {...props} draft={number} />
      <input
        className="agenda-line-title"
        data-part="title"
        aria-label={`Item ${line.number}`}
        aria-describedby={error === undefined ? `${lacksId} ${hintId}` : errorId}
        aria-invalid={title.error !== undefined}
        autoComplete="off"
        placeholder="Title of the item"
        tabIndex={isCurrent ? 0 : -1}
        readOnly={isHidden}
        value={isHidden ? HIDDEN_WORDS : title.value}
        onChange={(event) => title.type(event.currentTarget.value)}
        onBlur={title.commit}
        onKeyDown={onKeyDown}
      />
      <LineButtons {...props} />
      <span className="agenda-line-lacks" id={lacksId}>
        {lacks}
      </span>
      {isHidden ? null : props.children}
      {error === undefined ? null : (
        <p className="agenda-line-error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </li>
  );
};
