import { z } from 'zod';

/** A colour, '#1f3864'. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/u, { error: 'is no colour; write it as in #1f3864' });

const LEAST = 4.5;
const PAPER = '#ffffff';
/** The inks that a text on a coloured ground is printed in, the usual one first. */
const INKS = ['#1a1a1a', PAPER, '#000000'] as const;

const channel = (colour: string, at: number): number => {
  const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/** The contrast of two colours by the rules for web content, from 1 (none) to 21 (black on white). */
export const contrastOf = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** Whether words in this colour can be read on white paper by people who see little contrast. */
export const isReadable = (colour: string): boolean => contrastOf(colour, PAPER) >= LEAST;

/** The ink for words on a ground of this colour: of these one can always be read. */
export const inkOn = (ground: string): string => INKS.find((ink) => contrastOf(ink, ground) >= LEAST) ?? INKS[0];
