import { Fragment } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { docOf, nodeOf } from '../../../renderer/editor/mapping.ts';
import { emptyOutline, type ItemOutline } from '../../../renderer/editor/outline.ts';
import { Overview } from '../../../renderer/editor/overview.ts';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import type { BlockContent, Visibility } from '../../../shared/domain/block.ts';
import { landmarkOf } from '../../../shared/domain/landmark.ts';
import type { Place } from '../../../shared/domain/presence.ts';
import { gapsFound } from '../../helpers/a-gap-in-each-kind.ts';
import { marked } from '../../helpers/builders.ts';
import { personId } from '../../helpers/minuted.ts';
import { seeded } from '../../helpers/random.ts';
import { ITEM_A, ITEM_B, openWritingDesk, paragraph, storedBlock } from '../../helpers/writing-desk.ts';

const runs = [{ text: 'Somebody came.' }];
const arrival: BlockContent = { kind: 'attendanceEvent', person: personId(1), change: 'arrived', time: '10:25', runs };
const interest: BlockContent = { kind: 'interest', person: personId(1), outcome: 'left', runs };
const decided = marked('It ', ['0192f0c0-0000-7000-8000-00000000d001', 'NOTED', 'NOTED the figures'], '.');

const overviewOf = (forms?: ConstructorParameters<typeof Overview>[0]) => {
  const outlines: ItemOutline[] = [];
  const places: Place[] = [];
  const overview = new Overview(forms, {
    onOutline: (_itemId, outline) => outlines.push(outline),
    onPlace: (place) => places.push(place),
    onBlock: () => undefined,
  });
  return {
    overview,
    outlines,
    places,
    read: (blocks: StoredBlock[]) => overview.read(ITEM_A, docOf(ITEM_A, blocks, 'x')),
  };
};

describe('the overview of a text', () => {
  it('says of the room what the book says, block for block', () => {
    const said: readonly (readonly [BlockContent, Visibility?])[] = [
      [arrival],
      [{ kind: 'paragraph', runs }],
      [decided],
      [interest],
      [interest, 'public'],
      [{ kind: 'decision', verb: 'AGREED', runs }, 'confidential'],
      [{ kind: 'decision', verb: 'AGREED', runs }, 'public'],
      [{ kind: 'table', rows: [['a']] }],
    ];
    const blocks = said.map(([content, visibility], index) => storedBlock(index + 1, ITEM_A, content, visibility));
    const { outlines, read } = overviewOf();
    read(blocks);
    const [outline] = outlines;
    expect(outline?.landmarks).toEqual(blocks.flatMap((block) => landmarkOf(block) ?? []));
    expect(outline?.landmarks.map(({ kind }) => kind)).toEqual(['attendanceEvent', 'decision', 'interest', 'decision']);
  });

  it('knows the sentences of the body, also after it has others', () => {
    const { overview, outlines, read } = overviewOf({ noApologies: 'Everybody came.' });
    const blocks = [paragraph(1, 'Everybody came. Figures followed.')];
    read(blocks);
    expect(outlines.at(-1)?.said).toEqual(['noApologies']);
    overview.setForms({ noComments: 'Figures followed.' });
    read(blocks);
    expect(outlines.at(-1)?.said).toEqual(['noComments']);
  });

  it('tells an item with words from one with nothing but a line to type in', () => {
    const { outlines, read } = overviewOf();
    read([paragraph(1, '')]);
    expect(outlines).toEqual([]);
    read([paragraph(1, 'Words.')]);
    expect(outlines.map(({ hasWords }) => hasWords)).toEqual([true]);
  });

  it.each(gapsFound)('finds the gap of a block that is a %s', (_kind, content, words) => {
    const { overview, read } = overviewOf();
    read([storedBlock(1, ITEM_A, content)]);
    expect((overview.outlines.get(ITEM_A) ?? emptyOutline).gaps.map((gap) => gap.words)).toEqual(words);
  });

  it('keeps the landmarks, as the same list, while nothing else is said of the room', () => {
    const { outlines, read } = overviewOf();
    read([storedBlock(1, ITEM_A, arrival)]);
    read([storedBlock(1, ITEM_A, arrival), storedBlock(2, ITEM_A, { kind: 'heading', level: 1, runs })]);
    expect(outlines).toHaveLength(2);
    expect(outlines[1]?.landmarks).toBe(outlines[0]?.landmarks);
  });

  it('says after each edit what it would say of a text that it sees for the first time', () => {
    const random = seeded(7);
    const kinds: readonly BlockContent[] = [
      arrival,
      interest,
      decided,
      { kind: 'heading', level: 1, runs },
      { kind: 'action', owners: ['Harbour Works'], runs },
      { kind: 'paragraph', runs: [{ text: 'The lamp costs @@ figure from JH.' }] },
      { kind: 'paragraph', runs: [{ text: 'There were no apologies.' }] },
      { kind: 'paragraph', runs },
    ];
    const { overview, outlines } = overviewOf({ noApologies: 'There were no apologies.' });
    let doc = docOf(ITEM_A, [paragraph(0, '')], 'x');
    for (let edit = 1; edit <= 300; edit += 1) {
      const block = nodeOf(storedBlock(edit, ITEM_A, kinds[random(kinds.length)] ?? arrival));
      const at = random(doc.childCount);
      doc = doc.copy(Fragment.from(doc.children.toSpliced(at, random(3), ...(random(4) > 0 ? [block] : []))));
      overview.read(ITEM_A, doc);
      const anew = overviewOf({ noApologies: 'There were no apologies.' });
      anew.overview.read(ITEM_A, doc);
      expect(outlines.at(-1)).toEqual(anew.outlines.at(-1) ?? emptyOutline);
      if (doc.childCount === 0) doc = docOf(ITEM_A, [paragraph(0, '')], 'x');
    }
    // So many edits showed in it, and so many did not.
    expect(outlines.length).toBeGreaterThan(100);
    expect(outlines.length).toBeLessThan(300);
  });

  it('follows the caret from landmark to landmark, and says nothing in between', () => {
    const event = storedBlock(2, ITEM_A, arrival);
    const desk = openWritingDesk([paragraph(1, 'Before.'), event, paragraph(3, 'After.'), paragraph(4, 'Later.')]);
    const { overview, places } = overviewOf();
    for (const index of [0, 2, 3, 1, 0]) {
      desk.caret(index, 0);
      overview.findPlace(ITEM_A, desk.editor.state);
    }
    desk.goTo(ITEM_B);
    overview.findPlace(ITEM_B, desk.editor.state);
    expect(places).toEqual([
      { itemId: ITEM_A },
      { itemId: ITEM_A, blockId: event.id },
      { itemId: ITEM_A },
      { itemId: ITEM_B },
    ]);
  });
});
