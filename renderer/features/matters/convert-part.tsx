import { Button, TextInput } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MatterSheet } from '../../../shared/api/matters.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { codeOf } from '../../../shared/domain/matter-entry.ts';
import { useAppStore } from '../../store/hooks.ts';

/** What else has the code that was typed: undefined while that is looked up, null for nothing. */
type Other = MatterSheet | null | undefined;

/** Looks up whose the typed code is; what was found for another code counts no more. */
const useOther = (sheet: MatterSheet, code: string): Other => {
  const seekMatter = useAppStore((state) => state.seekMatter);
  const [found, setFound] = useState<{ readonly code: string; readonly other: MatterSheet | null }>();
  useEffect(() => {
    let isWanted = true;
    if (code !== '')
      void seekMatter(code).then((other) => {
        // Codes are joined to the letter: another spelling of one makes a code of its own.
        const isOther = other !== undefined && other.matter.id !== sheet.matter.id;
        const isTaken = isOther && other.matter.codes.some((one) => one.code === code);
        if (isWanted) setFound({ code, other: isTaken ? other : null });
      });
    return () => {
      isWanted = false;
    };
  }, [code, seekMatter, sheet]);
  return found?.code === code ? found.other : undefined;
};

/** What comes of it, before it is done. */
const joinWords = ({ matter, isPublic }: MatterSheet, code: string, other: MatterSheet): string => {
  const title = other.matter.title === '' ? '' : ` ‘${other.matter.title}’`;
  const secret = isPublic === other.isPublic ? '' : ' Not everybody may know of both, so that the one is confidential.';
  return (
    `${code}${title} is in the register already: the two become one. It goes by ${codeOf(other.matter)}, and what the ` +
    `register says of it fills what is missing from ${codeOf(matter)}. Minutes stay as they are.${secret}`
  );
};

const Codes = ({ matter }: Pick<MatterSheet, 'matter'>): ReactNode => (
  <ul>
    {matter.codes.map(({ code, since }) => (
      <li key={code}>
        {code} {since === undefined ? '' : <span className="quiet">since {formatScreenDate(since)}</span>}
      </li>
    ))}
  </ul>
);

/** Another code makes another form: the keyboard stays in it. `held` outlives the form. */
const useKeepKeyboard = (held: RefObject<boolean>): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const { current } = form;
    if (held.current) current?.querySelector('input')?.focus();
    held.current = false;
    return () => {
      held.current = current?.contains(document.activeElement) ?? false;
    };
  }, [held]);
  return form;
};

/** What comes of it stands in view before it is done, however far down the form is. */
const JoinWords = ({ words }: { readonly words: string }): ReactNode => {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (words !== '') place.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  return (
    <p role="status" className="convert-words" ref={place}>
      {words}
    </p>
  );
};

type ConvertProps = { readonly sheet: MatterSheet; readonly held: RefObject<boolean> };

/** Gives a matter its next code: minutes keep the one of their day, and both lead to it. */
export const ConvertPart = ({ sheet, held }: ConvertProps): ReactNode => {
  const { matter, convertsTo } = sheet;
  const [typed, setTyped] = useState(convertsTo[0] ?? '');
  const [error, setError] = useState<string>();
  const convertMatter = useAppStore((state) => state.convertMatter);
  const code = typed.trim();
  const other = useOther(sheet, code);
  const form = useKeepKeyboard(held);
  const convert = async (): Promise<void> => {
    if (other === undefined) return;
    const said = other ? `${codeOf(matter)} and ${code} made one` : `${codeOf(matter)} converted to ${code}`;
    setError((await convertMatter(matter.id, code, said))?.message);
  };
  return (
    <section className="detail-part" aria-labelledby="codes-title">
      <h3 id="codes-title">Codes</h3>
      <Codes matter={matter} />
      <form
        className="convert-form"
        ref={form}
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
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={code === '' || other === undefined}>
          {other ? 'Make them one' : 'Convert'}
        </Button>
        <JoinWords words={other ? joinWords(sheet, code, other) : ''} />
      </form>
    </section>
  );
};
