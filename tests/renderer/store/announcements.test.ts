import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../../renderer/editor/saver/save-state.ts';
import { createSaveSayer } from '../../../renderer/store/announcements.ts';
import { apiError } from '../../../shared/api/errors.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';

const saved = (at: number): SaveState => ({ kind: 'saved', at });
const saving = (at: number): SaveState => ({ kind: 'saving', at });

const listen = () => {
  const clock = createFakeClock();
  const heard: string[] = [];
  const say = createSaveSayer(clock, (words) => heard.push(words));
  let before: SaveState = { kind: 'saved' };
  const go = (after: SaveState): void => {
    say(before, after);
    before = after;
  };
  return { clock, heard, go };
};

describe('the save state', () => {
  it('is said to be saved when typing has come to rest, and not at every pause', async () => {
    const { clock, heard, go } = listen();
    for (let word = 0; word < 5; word += 1) {
      go(saving(word));
      go(saved(word));
      await clock.advance(400);
    }
    expect(heard).toEqual([]);
    await clock.advance(2000);
    expect(heard).toEqual(['Saved.']);
  });

  it('is said at once when it is bad, and when that is over', async () => {
    const { clock, heard, go } = listen();
    go(saving(1));
    go({ kind: 'notSaved' });
    go({ kind: 'notSaved' });
    go(saved(2));
    await clock.advance(2000);
    expect(heard).toEqual(['Not saved. What you type is kept on this page.', 'Everything is saved again.']);
    go({ kind: 'refused', error: apiError('refused', 'The block is too long.'), count: 1 });
    expect(heard.at(-1)).toBe('Not saved: The block is too long.');
  });

  it('is not called saved when bad news came in between', async () => {
    const { clock, heard, go } = listen();
    go(saving(1));
    go(saved(1));
    go({ kind: 'notSaved' });
    await clock.advance(2000);
    expect(heard).toEqual(['Not saved. What you type is kept on this page.']);
  });
});
