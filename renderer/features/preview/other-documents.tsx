import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';

const labelOf = ({ number, title }: MeetingRecord['items'][number]): string => {
  const words = title.trim() === '' ? number : `${number} ${title}`;
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
};

const ExtractChoice = ({ record }: { readonly record: MeetingRecord }): ReactNode => {
  const { items, meeting } = record;
  const [chosen, setChosen] = useState(String(items[0]?.id ?? ''));
  const itemId = items.some(({ id }) => id === chosen) ? chosen : String(items[0]?.id ?? '');
  if (items.length === 0) return null;
  return (
    <div className="preview-extract">
      <NativeSelect
        label="Extract of one item"
        data={items.map((item) => ({ value: item.id, label: labelOf(item) }))}
        value={itemId}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button variant="default" component="a" href={`#/meetings/${meeting.id}/extract/${itemId}`}>
        Open extract
      </Button>
    </div>
  );
};

/** The ways to what else can be handed out of this meeting. */
export const OtherDocuments = ({ record }: { readonly record: MeetingRecord }): ReactNode => {
  const { body, meeting } = record;
  return (
    <section className="preview-others" aria-labelledby="preview-others">
      <h3 id="preview-others">Other documents</h3>
      <Button variant="default" component="a" href={`#/meetings/${meeting.id}/hand-out`}>
        Several files and a mail …
      </Button>
      <ul>
        <li>
          <a href={`#/meetings/${meeting.id}/agenda`}>Agenda</a>
        </li>
        <li>
          <a href={`#/meetings/${meeting.id}/action-list/${body.id}`}>Open actions of this meeting</a>
        </li>
        <li>
          <a href={`#/meetings/${meeting.id}/attendance-sheet`}>Attendance sheet</a>
        </li>
      </ul>
      <ExtractChoice record={record} />
    </section>
  );
};
