import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { MatterSheet } from '../../../shared/api/matters.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { codeOf } from '../../../shared/domain/matter-entry.ts';
import { useAppStore } from '../../store/hooks.ts';

/** Gives a matter its next code: minutes keep the one of their day, and both lead to it. */
export const ConvertPart = ({ sheet }: { readonly sheet: MatterSheet }): ReactNode => {
  const { matter, convertsTo } = sheet;
  const [code, setCode] = useState(convertsTo[0] ?? '');
  const [error, setError] = useState<string>();
  const convertMatter = useAppStore((state) => state.convertMatter);
  const convert = async (): Promise<void> => {
    const refused = await convertMatter(matter.id, code.trim(), `${codeOf(matter)} converted to ${code.trim()}`);
    setError(refused?.message);
  };
  return (
    <section className="detail-part" aria-labelledby="codes-title">
      <h3 id="codes-title">Codes</h3>
      <ul>
        {matter.codes.map(({ code: one, since }) => (
          <li key={one}>
            {one} {since === undefined ? '' : <span className="quiet">since {formatScreenDate(since)}</span>}
          </li>
        ))}
      </ul>
      <form
        className="convert-form"
        onSubmit={(event) => {
          event.preventDefault();
          void convert();
        }}
      >
        <TextInput
          label="Convert it to"
          placeholder="Its next code"
          data-field="convert"
          autoComplete="off"
          value={code}
          error={error}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={code.trim() === ''}>
          Convert
        </Button>
      </form>
    </section>
  );
};
