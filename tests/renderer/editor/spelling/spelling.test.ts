import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { underlinesOf } from '../../../../renderer/editor/spelling/spelling-plugin.ts';
import { askedOf } from '../../../../renderer/editor/spelling/suggestions-plugin.ts';
import { createSpeller } from '../../../../renderer/spelling/speller.ts';
import type { StoredBlock } from '../../../../shared/api/blocks.ts';
import type { BlockContent } from '../../../../shared/domain/block.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openSpellingCheck } from '../../../helpers/spelling-check.ts';
import {
  CONFIDENTIAL_ITEM,
  ITEM_A,
  ITEM_B,
  openWritingDesk,
  paragraph,
  storedBlock,
} from '../../../helpers/writing-desk.ts';

/** So long the text rests before it is looked at. */
const PAUSE = 400;

let check: Awaited<ReturnType<typeof openSpellingCheck>>;
beforeAll(async () => {
  check = await openSpellingCheck();
});

const open = async (blocks: readonly StoredBlock[] = []) => {
  const clock = createFakeClock();
  const asked = check.requests.length;
  const desk = openWritingDesk(blocks, { clock, startSpeller: () => createSpeller(check.start()) });
  onTestFinished(() => desk.spelling.close());
  desk.spelling.setOn(true);
  await clock.advance(0);
  const underlined = (): string[] =>
    underlinesOf(desk.editor.state)
      .find()
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to }) => desk.editor.state.doc.textBetween(from, to));
  /** The texts that were looked up since the desk was opened. */
  const lookedUp = (): string[] =>
    check.requests.slice(asked).flatMap((request) => (request.kind === 'check' ? request.texts : []));
  const rest = (ms = PAUSE): Promise<void> => clock.advance(ms);
  const press = async (keys: string): Promise<void> => {
    if (keys === 'F7') void desk.spelling.goToNext();
    else desk.press(keys);
    await clock.advance(0);
  };
  const options = (): string[] => askedOf(desk.editor.state)?.options.map(({ label }) => label) ?? [];
  return { ...desk, clock, underlined, lookedUp, rest, press, options };
};

describe('the underlines', () => {
  test('stand under what is misspelt when a meeting is opened', async () => {
    const { underlined } = await open([paragraph(1, 'The comittee met.'), paragraph(2, 'It adjurned.')]);
    expect(underlined()).toEqual(['comittee', 'adjurned']);
  });

  test('come in the pause after typing, and not under the word at the caret', async () => {
    const { type, underlined, rest, caret } = await open();
    type('The lantren met at Vlierhavn');
    expect(underlined()).toEqual([]);
    await rest(PAUSE - 1);
    expect(underlined()).toEqual([]);
    await rest(1);
    expect(underlined()).toEqual(['lantren']);
    caret(0, 0);
    await rest(0);
    expect(underlined()).toEqual(['lantren', 'Vlierhavn']);
  });

  test('stay under a word that the caret only goes into', async () => {
    const { underlined, rest, caret } = await open([paragraph(1, 'The comittee met.')]);
    caret(0, 6);
    await rest();
    expect(underlined()).toEqual(['comittee']);
  });

  test('move along with what is typed before them, with no look at the words', async () => {
    const { type, underlined, lookedUp, caret } = await open([paragraph(1, 'The comittee met.')]);
    const before = lookedUp().length;
    caret(0, 0);
    type('Then ');
    expect(underlined()).toEqual(['comittee']);
    expect(lookedUp()).toHaveLength(before);
  });

  test('go when the word is mended', async () => {
    const { type, underlined, rest, caret } = await open([paragraph(1, 'The comittee met.')]);
    caret(0, 7);
    type('m');
    caret(0, 0);
    await rest();
    expect(underlined()).toEqual([]);
  });

  test('ask only for the block that was changed', async () => {
    const { type, lookedUp, rest, caret } = await open([paragraph(1, 'One.'), paragraph(2, 'Two.')]);
    const before = lookedUp().length;
    caret(1, -1);
    type(' Three.');
    await rest();
    expect(lookedUp().slice(before)).toEqual(['Two. Three.']);
  });

  test('are what undo left of them', async () => {
    const { type, underlined, rest, press } = await open([paragraph(1, 'One.')]);
    type('lantren ');
    await rest();
    expect(underlined()).toEqual(['lantren']);
    await press('Ctrl+z');
    await rest();
    expect(underlined()).toEqual([]);
  });

  test('leave out private notes and what stands behind a gap', async () => {
    const { underlined } = await open([
      storedBlock(1, ITEM_A, { kind: 'privateNote', runs: [{ text: 'adjurned at the comittee' }] }),
      paragraph(2, 'The cost: @@ figur from Orla'),
    ]);
    expect(underlined()).toEqual([]);
  });

  test('go from a word that becomes known, and come back when it is not any more', async () => {
    const { spelling, underlined, rest } = await open([paragraph(1, 'At Vlierhaven.')]);
    expect(underlined()).toEqual(['Vlierhaven']);
    spelling.setKnown(['Vlierhaven']);
    await rest(0);
    expect(underlined()).toEqual([]);
    spelling.setKnown([]);
    await rest(0);
    expect(underlined()).toEqual(['Vlierhaven']);
  });

  test('can be switched off', async () => {
    const { spelling, underlined, rest } = await open([paragraph(1, 'The comittee met.')]);
    spelling.setOn(false);
    await rest(0);
    expect(underlined()).toEqual([]);
  });

  test('are drawn in the item that is gone to', async () => {
    const { goTo, underlined, rest } = await open([paragraph(1, 'One.'), paragraph(2, 'It adjurned.', ITEM_B)]);
    goTo(ITEM_B);
    await rest(0);
    expect(underlined()).toEqual(['adjurned']);
  });
});

describe('F7', () => {
  const blocks = [
    paragraph(1, 'The comittee met and adjurned.'),
    paragraph(2, 'All is well.'),
    paragraph(3, 'They recieved it.', ITEM_B),
  ];
  const word = ({ editor }: { editor: Awaited<ReturnType<typeof open>>['editor'] }): string | undefined =>
    askedOf(editor.state)?.fault.word;

  test('goes from one underlined word to the next, through all items and round', async () => {
    const desk = await open(blocks);
    const words: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await desk.press('F7');
      words.push(word(desk));
    }
    expect(words).toEqual(['comittee', 'adjurned', 'recieved', 'comittee']);
    expect(desk.item()).toBe(ITEM_A);
  });

  test('shows what may be meant; arrows choose, Enter takes, and one undo gives the word back', async () => {
    const desk = await open(blocks);
    await desk.press('F7');
    expect(desk.options()).toContain('committee');
    for (let step = 0; step < desk.options().indexOf('committee'); step += 1) await desk.press('ArrowDown');
    await desk.press('Enter');
    expect(desk.lines()[0]).toBe('paragraph: The committee met and adjurned.');
    expect(askedOf(desk.editor.state)).toBeNull();
    await desk.press('Ctrl+z');
    expect(desk.lines()[0]).toBe('paragraph: The comittee met and adjurned.');
  });

  test('leaves everything as it is by Escape', async () => {
    const desk = await open(blocks);
    await desk.press('F7');
    await desk.press('Escape');
    expect(askedOf(desk.editor.state)).toBeNull();
    expect(desk.lines()[0]).toBe('paragraph: The comittee met and adjurned.');
  });

  test('takes no letter from who types on: it stands behind the word', async () => {
    const desk = await open(blocks);
    await desk.press('F7');
    desk.type('s');
    expect(desk.lines()[0]).toBe('paragraph: The comittees met and adjurned.');
    expect(askedOf(desk.editor.state)).toBeNull();
  });

  test('lets no early Enter break the line while the words are looked for', async () => {
    const desk = await open(blocks);
    const opened = desk.press('F7');
    while (!askedOf(desk.editor.state)) await Promise.resolve();
    expect(desk.options()).toEqual([]);
    await Promise.all([opened, desk.press('Enter')]);
    expect(desk.lines()).toHaveLength(2);
  });

  test('offers what the screen can do with the word, behind the suggestions', async () => {
    const desk = await open(blocks);
    const done: string[] = [];
    desk.spelling.offer({
      acts: (asked) => [{ id: 'add', label: 'Add', insertion: { run: () => void done.push(asked) } }],
      onNone: () => undefined,
    });
    await desk.press('F7');
    await desk.press('ArrowUp');
    await desk.press('Enter');
    expect(done).toEqual(['comittee']);
    expect(desk.lines()[0]).toBe('paragraph: The comittee met and adjurned.');
  });

  test('finds words also while none is underlined', async () => {
    const desk = await open(blocks);
    desk.spelling.setOn(false);
    await desk.rest(0);
    expect(desk.underlined()).toEqual([]);
    await desk.press('F7');
    expect(word(desk)).toBe('comittee');
  });

  test('passes over what is hidden on a shared screen, in this item and in others', async () => {
    const secret: BlockContent = { kind: 'paragraph', runs: [{ text: 'The lantren went out.' }] };
    const desk = await open([
      storedBlock(1, ITEM_A, secret, 'confidential'),
      storedBlock(2, CONFIDENTIAL_ITEM, secret),
      paragraph(3, 'The comittee met.'),
    ]);
    const found = async (): Promise<string[]> => {
      const words: string[] = [];
      for (let step = 0; step < 3; step += 1) {
        await desk.press('F7');
        words.push(word(desk) ?? 'none');
        await desk.press('Escape');
      }
      return words;
    };
    expect((await found()).toSorted()).toEqual(['comittee', 'lantren', 'lantren']);
    desk.hiding.isOn = true;
    expect(await found()).toEqual(['comittee', 'comittee', 'comittee']);
  });

  test('does nothing in a text that can’t change', async () => {
    const desk = await open(blocks);
    desk.editor.setProps({ editable: () => false });
    await desk.press('F7');
    expect(askedOf(desk.editor.state)).toBeNull();
  });

  test('says so when nothing is misspelt', async () => {
    const desk = await open([paragraph(1, 'All is well.')]);
    const said: string[] = [];
    desk.spelling.offer({ acts: () => [], onNone: () => void said.push('none') });
    await desk.press('F7');
    expect(said).toEqual(['none']);
    expect(askedOf(desk.editor.state)).toBeNull();
  });
});
