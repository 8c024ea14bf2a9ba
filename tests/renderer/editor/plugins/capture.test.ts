import { describe, expect, test } from 'vitest';
import { openWritingDesk, paragraph } from '../../../helpers/writing-desk.ts';

const typed = (text: string): string[] => {
  const desk = openWritingDesk();
  desk.type(text);
  return desk.lines();
};

describe('a line that is typed', () => {
  test.each([
    ['AGREED to mend the slipway', 'decision[AGREED]: to mend the slipway'],
    ['# Slipway', 'heading[1]: Slipway'],
    ['## Slipway', 'heading[2]: Slipway'],
    ['- a point', 'bullet: a point'],
    ['1. a point', 'numbered: a point'],
    ['ACTION Orla Penhale: to ask', 'action[Orla Penhale]: to ask'],
    ['ACTION: to ask', 'action: to ask'],
    ['Post-meeting note: it was asked', 'postMeetingNote: it was asked'],
  ])('becomes what %j stands for', (text, line) => {
    expect(typed(text)).toEqual([line]);
  });

  test.each([
    'agreed to mend',
    'The members AGREED',
    'Action was asked for',
    'AGREEDs',
    '-x',
    '#x',
    '2. not the first',
  ])('stays a paragraph when it is %j', (text) => {
    expect(typed(`${text} and more`)).toEqual([`paragraph: ${text} and more`]);
  });

  test('keeps its words plain behind a backslash', () => {
    expect(typed('\\AGREED is a word')).toEqual(['paragraph: AGREED is a word']);
  });

  test('goes on with a list by its next number', () => {
    const desk = openWritingDesk();
    desk.type('1. first');
    desk.press('Enter');
    desk.press('Enter');
    desk.type('2. second');
    expect(desk.lines()).toEqual(['numbered: first', 'numbered: second']);
  });

  test('widens the verb of a decision', () => {
    expect(typed('AGREED IN PRINCIPLE to mend')).toEqual(['decision[AGREED IN PRINCIPLE]: to mend']);
  });

  test('takes over the text that stands behind the caret', () => {
    const desk = openWritingDesk([paragraph(1, 'to mend the slipway by 3 June')]);
    desk.caret(0, 0);
    desk.type('ACTION Orla Penhale: ');
    expect(desk.lines()).toEqual(['action[Orla Penhale {"date":"2026-06-03"}]: to mend the slipway by 3 June']);
  });

  test('leaves plain characters to the browser', () => {
    const desk = openWritingDesk();
    const handled = desk.editor.someProp('handleTextInput', (handle) =>
      handle(desk.editor, 1, 1, 'x', () => desk.editor.state.tr),
    );
    expect(handled).toBeFalsy();
  });
});

describe('the first Backspace after a conversion', () => {
  test.each(['AGREED ', '# ', '- ', '1. ', 'ACTION Orla Penhale: '])('gives %j back, and it stays', (text) => {
    const desk = openWritingDesk();
    desk.type(text);
    desk.press('Backspace');
    desk.type('x ');
    expect(desk.lines()).toEqual([`paragraph: ${text}x `]);
  });

  test('leaves the literal text alone when its blank is typed once more', () => {
    const desk = openWritingDesk();
    desk.type('AGREED ');
    desk.press('Backspace');
    desk.press('Backspace');
    desk.type(' ');
    expect(desk.lines()).toEqual(['paragraph: AGREED ']);
  });

  test('takes back no conversion that something was typed after', () => {
    const desk = openWritingDesk();
    desk.type('AGREED x');
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['decision[AGREED]: ']);
  });

  test('gives the shorter verb back', () => {
    const desk = openWritingDesk();
    desk.type('AGREED IN PRINCIPLE ');
    desk.press('Backspace');
    expect(desk.lines()).toEqual(['decision[AGREED]: IN PRINCIPLE ']);
  });
});

describe('Ctrl+Z after a conversion', () => {
  test('leaves the literal text, and redo converts again with the same id', () => {
    const desk = openWritingDesk();
    desk.type('AGREED ');
    const ids = desk.ids();
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: AGREED ']);
    desk.press('Ctrl+y');
    expect(desk.lines()).toEqual(['decision[AGREED]: ']);
    expect(desk.ids()).toEqual(ids);
  });
});

describe('a decision said in a paragraph', () => {
  test('is marked when its sentence ends', () => {
    expect(typed('The minutes were read. The HWG APPROVED the minutes as written.')).toEqual([
      'paragraph: The minutes were read. The HWG {APPROVED the minutes as written}.',
    ]);
  });

  test('is marked when the line is left by Enter', () => {
    const desk = openWritingDesk();
    desk.type('It was late. The HWG NOTED the report');
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG {NOTED the report}', 'paragraph: ']);
  });

  test('is not marked when Enter leaves a line that nobody typed in', () => {
    const desk = openWritingDesk([paragraph(1, 'It was late. The HWG NOTED the report')]);
    desk.caret(0, -1);
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG NOTED the report', 'paragraph: ']);
    desk.caret(0, -1);
    desk.type(' in full');
    desk.press('Enter');
    expect(desk.lines()[0]).toBe('paragraph: It was late. The HWG {NOTED the report in full}');
  });

  test('marks each verb of a sentence as a decision of its own', () => {
    expect(typed('It was late. The HWG NOTED the contents and SUPPORTED the approach.')[0]).toMatch(
      /^paragraph: It was late. The HWG \{NOTED the contents\}.*\{SUPPORTED the approach\}\.$/,
    );
  });

  test('is not marked in what is pasted', () => {
    const desk = openWritingDesk();
    desk.pasteText('The HWG APPROVED the minutes');
    desk.press('Enter');
    expect(desk.lines()).toEqual(['paragraph: The HWG APPROVED the minutes', 'paragraph: ']);
  });

  test('keeps what is typed after its sentence out of it', () => {
    expect(typed('It was late. The HWG NOTED it fully. Then tea.')).toEqual([
      'paragraph: It was late. The HWG {NOTED it fully}. Then tea.',
    ]);
  });

  test('loses its mark by the first Backspace, for good', () => {
    const desk = openWritingDesk();
    desk.type('It was late. The HWG NOTED the report.');
    desk.press('Backspace');
    desk.type(' Then tea.');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG NOTED the report. Then tea.']);
  });

  test('goes on behind a full stop that ended nothing', () => {
    expect(typed('It was late. The HWG APPROVED version 0.1 of the plan.')).toEqual([
      'paragraph: It was late. The HWG {APPROVED version 0.1 of the plan}.',
    ]);
  });

  test('loses its mark when its verb is changed', () => {
    const desk = openWritingDesk();
    desk.type('It was late. The HWG NOTED the report.');
    desk.caret(0, 22);
    desk.type('X');
    expect(desk.lines()).toEqual(['paragraph: It was late. The HWG NXOTED the report.']);
  });
});

describe('pasted lines', () => {
  test('stay as they are', () => {
    const desk = openWritingDesk();
    desk.pasteText('AGREED to mend\nACTION Orla Penhale: to ask\n- a point');
    expect(desk.lines()).toEqual([
      'paragraph: AGREED to mend',
      'paragraph: ACTION Orla Penhale: to ask',
      'paragraph: - a point',
    ]);
  });
});

describe('the due of an action', () => {
  test('follows the words of its text', () => {
    const desk = openWritingDesk();
    desk.type('ACTION Orla Penhale: to ask by 3 June');
    expect(desk.lines()[0]).toContain('2026-06-03');
    desk.type(' 2027');
    expect(desk.lines()[0]).toContain('2027-06-03');
  });

  test('stays when it was set in its field', () => {
    const desk = openWritingDesk();
    desk.type('ACTION Orla Penhale: to ask by 3 June');
    desk.editor.dispatch(desk.editor.state.tr.setNodeAttribute(0, 'due', { none: true }));
    desk.type(' 2027');
    expect(desk.lines()[0]).toContain('{"none":true}');
  });
});
