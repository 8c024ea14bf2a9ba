// @vitest-environment node
import { expect, test } from 'vitest';
import { PendingChanges } from '../../../renderer/store/pending-changes.ts';
import { apiError } from '../../../shared/api/errors.ts';
import { editIdSchema } from '../../../shared/ids.ts';
import { err, ok } from '../../../shared/result.ts';
import { countedIds } from '../../helpers/create-book.ts';

type Words = readonly string[];

/** A book that is told one thing after the other, each when the test lets it answer. */
const openBook = () => {
  const makeId = countedIds(0x9e4_0000_0000);
  const told: Words[] = [];
  const answers: ((taken: boolean) => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const shown: Words[] = [];
  const words = new PendingChanges<Words>(
    {
      runEdit: (send) => {
        const mine = last.then(() => send(editIdSchema.parse(makeId())));
        last = mine;
        return mine;
      },
      send: async (_, next) => {
        told.push(next);
        const taken = await new Promise<boolean>((resolve) => answers.push(resolve));
        return taken ? ok((now) => now) : err(apiError('refused', 'Not that one.'));
      },
      words: () => 'Words changed',
      onShown: (now) => shown.push(now),
    },
    ['first'],
  );
  const answer = async (taken: boolean): Promise<void> => {
    await expect.poll(() => answers.length).toBe(1);
    answers.shift()?.(taken);
  };
  return { words, told, shown, answer };
};

const add = (word: string) => (words: Words) => [...words, word];

test('shows a change at once and tells the book of one after the other', async () => {
  const { words, told, answer } = openBook();
  const made = [words.make(add('second')), words.make(add('third'))];
  expect(words.shown).toEqual(['first', 'second', 'third']);
  await answer(true);
  await answer(true);
  expect(await Promise.all(made)).toEqual([undefined, undefined]);
  expect(told).toEqual([
    ['first', 'second'],
    ['first', 'second', 'third'],
  ]);
  expect(words.isWaiting).toBe(false);
});

test('takes out what is refused, says why, and keeps the others', async () => {
  const { words, told, answer } = openBook();
  const refused = words.make(add('second'));
  const taken = words.make(add('third'));
  await answer(false);
  await answer(true);
  expect(await refused).toMatchObject({ message: 'Not that one.' });
  expect(await taken).toBeUndefined();
  expect(told[1]).toEqual(['first', 'third']);
  expect(words.shown).toEqual(['first', 'third']);
});

test('keeps what was shown in the meantime', async () => {
  const { words, answer } = openBook();
  const made = words.make(add('second'));
  words.show((now) => ['blank', ...now]);
  await answer(true);
  await made;
  expect(words.shown).toEqual(['blank', 'first', 'second']);
});

test('takes in what the book says, unless something was changed since it was asked', async () => {
  const { words, answer } = openBook();
  words.take(() => ['new'], words.moment);
  expect(words.shown).toEqual(['new']);
  const asked = words.moment;
  const made = words.make(add('second'));
  words.take(() => ['old'], words.moment);
  expect(words.shown).toEqual(['new', 'second']);
  await answer(true);
  await made;
  words.take(() => ['old'], asked);
  expect(words.shown).toEqual(['new', 'second']);
});

test('takes in nothing that the book was asked while a change was on its way: it may be from before', async () => {
  const { words, answer } = openBook();
  const made = words.make(add('second'));
  const asked = words.moment;
  await answer(true);
  await made;
  words.take(() => ['first'], asked);
  expect(words.shown).toEqual(['first', 'second']);
  words.take(() => ['first', 'second', 'elsewhere'], words.moment);
  expect(words.shown).toEqual(['first', 'second', 'elsewhere']);
});
