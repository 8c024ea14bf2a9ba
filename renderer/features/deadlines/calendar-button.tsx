import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';
import { useAppStore } from '../../store/hooks.ts';

/** Takes what is still to be met along for a calendar: of one body, or of all. */
export const CalendarButton = ({ body }: { readonly body?: Pick<Body, 'id' | 'code'> }): ReactNode => {
  const save = useAppStore((state) => state.saveDeadlineCalendar);
  const [refusal, setRefusal] = useState<string>();
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCalendarDown className="icon" aria-hidden="true" />}
        onClick={() => void save(body).then((error) => setRefusal(error?.message))}
      >
        {body === undefined ? 'For a calendar (.ics)' : `All of ${body.code} for a calendar (.ics)`}
      </Button>
      {refusal === undefined ? null : (
        <p className="entry-error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
};
