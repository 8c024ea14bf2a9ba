import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { apiError } from '../../../shared/api/errors.ts';
import { alignSchema, type Logo } from '../../../shared/domain/house-style.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useDraft } from '../../components/fields/use-draft.ts';
import { useRefusal } from '../../components/fields/use-refusal.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Section } from '../bodies/section.tsx';
import { type SheetProps, useSaveBody } from '../bodies/use-body.ts';
import { useStyleField, withStyle } from './use-style.ts';

const ALIGN = [
  { value: 'left', label: 'at the left' },
  { value: 'centre', label: 'in the middle' },
  { value: 'right', label: 'at the right' },
] as const;

const LEAST = 5;
const MOST = 60;

const LogoFields = ({ sheet, logo }: SheetProps & { readonly logo: Logo }): ReactNode => {
  const save = useSaveBody(sheet);
  const saveHeight = save((body, height: number) =>
    withStyle(body, (style) => (style.logo ? { ...style, logo: { ...style.logo, height } } : style)),
  );
  const height = useDraft(String(logo.height), (text) => {
    const number = Number(text.trim().replace(',', '.'));
    const isFine = number >= LEAST && number <= MOST;
    return isFine
      ? saveHeight(number)
      : Promise.resolve(apiError('invalidInput', `Write a height from ${LEAST} to ${MOST} millimetres.`));
  });
  const align = useStyleField<Logo['align']>(sheet, 'logo align', logo.align, (style, chosen) =>
    style.logo ? { ...style, logo: { ...style.logo, align: chosen } } : style,
  );
  const description = useDraft(logo.description, (text) =>
    text.trim() === ''
      ? Promise.resolve(apiError('invalidInput', 'Say what it shows, for readers who can’t see it.'))
      : save((body, words: string) =>
          withStyle(body, (style) => (style.logo ? { ...style, logo: { ...style.logo, description: words } } : style)),
        )(text.trim()),
  );
  return (
    <div className="field-row">
      <TextField className="field-short" label="Height in mm" inputMode="decimal" draft={height} />
      <NativeSelect
        className="field-middle"
        label="Stands above the title"
        data={ALIGN}
        value={align.value}
        error={align.error}
        onChange={({ currentTarget }) => align.choose(alignSchema.parse(currentTarget.value))}
      />
      <TextField className="field-wide" label="What it shows, in words" draft={description} />
    </div>
  );
};

/** The logo of the body, an image that the book keeps. */
export const LogoSection = ({ sheet }: SheetProps): ReactNode => {
  const { body } = sheet;
  const logo = body.houseStyle?.logo;
  const chooseLogo = useAppStore((state) => state.chooseLogo);
  const changeBody = useAppStore((state) => state.changeBody);
  const { refusal, say } = useRefusal();
  const remove = (): void =>
    void say(
      changeBody(
        body.id,
        ({ body: now, rules }) => ({ body: withStyle(now, ({ logo: _, ...style }) => style), rules }),
        { said: `Logo of ${body.code} taken out` },
      ),
    );
  return (
    <Section
      id="logo"
      title="Logo"
      hint="A PNG or JPEG image of up to 300 kB. The book keeps it, and meeting files carry it."
    >
      {logo ? <LogoFields sheet={sheet} logo={logo} /> : null}
      <div className="field-row">
        <Button variant="default" onClick={() => void say(chooseLogo(body.id))}>
          {logo ? 'Choose another image …' : 'Choose an image …'}
        </Button>
        {logo ? (
          <Button variant="default" onClick={remove}>
            Take the logo out
          </Button>
        ) : null}
      </div>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
    </Section>
  );
};
