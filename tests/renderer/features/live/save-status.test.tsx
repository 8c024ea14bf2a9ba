import { act, render } from '@testing-library/react';
import { Profiler } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SaveState } from '../../../../renderer/editor/saver/save-state.ts';
import { SaveStatus } from '../../../../renderer/features/live/save-status.tsx';
import { StoreContext } from '../../../../renderer/store/hooks.ts';
import { createAppStore } from '../../../../renderer/store/store.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';

const AT = Date.UTC(2026, 2, 12, 10, 42, 7);
/** A frame, and the task behind it. */
const PAINTED_MS = 20;

const open = async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const { client, files } = office.desk();
  const store = createAppStore({ client, clock: createFakeClock(), makeId: office.makeId, files });
  let drawn = 0;
  const { container } = render(
    <StoreContext value={store}>
      <Profiler id="status" onRender={() => (drawn += 1)}>
        <SaveStatus onRetry={() => undefined} />
      </Profiler>
    </StoreContext>,
  );
  const part = container.querySelector<HTMLElement>('.save');
  const tell = (save: SaveState): void => act(() => store.setState({ save }));
  return { tell, drawn: () => drawn, kind: () => part?.dataset['save'], words: () => part?.textContent };
};

describe('the save status', () => {
  test('says each state on its element, and is drawn again when its words change', async () => {
    const { tell, drawn, kind, words } = await open();
    expect([kind(), words()]).toEqual(['saved', 'All saved']);
    tell({ kind: 'saved', at: AT });
    const before = drawn();
    tell({ kind: 'saving', at: AT });
    expect(kind()).toBe('saving');
    tell({ kind: 'saved', at: AT + 400 });
    expect(kind()).toBe('saved');
    expect(drawn()).toBe(before);
    tell({ kind: 'notSaved' });
    expect(drawn()).toBeGreaterThan(before);
    expect([kind(), words()]).toEqual(['notSaved', expect.stringMatching(/^Not saved\./u)]);
  });

  test('holds the time of an answer back while keys come, until the next key is painted or a pause', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { tell, words } = await open();
    tell({ kind: 'saved', at: AT });
    tell({ kind: 'saved', at: AT + 1000 });
    const first = words();
    expect(first).not.toMatch(/07|08/u);
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
    expect(words()).toBe(first);
    act(() => void vi.advanceTimersByTime(PAINTED_MS));
    expect(words()).toMatch(/:42:08$/u);
    tell({ kind: 'saved', at: AT + 2000 });
    expect(words()).toMatch(/:42:08$/u);
    act(() => void vi.advanceTimersByTime(400));
    expect(words()).toMatch(/:42:09$/u);
  });

  test('tells bad news at once, and that it is over', async () => {
    const { tell, words } = await open();
    tell({ kind: 'saving', at: AT });
    tell({ kind: 'notSaved' });
    expect(words()).toMatch(/^Not saved\./u);
    tell({ kind: 'saved', at: AT });
    expect(words()).toMatch(/:42:07$/u);
  });
});
