import { Checkbox, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAppStore } from '../../store/hooks.ts';

/** Which bodies' actions are asked about, and whether each has a mail of its own. */
export const ChasingBar = (): ReactNode => {
  const bodies = useAppStore((state) => state.bodies) ?? [];
  const { body, perBody } = useAppStore((state) => state.chaseWishes);
  const wish = useAppStore((state) => state.wishChases);
  return (
    <div className="chasing-bar">
      <Select
        className="actions-chip"
        aria-label="Body"
        placeholder="Any body"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Any body' }}
        data={bodies.map(({ code, name }) => ({ value: code, label: code === name ? code : `${code} – ${name}` }))}
        value={body ?? null}
        data-filled={body !== undefined || undefined}
        onChange={(code) => wish({ body: code ?? undefined })}
      />
      <Checkbox
        label="A mail for each body"
        checked={perBody}
        onChange={(event) => wish({ perBody: event.currentTarget.checked })}
      />
      <a className="chasing-replies" href="#/replies">
        Take in replies …
      </a>
    </div>
  );
};
