import { expect, test } from 'vitest';
import type { LineContext } from '../../../renderer/editor/line-context.ts';
import type { CaptureContext } from '../../../shared/capture/context.ts';
import { corpusBodies, corpusTexts, layouts } from '../../helpers/corpus.ts';
import { exceptionsIn, tally } from '../../helpers/line-exceptions.ts';
import { deskContext, openWritingDesk } from '../../helpers/writing-desk.ts';
import { weirBoard } from '../../shared/capture/example.ts';
import { meantLines, proseLines } from '../../shared/capture/lines.ts';

/** So many paragraphs that follow each other, typed in an item of their own. */
const IN_ITEM = 10;
/** In the short form one item in so many, of paragraphs of usual length; in the long form every paragraph. */
const [EVERY, LONGEST] = process.env['MINUTEBOOK_LONG'] ? [1, Number.POSITIVE_INFINITY] : [8, 400];

/** Slips are left as they are here: correcting them is no matter of the grammar. */
const { corrections: _corrections, ...uncorrected } = deskContext;

/** The desk at another meeting, where the numbers of a published text are its own. */
const deskFor = (capture: CaptureContext): LineContext => ({ ...uncorrected, capture, isNextReference: () => true });

/** Types paragraphs as somebody would who means prose: behind a list, out of it again. Gives what became of them. */
const typed = (paragraphs: readonly string[], context: CaptureContext): string[] => {
  const desk = openWritingDesk([], undefined, deskFor(context));
  for (const paragraph of paragraphs) {
    desk.type(paragraph);
    desk.press('Enter');
    if (desk.lines().at(-1) !== 'paragraph: ') desk.press('Enter');
  }
  const lines = desk.lines();
  desk.editor.destroy();
  return lines;
};

/** Paragraphs that are no longer those that were typed; decisions said in them are marked, no more. */
const changedIn = (paragraphs: readonly string[], context: CaptureContext): string[] => {
  const unmarked = typed(paragraphs, context).map((line) => line.replaceAll(/[{}]/g, ''));
  return paragraphs.filter((paragraph) => !unmarked.includes(`paragraph: ${paragraph.replaceAll(/[{}]/g, '')}`));
};

const chunks = (paragraphs: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(paragraphs.length / IN_ITEM) }, (_, index) =>
    paragraphs.slice(index * IN_ITEM, (index + 1) * IN_ITEM),
  );

const published = corpusBodies().map(({ body, context }) => ({
  body,
  context,
  items: corpusTexts()
    .flatMap(({ text }) => chunks(layouts.paragraphs(text).filter(({ length }) => length <= LONGEST)))
    .filter((_, index) => index % EVERY === 0),
}));

test.each(published.filter(({ items }) => items.length > 0))(
  'published paragraphs typed at the desk of the $body are paragraphs but for the exceptions that are explained',
  { timeout: 1_200_000 },
  ({ items, context }) => {
    expect(items.flat().length).toBeGreaterThan(150);
    for (const paragraphs of items) {
      const exceptions = exceptionsIn(paragraphs, context);
      expect(tally(exceptions)).not.toContain('unexplained');
      expect(changedIn(paragraphs, context)).toEqual(exceptions.map(({ line }) => line));
    }
  },
);

test('our own prose typed at the desk is paragraphs, and lines that are meant are not', () => {
  expect(changedIn(proseLines, weirBoard)).toEqual([]);
  const meant = meantLines.filter((line) => exceptionsIn([line], weirBoard).length > 0);
  expect(meant.length).toBeGreaterThan(20);
  for (const line of meant) expect(changedIn(['The Chair opened the meeting.', line], weirBoard)).toEqual([line]);
});
