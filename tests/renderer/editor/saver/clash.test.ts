import { describe, expect, test } from 'vitest';
import { attrsOf } from '../../../../renderer/editor/attrs.ts';
import { moveBlocks } from '../../../../renderer/editor/move-blocks.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Line, openOffice } from '../../../helpers/in-process.ts';
import { type OpenPage, openPage } from '../../../helpers/open-session.ts';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const FIRST = 'The members looked at the drawings of the slipway.';

const twoPages = async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const clock = createFakeClock(10_000_000);
  const page = await openPage(office, office.desk(), meetingId, clock);
  const other = await openPage(office, office.desk(), meetingId, clock);
  const seen = async () => {
    const { blocks } = unwrap(await office.desk().client.call('blocks.list', { meetingId }));
    return blocks.map(({ visibility }) => visibility ?? null);
  };
  return { office, clock, page, other, seen };
};

const seenOn = ({ minutes, items }: OpenPage) =>
  items.flatMap((itemId) => minutes.state(itemId).doc.content.content.map((node) => attrsOf(node).visibility));

/** Where a block with these words stands in the first item. */
const lineWith = (page: OpenPage, words: string): number => page.onPage().findIndex((line) => line.includes(words));

/** A line on which nobody can look at the book, and on which answers get lost as well until that is mended. */
const badLine = ({ desk }: OpenPage) => {
  const is = { failingLooks: true, losingAnswers: false };
  const lineNow = (): Line => {
    if (desk.calls.at(-1)?.name === 'blocks.list') return is.failingLooks ? 'request lost' : 'good';
    return is.losingAnswers ? 'answer lost' : 'good';
  };
  Object.defineProperty(desk, 'line', { get: lineNow });
  return is;
};

describe('a text that was kept apart', () => {
  test('is confidential on its page as well, when it became so in the other one', async () => {
    const { page, other, clock, seen } = await twoPages();
    const { doc, tr } = page.minutes.state(page.first);
    page.minutes.dispatch(
      page.first,
      tr.setNodeAttribute(0, 'visibility', 'confidential').insertText(' Mine.', doc.child(0).nodeSize - 1),
    );
    page.saver.hurry();
    other.write(' Theirs.', 0);
    await clock.advance(2_000);
    other.write(' More.', lineWith(other, 'Theirs'));
    await clock.advance(2_000);
    expect((await seen()).slice(0, 2)).toEqual(['confidential', 'confidential']);
    for (const one of [page, other]) {
      expect(seenOn(one)).toEqual(await seen());
      expect(one.onPage()).toContain(`${FIRST} Theirs. More.`);
    }
  });

  test('stands in one place for both, when the other one carried the block to another item', async () => {
    const { page, other, clock } = await twoPages();
    const [first, second] = page.items;
    if (!first || !second) throw new Error('There are two items');
    page.write(' Mine.', 0);
    moveBlocks(page.minutes, { from: first, to: second, landing: 'end' }, page.context);
    page.saver.hurry();
    other.write(' Theirs.', 0);
    await clock.advance(5_000);
    for (const itemId of [first, second]) {
      expect(page.onPage(itemId)).toEqual(await page.inBook(itemId));
      expect(other.onPage(itemId)).toEqual(await page.inBook(itemId));
    }
    const all = [...page.onPage(first), ...page.onPage(second)];
    expect(all).toEqual(expect.arrayContaining([`${FIRST} Mine.`, `${FIRST} Theirs.`]));
  });

  test('is one text, when the book could not be looked at before, and somebody types on', async () => {
    const { page, other, clock } = await twoPages();
    const line = badLine(other);
    other.saver.refresh();
    await clock.advance(100);
    line.losingAnswers = true;
    other.write(' Theirs.', 0);
    page.write(' Mine.', 0);
    page.saver.hurry();
    for (const letter of 'abc') {
      await clock.advance(500);
      other.write(letter, lineWith(other, 'Theirs'));
    }
    line.losingAnswers = false;
    await clock.advance(5_000);
    line.failingLooks = false;
    await clock.advance(10_000);
    const book = await page.inBook();
    expect(book.slice(0, 2)).toEqual([`${FIRST} Mine.`, `${FIRST} Theirs.abc`]);
    expect(book.join('\n').match(/Theirs/g)).toHaveLength(1);
    expect(other.onPage()).toEqual(book);
  });

  test('has what the other one wrote into it, before its own page heard that it was kept', async () => {
    const { page, other, clock } = await twoPages();
    other.desk.line = 'answer lost';
    other.write(' Theirs.', 0);
    page.write(' Mine.', 0);
    page.saver.hurry();
    await clock.advance(1_000);
    page.write(' Mine too.', lineWith(page, 'Theirs'));
    await clock.advance(1_000);
    other.desk.line = 'good';
    await clock.advance(5_000);
    expect(other.onPage()).toContain(`${FIRST} Theirs. Mine too.`);
    other.write(' And so on.', lineWith(other, 'Theirs'));
    await clock.advance(5_000);
    const book = await page.inBook();
    expect(book).toContain(`${FIRST} Theirs. Mine too. And so on.`);
    expect(page.onPage()).toEqual(book);
    expect(other.onPage()).toEqual(book);
  });
});

test('an empty line gives way to the words that another page brought back in its place', async () => {
  const { page, other, clock } = await twoPages();
  other.desk.line = 'request lost';
  other.write(' Theirs.', 0);
  const { doc, tr } = page.minutes.state(page.first);
  page.minutes.dispatch(page.first, tr.delete(1, doc.child(0).nodeSize - 1));
  page.minutes.leave(page.first);
  await clock.advance(500);
  page.removeLine(0);
  await clock.advance(500);
  page.minutes.undo();
  expect(page.onPage()[0]).toBe('');
  await clock.advance(500);
  other.desk.line = 'good';
  await clock.advance(5_000);
  expect(await page.inBook()).toContain(`${FIRST} Theirs.`);
  expect(page.onPage()).toEqual(await page.inBook());
});
