import { describe, expect, it } from 'vitest';
import { type BlockContent, blockContentSchema } from '../../../shared/domain/block.ts';
import { findLacks } from '../../../shared/domain/closing-check.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { blockIdSchema, itemIdSchema } from '../../../shared/ids.ts';
import { gapsFound } from '../../helpers/a-gap-in-each-kind.ts';
import { countedIds } from '../../helpers/create-book.ts';

const makeId = countedIds(0xc105_0000_0000);
const anItem = (more: Partial<Item> = {}): Item => ({
  id: itemIdSchema.parse(makeId()),
  number: '2',
  title: 'Crane',
  rank: 'a',
  ...more,
});
const text = (kind: string, words: string, more: object = {}): BlockContent =>
  blockContentSchema.parse({ kind, ...more, runs: words === '' ? [] : [{ text: words }] });

const people = [
  ['Nell Harker', 'NH', 'Quay Office'],
  ['Sam Lowe', 'SL'],
];

/** What is missing in one item with these blocks. */
const lacksIn = (contents: readonly BlockContent[], item = anItem(), unmarked: readonly string[] = []) =>
  findLacks({
    items: [item],
    blocks: contents.map((content) => ({ id: blockIdSchema.parse(makeId()), itemId: item.id, content })),
    unmarked,
    people,
  }).map(({ kind, words }) => [kind, words]);

const decision = text('decision', 'to mend it', { verb: 'AGREED' });

describe('before a meeting is closed', () => {
  it.each<[string, readonly BlockContent[], unknown]>([
    ['an item without a word', [text('paragraph', '')], [['minutes', '2 Crane']]],
    ['an item with private notes only', [text('privateNote', 'ask Nell')], [['minutes', '2 Crane']]],
    ['an item without an outcome', [text('paragraph', 'It was talked about.')], [['outcome', '2 Crane']]],
    [
      'an action without an owner and a date',
      [text('action', 'to paint')],
      [
        ['owner', 'to paint'],
        ['due', 'to paint'],
      ],
    ],
    ['a gap', [decision, text('paragraph', 'It cost @@ figure from NH.')], [['gap', 'figure from NH']]],
    [
      'a promise without an action',
      [decision, text('paragraph', 'Nell Harker agreed to circulate the plan.')],
      [['promise', 'Nell Harker agreed to circulate the plan.']],
    ],
  ])('%s is missing something', (_name, contents, expected) => {
    expect(lacksIn(contents)).toEqual(expected);
  });

  it.each(gapsFound)('finds the gap of a block that is a %s', (_kind, content, words) => {
    const gaps = lacksIn([decision, content]).filter(([kind]) => kind === 'gap');
    expect(gaps).toEqual(words.map((found) => ['gap', found]));
  });

  it('sees that nothing is minuted in a table of empty cells', () => {
    expect(lacksIn([{ kind: 'table', rows: [['', ' ']] }])).toEqual([['minutes', '2 Crane']]);
    expect(lacksIn([{ kind: 'table', rows: [['', '7']] }])).toEqual([['outcome', '2 Crane']]);
  });

  it.each<[string, readonly BlockContent[]]>([
    ['a decision', [decision]],
    ['an action that says all', [text('action', 'to paint', { owners: ['NH'], due: { none: true } })]],
    [
      'a promise with its action below',
      [
        text('paragraph', 'Nell Harker agreed to circulate the plan.'),
        text('action', 'to circulate', { owners: ['NH'], due: { meeting: 'next' } }),
      ],
    ],
    [
      'a promise with its action further down, by whoever made it',
      [
        text('paragraph', 'The Quay Office agreed to chase the builder.'),
        ...['It rained.', 'It snowed.', 'It cleared.', 'It rained again.'].map((words) => text('paragraph', words)),
        text('action', 'to chase', { owners: ['NH'], due: { none: true } }),
      ],
    ],
    ['a gap in a private note', [decision, text('privateNote', '@@ ask Nell')]],
  ])('%s is all there', (_name, contents) => {
    expect(lacksIn(contents)).toEqual([]);
  });

  it('takes an action for one promise, and for none of somebody else', () => {
    const nell = text('paragraph', 'Nell Harker agreed to chase the builder.');
    const sam = text('paragraph', 'SL will amend the notice.');
    const actionOf = (...owners: string[]) => text('action', 'to do it', { owners, due: { none: true } });
    expect(lacksIn([nell, sam, actionOf('SL')])).toEqual([['promise', 'Nell Harker agreed to chase the builder.']]);
    expect(lacksIn([nell, sam, actionOf('NH')])).toEqual([['promise', 'SL will amend the notice.']]);
    expect(lacksIn([nell, sam, actionOf('SL'), actionOf('NH')])).toEqual([]);
    const nobody = text('paragraph', 'It will be circulated.');
    expect(lacksIn([nobody, nobody, actionOf('SL')]).map(([kind]) => kind)).toEqual(['promise']);
    expect(lacksIn([nobody, nobody, actionOf('SL'), actionOf('SL')])).toEqual([]);
  });

  it('takes no promise from a decision in its own words', () => {
    expect(lacksIn([text('bullet', 'AGREED for the Quay Office to draft a reply'), decision])).toEqual([]);
    expect(lacksIn([text('decision', 'that SL will draft a reply', { verb: 'AGREED' })])).toEqual([]);
  });

  it('asks nothing of an item that was deferred', () => {
    expect(lacksIn([], anItem({ treatment: 'deferred' }))).toEqual([]);
  });

  it('asks nothing of an item that only heads others', () => {
    const head = anItem();
    const below = anItem({ number: '2.1', parentId: head.id });
    expect(
      findLacks({ items: [head, below], blocks: [], unmarked: [], people: [] }).map(({ itemId }) => itemId),
    ).toEqual([below.id]);
  });

  it('names who was never marked', () => {
    expect(lacksIn([decision], anItem(), ['Nell Harker'])).toEqual([['mark', 'Nell Harker']]);
  });

  it('gives each lack a key of its own, that is the same the next time', () => {
    const item = anItem();
    const blocks = ['@@ a. @@ b.', 'Sam agreed to write. Ida agreed to write.'].map((words) => ({
      id: blockIdSchema.parse(makeId()),
      itemId: item.id,
      content: text('paragraph', words),
    }));
    const keys = () => findLacks({ items: [item], blocks, unmarked: [], people: [] }).map(({ key }) => key);
    expect(new Set(keys()).size).toBe(5);
    expect(keys()).toEqual(keys());
  });
});
