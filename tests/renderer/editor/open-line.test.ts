import { TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, onTestFinished, test } from 'vitest';
import { idOf, kindOf } from '../../../renderer/editor/attrs.ts';
import { positionOf } from '../../../renderer/editor/changed-range.ts';
import { enter } from '../../../renderer/editor/commands/enter.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { type OpenPage, openPage } from '../../helpers/open-session.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

/*
 * A line that was being typed when the page went is read when it is gone on with; no other line of an old text is.
 */

/** A page with hands on the text of its first item. */
const handsOn = (page: OpenPage) => {
  const view = new EditorView(null, {
    state: page.minutes.state(page.first),
    dispatchTransaction: (tr) => {
      page.minutes.dispatch(page.first, tr);
      view.updateState(page.minutes.state(page.first));
    },
  });
  onTestFinished(() => view.destroy());
  const type = (text: string): void => {
    for (const character of text) {
      const { from, to } = view.state.selection;
      const plain = () => view.state.tr.insertText(character, from, to);
      const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, plain));
      if (!isHandled) view.dispatch(plain());
    }
  };
  const toEndOf = (index: number): void => {
    const { doc, tr } = view.state;
    const end = positionOf(doc, index) + doc.child(index).nodeSize - 1;
    view.dispatch(tr.setSelection(TextSelection.create(doc, end)));
  };
  const pressEnter = (): void => void enter(() => page.context)(view.state, view.dispatch, view);
  const last = (): number => view.state.doc.childCount - 1;
  const lines = (): string[] => page.onPage().map((text, index) => `${kindOf(view.state.doc.child(index))}: ${text}`);
  return { view, type, toEndOf, pressEnter, last, lines };
};
type Hands = ReturnType<typeof handsOn>;

type Write = (hands: Hands, save: () => Promise<void>) => void | Promise<void>;

/** Writes below the text of a meeting, and gives how the lines read where the page is opened again and Enter is pressed. */
const openAgain = async (write: Write, at?: (hands: Hands) => number): Promise<string[]> => {
  const office = await openOffice();
  const file = smallMeeting();
  const meetingId = await office.load(file);
  const clock = createFakeClock(1_000_000);
  const first = await openPage(office, office.desk(), meetingId, clock);
  const hands = handsOn(first);
  hands.toEndOf(hands.last());
  hands.pressEnter();
  const save = (): Promise<void> => clock.advance(1_000);
  await write(hands, save);
  await save();
  expect(first.saver.state.kind).toBe('saved');
  first.close();
  const next = handsOn(await openPage(office, office.desk(), meetingId, clock));
  next.toEndOf(at?.(next) ?? next.last());
  next.pressEnter();
  office.app.close();
  return next.lines().slice(file.agenda?.[0]?.blocks?.length);
};

describe('a line that was being typed when the page went', () => {
  test('is read when the page is open again and it is left by Enter', async () => {
    expect(await openAgain(({ type }) => type('+OP'))).toEqual([
      'attendanceEvent: Orla Penhale joined the meeting.',
      'paragraph: ',
    ]);
  });

  test('is read when it was gone on with in the other sitting', async () => {
    const lines = await openAgain(({ type, pressEnter }) => {
      type('Tea was served.');
      pressEnter();
      type('VOTE 5-2-1');
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual(['paragraph', 'vote', 'paragraph']);
  });

  test('is read in spite of what was pasted elsewhere since', async () => {
    const lines = await openAgain(async ({ type, toEndOf, view }, save) => {
      type('+OP');
      await save();
      toEndOf(0);
      view.pasteText(' They were large.');
    });
    expect(lines).toEqual(['attendanceEvent: Orla Penhale joined the meeting.', 'paragraph: ']);
  });

  test('stays a line of text when it means nothing', async () => {
    expect(await openAgain(({ type }) => type('+XY'))).toEqual(['paragraph: +XY', 'paragraph: ']);
  });
});

describe('a line that looks like a command in a text that is opened', () => {
  test('stays text where it was pasted', async () => {
    expect(await openAgain(({ view }) => void view.pasteText('+OP'))).toEqual(['paragraph: +OP', 'paragraph: ']);
  });

  test('stays text where something was pasted into it', async () => {
    const lines = await openAgain(({ view, type }) => {
      type('+');
      view.pasteText('OP');
    });
    expect(lines).toEqual(['paragraph: +OP', 'paragraph: ']);
  });

  test('stays text where another line was typed since', async () => {
    const lines = await openAgain(
      ({ type, toEndOf, last, view, pressEnter }) => {
        type('+OP');
        view.dispatch(view.state.tr.split(view.state.selection.from));
        type('Tea was served.');
        pressEnter();
        toEndOf(last());
      },
      ({ last }) => last() - 1,
    );
    expect(lines).toEqual(['paragraph: +OP', 'paragraph: ', 'paragraph: Tea was served.']);
  });

  test('stays text where it was given back as text', async () => {
    const lines = await openAgain(({ type, view }) => {
      type('- ');
      view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: 'Backspace' })));
      type('one');
    });
    expect(lines).toEqual(['paragraph: - one', 'paragraph: ']);
  });
});

test('a line that Enter has left as text is not open any more', async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const clock = createFakeClock(1_000_000);
  const page = await openPage(office, office.desk(), meetingId, clock);
  const { type, toEndOf, pressEnter, last } = handsOn(page);
  const openLine = async () => {
    await clock.advance(1_000);
    return unwrap(await office.desk().client.call('blocks.list', { meetingId })).openLine;
  };
  toEndOf(last());
  pressEnter();
  type('+XY');
  expect(await openLine()).toBe(idOf(page.minutes.state(page.first).doc.child(last())));
  pressEnter();
  expect(await openLine()).toBeUndefined();
  office.app.close();
});
