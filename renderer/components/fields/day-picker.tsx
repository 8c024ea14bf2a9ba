import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';

export type DayPickerProps = {
  /** What the day is of, for the name of the button. */
  readonly label: string;
  /** 'YYYY-MM-DD', or '' for none. */
  readonly day: string;
  readonly onPick: (day: string) => void;
};

/** A calendar behind a button, for those who would rather point than type. */
export const DayPicker = ({ label, day, onPick }: DayPickerProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="day-picker">
      <input
        ref={input}
        type="date"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={(event) => onPick(event.currentTarget.value)}
      />
      <ActionIcon variant="subtle" aria-label={label} title={label} onClick={() => input.current?.showPicker()}>
        <IconCalendar className="icon" aria-hidden="true" />
      </ActionIcon>
    </span>
  );
};
