import { type ReactNode, useEffect, useRef } from 'react';

export type OptionLineProps = {
  /** By which the field names the line that is chosen. */
  readonly id: string;
  readonly className: string;
  readonly isChosen: boolean;
  /** It stands a little off the line before. */
  readonly isApart?: boolean | undefined;
  readonly onTake: () => void;
  readonly children: ReactNode;
};

/** A line of a list that is gone through from a field or a text: the focus stays there, and the chosen line in sight. */
export const OptionLine = ({ id, className, isChosen, isApart, onTake, children }: OptionLineProps): ReactNode => {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={className}
      data-apart={isApart}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={(event) => event.key === 'Enter' && onTake()}
    >
      {children}
    </div>
  );
};
