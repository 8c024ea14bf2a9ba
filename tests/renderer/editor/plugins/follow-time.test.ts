import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../renderer/editor/mapping.ts';
import { deskContext, ITEM_A, ITEM_B, openWritingDesk } from '../../../helpers/writing-desk.ts';

const contents = ({ editor }: ReturnType<typeof openWritingDesk>) => editor.state.doc.content.content.map(contentOf);

describe('the time of a coming or going', () => {
  test('is the time on the wall while the meeting is at its item, where the line says none itself', () => {
    const desk = openWritingDesk([], undefined, {
      ...deskContext,
      timeAt: (itemId) => (itemId === ITEM_A ? '10:31' : undefined),
    });
    for (const line of ['-OP, TF', '+OP 10:25', '-OP items 2-4']) {
      desk.type(line);
      desk.press('Enter');
    }
    expect(desk.lines()).toEqual([
      'attendanceEvent: Orla Penhale left the meeting at 10:31.',
      'attendanceEvent: Tom Ferris left the meeting at 10:31.',
      'attendanceEvent: Orla Penhale joined the meeting at 10:25.',
      'attendanceEvent: Orla Penhale was not present for items 2 to 4.',
      'paragraph: ',
    ]);
    expect(contents(desk)[0]).toMatchObject({ change: 'left', time: '10:31' });
    // Backspace gives back what was typed; the text of another item is written down later.
    desk.type('+TF');
    desk.press('Enter');
    desk.press('Backspace');
    expect(desk.lines().at(-1)).toBe('paragraph: +TF');
    desk.goTo(ITEM_B);
    desk.type('-OP');
    desk.press('Enter');
    expect(desk.lines()).toEqual(['attendanceEvent: Orla Penhale left the meeting.', 'paragraph: ']);
  });

  test('is another one once the sentence says another', () => {
    const desk = openWritingDesk();
    desk.type('-OP 10:31');
    desk.press('Enter');
    desk.caret(0, -2);
    for (const key of ['Backspace', 'Backspace']) desk.press(key);
    desk.type('28');
    expect(desk.lines()[0]).toBe('attendanceEvent: Orla Penhale left the meeting at 10:28.');
    expect(contents(desk)[0]).toMatchObject({ time: '10:28' });
    desk.press('Ctrl+z');
    expect(desk.lines()[0]).toBe('attendanceEvent: Orla Penhale left the meeting at 10:31.');
    expect(contents(desk)[0]).toMatchObject({ time: '10:31' });
  });
});
