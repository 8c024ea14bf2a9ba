import { describe, expect, it } from 'vitest';
import { Badges } from '../../../renderer/editor/badges.ts';
import { blockWords } from '../../../renderer/editor/block-words.ts';
import { Hiding } from '../../../renderer/editor/hiding/hiding.ts';
import { BlockSayer } from '../../../renderer/editor/say-block.ts';
import type { BlockContent, Visibility } from '../../../shared/domain/block.ts';
import { actionIdSchema } from '../../../shared/ids.ts';
import { ITEM_A, openWritingDesk, storedBlock } from '../../helpers/writing-desk.ts';

const runs = [{ text: 'words' }];

const said = (contents: readonly BlockContent[], visibility?: Visibility): string[] => {
  const desk = openWritingDesk(contents.map((content, at) => storedBlock(at + 1, ITEM_A, content, visibility)));
  const { doc } = desk.editor.state;
  return contents.map((_content, index) => blockWords({ doc, index, badges: { get: () => undefined } }));
};

describe('what is said of a block', () => {
  it('is its kind, with its level, number or verb', () => {
    expect(
      said([
        { kind: 'paragraph', runs },
        { kind: 'heading', level: 2, runs },
        { kind: 'bullet', depth: 1, runs },
        { kind: 'numbered', runs },
        { kind: 'numbered', depth: 1, runs },
        { kind: 'numbered', runs },
        { kind: 'decision', verb: 'AGREED', runs },
        { kind: 'postMeetingNote', runs },
        { kind: 'privateNote', runs },
      ]),
    ).toEqual([
      'Paragraph',
      'Heading, level 2',
      'Bullet, level 2',
      'Numbered point 1.',
      'Numbered point (a), level 2',
      'Numbered point 2.',
      'Decision, AGREED',
      'Post-meeting note',
      'Private note',
    ]);
  });

  it('is the number, the owner and the due date of an action, and what of them is missing', () => {
    const desk = openWritingDesk([
      storedBlock(1, ITEM_A, { kind: 'action', owners: ['OP', 'SECAS'], due: { date: '2026-06-30' }, runs }),
      storedBlock(2, ITEM_A, { kind: 'action', owners: [], runs }),
    ]);
    const { doc } = desk.editor.state;
    const badges = new Badges();
    const [blockId] = desk.ids();
    if (!blockId) throw new Error('The action has no id');
    const id = actionIdSchema.parse('0192f0c0-0000-7000-8000-0000000000a1');
    badges.put([{ id, blockId, reference: 'HWG 7/01', frozen: false, state: 'open' }], true);
    expect([0, 1].map((index) => blockWords({ doc, index, badges }))).toEqual([
      'Action HWG 7/01, OP and SECAS, due Tue 30 Jun 2026',
      'Action without a number yet, no owner, no due date',
    ]);
  });

  it('has who may read it at its end', () => {
    expect(said([{ kind: 'paragraph', runs }], 'confidential')).toEqual(['Paragraph, confidential']);
    expect(said([{ kind: 'paragraph', runs }], 'public')).toEqual(['Paragraph, only in the public version']);
  });
});

describe('saying blocks', () => {
  const listen = (contents: readonly BlockContent[]) => {
    const desk = openWritingDesk(contents.map((content, at) => storedBlock(at + 1, ITEM_A, content)));
    const heard: string[] = [];
    const sayer = new BlockSayer(new Badges(), new Hiding(), (words) => heard.push(words));
    const at = (index: number): string[] => {
      desk.caret(index, 0);
      sayer.look(desk.editor.state);
      return heard.splice(0);
    };
    const type = (text: string): string[] => {
      for (const character of text) {
        desk.type(character);
        sayer.look(desk.editor.state);
      }
      return heard.splice(0);
    };
    const press = (keys: string): string[] => {
      desk.press(keys);
      sayer.look(desk.editor.state);
      return heard.splice(0);
    };
    return { at, type, press };
  };

  it('is done once when the caret comes into one, and not while it stays there', () => {
    const { at, type } = listen([
      { kind: 'bullet', runs },
      { kind: 'bullet', runs },
    ]);
    expect(at(0)).toEqual(['Bullet']);
    expect(at(0)).toEqual([]);
    expect(type('more ')).toEqual([]);
    // The next one is another, though it is called the same.
    expect(at(1)).toEqual(['Bullet']);
  });

  it('is left out from prose to prose, and not when prose comes after something else', () => {
    const { at } = listen([
      { kind: 'paragraph', runs },
      { kind: 'paragraph', runs },
      { kind: 'heading', level: 1, runs },
    ]);
    expect([at(0), at(1), at(2), at(1)]).toEqual([['Paragraph'], [], ['Heading, level 1'], ['Paragraph']]);
  });

  it('tells what a block becomes by a key, and leaves what a line becomes to who says that', () => {
    const { at, type, press } = listen([{ kind: 'paragraph', runs: [] }]);
    at(0);
    expect(type('AGREED to go')).toEqual([]);
    expect(press('Ctrl+Shift+A')).toEqual(['Action without a number yet, no owner, no due date']);
  });
});
