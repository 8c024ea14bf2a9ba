import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Settings, settingsSchema, textSizes, usualSettings } from '../../../shared/domain/settings.ts';
import { useAppStore } from '../../store/hooks.ts';

type Choice = { readonly value: string; readonly label: string };

type Field = {
  readonly label: string;
  readonly description: string;
  readonly choices: readonly Choice[];
  readonly value: (settings: Settings) => string;
  /** What the settings are with another choice. */
  readonly chosen: (value: string) => Partial<Settings>;
};

const { theme, contrast, motion, textWidth } = settingsSchema.shape;

const sizeLabel = (size: number): string => (size === usualSettings.textSize ? 'Usual' : `${size} %`);

const FIELDS: readonly Field[] = [
  {
    label: 'Colours',
    description: 'Light or dark, by day or by the room.',
    choices: [
      { value: 'system', label: 'As the system has it' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    value: (settings) => settings.theme,
    chosen: (value) => ({ theme: theme.parse(value) }),
  },
  {
    label: 'Contrast',
    description: 'High: all that is read is black on white, or white on black, and lines are strong.',
    choices: [
      { value: 'system', label: 'As the system asks for' },
      { value: 'high', label: 'High' },
    ],
    value: (settings) => settings.contrast,
    chosen: (value) => ({ contrast: contrast.parse(value) }),
  },
  {
    label: 'Motion',
    description: 'What opens and closes can do so without moving.',
    choices: [
      { value: 'system', label: 'As the system asks for' },
      { value: 'none', label: 'None' },
    ],
    value: (settings) => settings.motion,
    chosen: (value) => ({ motion: motion.parse(value) }),
  },
  {
    label: 'Size of the text of minutes',
    description: 'The rest of the program keeps its size; the zoom of the window changes all of it.',
    choices: textSizes.map((size) => ({ value: String(size), label: sizeLabel(size) })),
    value: (settings) => String(settings.textSize),
    chosen: (value) => ({ textSize: Number(value) }),
  },
  {
    label: 'Width of the text of minutes',
    description: 'Usual is the width of a printed page.',
    choices: [
      { value: 'narrow', label: 'Narrow' },
      { value: 'usual', label: 'Usual' },
      { value: 'wide', label: 'Wide' },
      { value: 'full', label: 'As wide as there is room' },
    ],
    value: (settings) => settings.textWidth,
    chosen: (value) => ({ textWidth: textWidth.parse(value) }),
  },
];

const Choose = ({ field }: { readonly field: Field }): ReactNode => {
  const settings = useAppStore((state) => state.settings);
  const changeSettings = useAppStore((state) => state.changeSettings);
  const sayNotSaved = useAppStore((state) => state.sayNotSaved);
  const choose = async (value: string): Promise<void> => {
    const said = `${field.label}: ${field.choices.find((choice) => choice.value === value)?.label ?? value}`;
    const refused = await changeSettings(() => field.chosen(value), said);
    if (refused) sayNotSaved(said, refused.message);
  };
  return (
    <NativeSelect
      label={field.label}
      description={field.description}
      data={[...field.choices]}
      value={field.value(settings)}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  );
};

/** How the program looks. It is shown at once, and goes with the book to every window. */
export const LookPage = (): ReactNode => (
  <section className="look-sheet" aria-label="How the program looks">
    {FIELDS.map((field) => (
      <Choose key={field.label} field={field} />
    ))}
  </section>
);
