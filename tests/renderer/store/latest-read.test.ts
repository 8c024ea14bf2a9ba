import { describe, expect, it } from 'vitest';
import { latestRead } from '../../../renderer/store/latest-read.ts';

/** A read of which the test says when it is answered. */
const openRead = () => {
  const begun: { readonly wanted: string; readonly isLatest: () => boolean; readonly answer: () => void }[] = [];
  const shown: string[] = [];
  const list = latestRead<string, string>({
    read: (wanted, isLatest) =>
      new Promise((resolve) => begun.push({ wanted, isLatest, answer: () => resolve(`rows of ${wanted}`) })),
    show: (answer) => shown.push(answer),
  });
  const answer = async (place: number): Promise<void> => {
    begun[place]?.answer();
    await new Promise((done) => setTimeout(done));
  };
  return { list, shown, answer, read: () => begun.map(({ wanted }) => wanted), isLatest: () => begun[0]?.isLatest() };
};

describe('latestRead', () => {
  it('reads one thing at a time, and of what was asked for meanwhile only the latest', async () => {
    const { list, shown, answer, read } = openRead();
    for (const wanted of ['owner', 'body', 'meeting', 'week']) void list.ask(wanted);
    expect(read()).toEqual(['owner']);
    await answer(0);
    expect(read()).toEqual(['owner', 'week']);
    expect(shown).toEqual([]);
    await answer(1);
    expect(shown).toEqual(['rows of week']);
    expect(list.isReading()).toBe(false);
  });

  it('tells a read that its answer is not wanted any more', async () => {
    const { list, isLatest } = openRead();
    void list.ask('owner');
    expect(isLatest()).toBe(true);
    void list.ask('body');
    expect(isLatest()).toBe(false);
  });

  it('is done for all who asked once the latest is shown', async () => {
    const { list, shown, answer } = openRead();
    const both = Promise.all([list.ask('owner'), list.ask('body')]);
    await answer(0);
    await answer(1);
    await both;
    expect(shown).toEqual(['rows of body']);
  });

  it('reads again after one that failed altogether', async () => {
    let fails = true;
    const shown: string[] = [];
    const list = latestRead<string, string>({
      read: (wanted) => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(wanted)),
      show: (answer) => shown.push(answer),
    });
    await expect(list.ask('owner')).rejects.toThrow('gone');
    fails = false;
    await list.ask('body');
    expect(shown).toEqual(['body']);
  });
});
