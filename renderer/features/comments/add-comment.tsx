import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import { blockIdSchema, type MeetingId } from '../../../shared/ids.ts';
import { useKeptForm } from '../../components/fields/use-kept-form.ts';
import { useAppStore } from '../../store/hooks.ts';

const WHOLE = { value: '', label: 'The minutes as a whole' };
const LONGEST = 70;

const NO_LINES: readonly StoredBlock[] = [];

const lineOf = ({ id, content }: StoredBlock) => {
  const words = wordsOf(content).replace(/\s+/gu, ' ').trim();
  return { value: id, label: words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words };
};

/** Writes down what somebody asked for by mail or by telephone. */
export const AddComment = ({ meetingId }: { readonly meetingId: MeetingId }): ReactNode => {
  const blocks = useAppStore((state) => (state.record?.meetingId === meetingId ? state.recordBlocks : NO_LINES));
  const saveComment = useAppStore((state) => state.saveComment);
  const { typed, type, forget } = useKeptForm(`comment ${meetingId}`);
  const [error, setError] = useState<{ readonly author?: string; readonly text?: string }>({});
  const author = typed['author'] ?? '';
  const text = typed['text'] ?? '';
  const blockId = blockIdSchema.safeParse(typed['line']).data;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (author.trim() === '') return setError({ author: 'Write who asks.' });
    if (text.trim() === '') return setError({ text: 'Write what is asked.' });
    const said = { author: author.trim(), text: text.trim(), quote: '', ...(blockId && { blockId }) };
    const refused = await saveComment(meetingId, said);
    setError(refused ? { text: refused.message } : {});
    if (!refused) forget();
  };
  const lines = blocks.map(lineOf).filter(({ label }) => label !== '');
  return (
    <form
      className="sheet-section comment-form"
      aria-label="A comment that was received"
      onSubmit={(event) => void save(event)}
    >
      <h2>Write one down</h2>
      <div className="record-form">
        <TextInput
          label="Who"
          autoComplete="off"
          value={author}
          error={error.author}
          onChange={(event) => type('author', event.currentTarget.value)}
        />
        <NativeSelect
          className="record-wide"
          label="Where"
          data={[WHOLE, ...lines]}
          value={blockId ?? ''}
          onChange={(event) => type('line', event.currentTarget.value)}
        />
      </div>
      <Textarea
        label="What is asked"
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        error={error.text}
        onChange={(event) => type('text', event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Write it down
      </Button>
    </form>
  );
};
