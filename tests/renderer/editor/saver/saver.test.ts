import { TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { textOfNode } from '../../../../renderer/editor/mapping.ts';
import { itemIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Line, openOffice } from '../../../helpers/in-process.ts';
import { type OpenPage, openPage } from '../../../helpers/open-session.ts';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const FIRST = 'The members looked at the drawings of the slipway.';

const open = async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const running = createFakeClock(10_000_000);
  let back = 0;
  const clock = { ...running, now: () => running.now() - back };
  const putClockBack = (ms: number): void => {
    back += ms;
  };
  const page = await openPage(office, office.desk(), meetingId, clock);
  return { office, meetingId, clock, putClockBack, page, close: () => office.app.close() };
};

describe('saving', () => {
  test('waits for a pause of 150 ms', async () => {
    const { page, clock } = await open();
    page.write(' One.', 0);
    await clock.advance(149);
    expect(page.saves()).toHaveLength(0);
    await clock.advance(1);
    expect(page.saves()).toHaveLength(1);
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('waits no longer than 200 ms while typing goes on', async () => {
    const { page, clock } = await open();
    page.write('a', 0);
    await clock.advance(100);
    page.write('b', 0);
    await clock.advance(84);
    expect(page.saves()).toHaveLength(0);
    await clock.advance(16);
    expect(page.saves()).toHaveLength(1);
  });

  test('lets a key that is pressed when a save is due be painted first, and is no later than 200 ms for that', async () => {
    const { page, clock } = await open();
    page.write('a', 0);
    await clock.advance(100);
    page.write('b', 0);
    await clock.advance(84);
    page.write('c', 0);
    await clock.advance(14);
    expect(page.saves()).toHaveLength(0);
    await clock.advance(2);
    expect(page.saves()).toHaveLength(1);
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('sends the block that changed, and no other', async () => {
    const { page, clock } = await open();
    page.write(' One.', 0);
    await clock.advance(200);
    expect(page.saves()).toEqual([
      expect.objectContaining({
        removed: [],
        blocks: [
          expect.objectContaining({
            baseRevision: 1,
            content: { kind: 'paragraph', runs: [{ text: `${FIRST} One.` }] },
          }),
        ],
      }),
    ]);
  });

  test('goes on from the revision that was answered', async () => {
    const { page, clock } = await open();
    page.write('a', 0);
    await clock.advance(200);
    page.write('b', 0);
    await clock.advance(200);
    expect(page.saves()[1]).toMatchObject({ blocks: [{ baseRevision: 2 }] });
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('sends nothing when what was typed was undone', async () => {
    const { page, clock } = await open();
    page.writeLine('Never mind.');
    page.minutes.undo();
    await clock.advance(1_000);
    expect(page.saves()).toHaveLength(0);
    expect(page.saver.state.kind).toBe('saved');
  });

  test('makes no row of a line that nobody typed in', async () => {
    const { page, clock } = await open();
    page.writeLine('x');
    const { doc, tr } = page.minutes.state(page.first);
    page.minutes.dispatch(page.first, tr.delete(doc.content.size - 2, doc.content.size - 1));
    await clock.advance(1_000);
    expect(page.saves()).toHaveLength(0);
  });

  test('takes out what was removed and brings it back with undo', async () => {
    const { page, clock } = await open();
    const before = page.onPage();
    page.removeLine(1);
    await clock.advance(300);
    expect(await page.inBook()).toEqual([before[0], before[2]]);
    page.minutes.undo();
    await clock.advance(300);
    expect(await page.inBook()).toEqual(before);
  });

  test('does not wait for the hour to come round again when the clock was put back', async () => {
    const { page, clock, putClockBack } = await open();
    page.write('x', 0);
    putClockBack(3_600_000);
    await clock.advance(200);
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('sends the last words of a page that goes behind those that are in the air', async () => {
    const { page, clock } = await open();
    page.write(' One', 0);
    page.saver.hurry();
    page.write(' two', 0);
    page.writeLine('Three.');
    page.saver.leave();
    page.saver.close();
    await clock.advance(0);
    expect(page.saves()).toHaveLength(2);
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('doubles no words when a page that said its last ones stays after all', async () => {
    const { page, clock } = await open();
    page.write(' One', 0);
    page.saver.hurry();
    page.write(' two', 0);
    page.saver.leave();
    await clock.advance(500);
    page.write(' three', 0);
    await clock.advance(500);
    expect(page.onPage()[0]).toBe(`${FIRST} One two three`);
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('is done at once when the page goes out of sight', async () => {
    const { page, clock } = await open();
    page.write('x', 0);
    page.saver.hurry();
    await clock.advance(0);
    expect(await page.inBook()).toEqual(page.onPage());
  });
});

describe('the save state', () => {
  test('says saved only after the answer', async () => {
    const { page, clock } = await open();
    page.write('x', 0);
    expect(page.saver.state).toEqual({ kind: 'saving' });
    await clock.advance(200);
    expect(page.saver.state).toMatchObject({ kind: 'saved', at: expect.any(Number) });
    expect(page.states.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
  });

  test('says not saved within 2 s when the host is silent', async () => {
    const { page, clock } = await open();
    page.desk.client.call = () => new Promise(() => undefined);
    page.write('x', 0);
    await clock.advance(2_000);
    expect(page.saver.state).toEqual({ kind: 'notSaved' });
  });
});

describe('a host that is away', () => {
  test.each(['request lost', 'answer lost'] as const)('loses no word and doubles none: %s', async (line) => {
    const { page, clock } = await open();
    page.desk.line = line;
    page.write(' One.', 0);
    page.writeLine('Two.');
    await clock.advance(400);
    expect(page.saver.state.kind).toBe('notSaved');
    page.write(' Three.');
    await clock.advance(5_000);
    page.desk.line = 'good';
    await clock.advance(5_000);
    expect(page.saver.state.kind).toBe('saved');
    expect(page.onPage()).toContain('Two. Three.');
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('is asked again in time when the clock was put back', async () => {
    const { page, clock, putClockBack } = await open();
    page.desk.line = 'request lost';
    page.write(' One.', 0);
    await clock.advance(3_000);
    page.desk.line = 'good';
    putClockBack(3_600_000);
    await clock.advance(2_000);
    expect(await page.inBook()).toEqual(page.onPage());
  });

  test('is sent the same edit until it answers', async () => {
    const { page, clock } = await open();
    page.desk.line = 'request lost';
    page.write(' One.', 0);
    await clock.advance(400);
    page.write(' Two.', 0);
    await clock.advance(3_000);
    const [first, ...again] = page.saves();
    expect(again.length).toBeGreaterThan(1);
    for (const input of again) expect(input).toEqual(first);
  });
});

describe('a block that the host refuses', () => {
  const refused = async () => {
    const opened = await open();
    const { page } = opened;
    // An item that the book never had: the store refuses what stands in it.
    const nowhere = opened.office.makeId();
    const send = page.desk.client.call;
    page.desk.client.call = (name, input) => {
      const text = JSON.stringify(input).replaceAll(
        /"itemId":"[^"]+"(?=[^{}]*"content":\{[^{}]*"runs":\[\{"text":"Bad)/g,
        `"itemId":"${nowhere}"`,
      );
      return send(name, JSON.parse(text));
    };
    return opened;
  };

  test('stays on the page with the reason, while all others are saved', async () => {
    const { page, clock } = await refused();
    page.write(' One.', 0);
    page.writeLine('Bad');
    page.writeLine('Good.');
    page.writeLine('Better.');
    await clock.advance(2_000);
    expect(page.saver.state).toMatchObject({ kind: 'refused', count: 1, error: { code: 'notFound' } });
    expect(page.onPage()).toContain('Bad');
    expect(await page.inBook()).toEqual(page.onPage().filter((line) => line !== 'Bad'));
  });

  test('is tried again when it is changed', async () => {
    const { page, clock } = await refused();
    page.writeLine('Bad');
    await clock.advance(2_000);
    const { doc, tr } = page.minutes.state(page.first);
    page.minutes.dispatch(page.first, tr.insertText('Not ', doc.content.size - 4));
    await clock.advance(2_000);
    expect(page.saver.state.kind).toBe('saved');
    expect(await page.inBook()).toEqual(page.onPage());
  });
});

describe('two pages on one meeting', () => {
  const twoPages = async () => {
    const opened = await open();
    const other = await openPage(opened.office, opened.office.desk(), opened.meetingId, opened.clock);
    return { ...opened, other };
  };

  test('show what the other one saved', async () => {
    const { page, other, clock } = await twoPages();
    page.write(' One.', 0);
    page.writeLine('New.');
    page.removeLine(1);
    await clock.advance(1_000);
    expect(other.onPage()).toEqual(page.onPage());
    expect(other.saves()).toHaveLength(0);
  });

  test('show a moved block where it stands now', async () => {
    const { page, other, clock } = await twoPages();
    const { doc, tr } = page.minutes.state(page.first);
    const first = doc.child(0);
    page.minutes.dispatch(page.first, tr.delete(0, first.nodeSize).insert(doc.content.size - first.nodeSize, first));
    await clock.advance(1_000);
    expect(page.onPage().at(-1)).toBe(FIRST);
    expect(other.onPage()).toEqual(page.onPage());
  });

  test('keep both when they change the same block at the same time', async () => {
    const { page, other, clock } = await twoPages();
    page.write(' Mine.', 0);
    other.write(' Theirs.', 0);
    await clock.advance(2_000);
    const book = await page.inBook();
    expect(book).toContain(`${FIRST} Mine.`);
    expect(book).toContain(`${FIRST} Theirs.`);
    expect(page.onPage()).toEqual(book);
    expect(other.onPage()).toEqual(book);
  });

  test('lose no word when one goes on typing into a block that clashed', async () => {
    const { page, other, clock } = await twoPages();
    page.write(' Mine.', 0);
    other.write(' Theirs.', 0);
    for (const letter of 'abcdefghij') {
      await clock.advance(50);
      const [at] = other.onPage().flatMap((line, index) => (line.includes('Theirs') ? [index] : []));
      other.write(letter, at);
    }
    await clock.advance(3_000);
    const book = await page.inBook();
    expect(book.filter((line) => line.includes('Theirs.abcdefghij'))).toHaveLength(1);
    expect(book.join('\n').match(/Mine/g)).toHaveLength(1);
    expect(other.onPage()).toEqual(book);
    expect(page.onPage()).toEqual(book);
  });

  test.each([0, 1])('leave the caret in its words when block %i is moved past its neighbour', async (caret) => {
    const { page, other, clock } = await twoPages();
    const words = other.onPage()[caret];
    const before = other.minutes.state(other.first);
    const inside = TextSelection.create(before.doc, caret === 0 ? 5 : before.doc.child(0).nodeSize + 5);
    other.minutes.dispatch(other.first, before.tr.setSelection(inside));
    const { doc, tr } = page.minutes.state(page.first);
    const { nodeSize } = doc.child(0);
    page.minutes.dispatch(page.first, tr.delete(0, nodeSize).insert(doc.child(1).nodeSize, doc.child(0)));
    await clock.advance(1_000);
    expect(other.onPage()).toEqual(page.onPage());
    const { $from } = other.minutes.state(other.first).selection;
    expect([textOfNode($from.parent), $from.parentOffset]).toEqual([words, 4]);
  });

  const setOwners = ({ minutes, first }: OpenPage, index: number, owners: readonly string[]): void => {
    const { doc, tr } = minutes.state(first);
    let at = 0;
    for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize;
    minutes.dispatch(first, tr.setNodeAttribute(at, 'owners', owners));
  };

  test('join an owner from one to the words from the other', async () => {
    const { page, other, clock } = await twoPages();
    const before = page.onPage();
    setOwners(page, 2, ['Ada Quill']);
    page.saver.hurry();
    other.write(' soon', 2);
    await clock.advance(50);
    other.write(', and cheap ones', 2);
    await clock.advance(1_000);
    const lines = [before[0], before[1], `${before[2]} soon, and cheap ones`];
    expect(await page.inBook()).toEqual(lines);
    for (const { onPage, minutes, first } of [page, other]) {
      expect(onPage()).toEqual(lines);
      expect(minutes.state(first).doc.child(2).attrs['owners']).toEqual(['Ada Quill']);
    }
  });

  test('keep both when they give one action two owners', async () => {
    const { page, other, clock } = await twoPages();
    setOwners(page, 2, ['Ada Quill']);
    page.saver.hurry();
    setOwners(other, 2, ['Tomasz Lind']);
    await clock.advance(1_000);
    expect(await page.inBook()).toHaveLength(4);
    expect(page.onPage()).toEqual(await page.inBook());
    expect(other.onPage()).toEqual(await page.inBook());
  });

  test('have the words of a clash once, when the host is away before one can see how it was settled', async () => {
    const { page, other, clock } = await twoPages();
    let isAway = true;
    const lineNow = (): Line => (isAway && page.desk.calls.at(-1)?.name === 'blocks.list' ? 'request lost' : 'good');
    Object.defineProperty(page.desk, 'line', { get: lineNow });
    other.write(' Theirs.', 0);
    page.write(' Mine.', 0);
    other.saver.hurry();
    for (const letter of 'abc') {
      await clock.advance(600);
      page.write(letter, 0);
    }
    isAway = false;
    await clock.advance(10_000);
    const book = await page.inBook();
    expect(book.slice(0, 2)).toEqual([`${FIRST} Theirs.`, `${FIRST} Mine.abc`]);
    expect(book.join('\n').match(/Mine/g)).toHaveLength(1);
    expect(page.onPage()).toEqual(book);
  });

  test('keep what one writes under an item that the other has not heard of', async () => {
    const { office, meetingId, page, clock } = await open();
    const { client } = office.desk();
    const { items } = unwrap(await client.call('meetings.get', { meetingId }));
    const itemId = itemIdSchema.parse(office.makeId());
    const added = { id: itemId, number: '9', title: 'The crane', rank: 'z' };
    unwrap(await client.call('items.save', { editId: office.makeEditId(), meetingId, items: [...items, added] }));
    const other = await openPage(office, office.desk(), meetingId, clock);
    other.writeLine('It turns.', itemId);
    await clock.advance(1_000);
    page.write(' One.', 0);
    await clock.advance(1_000);
    expect(await page.inBook(itemId)).toEqual(['It turns.']);
    page.minutes.addItem(itemId, []);
    page.saver.refresh();
    await clock.advance(1_000);
    page.write(' Two.', 0);
    await clock.advance(1_000);
    expect(page.onPage(itemId)).toContain('It turns.');
    expect(await page.inBook(itemId)).toEqual(['It turns.']);
  });

  test('keep what one changes while the other takes it out', async () => {
    const { page, other, clock } = await twoPages();
    page.removeLine(0);
    other.write(' Theirs.', 0);
    await clock.advance(2_000);
    expect(await page.inBook()).toContain(`${FIRST} Theirs.`);
    expect(page.onPage()).toEqual(await page.inBook());
    expect(other.onPage()).toEqual(page.onPage());
  });
});
