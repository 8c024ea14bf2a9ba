import { type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { OptionLine } from '../../components/option-line.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import type { CompletionPort, ShownList } from './completion-port.ts';

const LIST_ID = 'completion-list';
const optionId = (index: number): string => `${LIST_ID}-${index}`;

/** Below the text, or above it where there is no room below. */
const useOwnPlace = (list: ShownList | undefined) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!list || !element) return;
    const { height, width } = element.getBoundingClientRect();
    const isBelow = list.bottom + height < window.innerHeight;
    element.style.top = `${isBelow ? list.bottom : list.top - height}px`;
    element.style.left = `${Math.max(0, Math.min(list.left, window.innerWidth - width))}px`;
  }, [list]);
  return box;
};

const useFollow = ({ follow }: CompletionPort, isShown: boolean): void => {
  useEffect(() => {
    if (!isShown) return undefined;
    window.addEventListener('scroll', follow, true);
    return () => window.removeEventListener('scroll', follow, true);
  }, [follow, isShown]);
};

/** The text box says which line is chosen, since the caret never leaves it. */
const useActiveOption = (list: ShownList | undefined): void => {
  useEffect(() => {
    const text = document.querySelector('.ProseMirror');
    if (!list || !text) return undefined;
    text.setAttribute('aria-controls', LIST_ID);
    text.setAttribute('aria-activedescendant', optionId(list.index));
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [list]);
};

type CompletionListProps = {
  readonly port: CompletionPort;
  /** Enter only where the list was asked for: one that comes by itself never takes it. */
  readonly takenBy?: 'Tab' | 'Enter';
};

/** What Tab would put into the text. The mouse is not needed. */
export const CompletionList = ({ port, takenBy = 'Tab' }: CompletionListProps): ReactNode => {
  const list = useSyncExternalStore(port.subscribe, port.list);
  const box = useOwnPlace(list);
  useActiveOption(list);
  useFollow(port, list !== undefined);
  if (!list) return null;
  return (
    <div className="completion" ref={box}>
      <div id={LIST_ID} role="listbox" aria-label={list.name} className="completion-options">
        {list.options.map((option, index) => (
          <OptionLine
            key={option.id}
            id={optionId(index)}
            className="completion-option"
            isChosen={index === list.index}
            isApart={option.isApart}
            onTake={() => port.take(index)}
          >
            <span className="completion-label">{option.label}</span>
            {option.detail ? <span className="completion-detail">{option.detail}</span> : null}
            {option.is ? <KeyCap of={option.is} /> : null}
          </OptionLine>
        ))}
      </div>
      <p className="completion-hint" aria-hidden="true">
        <kbd>{takenBy}</kbd> takes it{list.options.length > 1 ? ', arrows choose' : ''}, <kbd>Esc</kbd> closes
      </p>
    </div>
  );
};
