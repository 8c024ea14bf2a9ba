import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBrowserSecondWindow, createDesktopSecondWindow } from '../../../renderer/api/second-window.ts';
import { meetingOfReadBack, readBackAddress, SHOWN_CHANNEL, type Shown } from '../../../shared/api/public-window.ts';
import { blockIdSchema, meetingIdSchema } from '../../../shared/ids.ts';
import { err, ok } from '../../../shared/result.ts';

const MEETING = meetingIdSchema.parse('0192f0c0-0000-7000-8000-000000009147');
const BLOCK = blockIdSchema.parse('0192f0c0-0000-7000-8000-00000000b10c');
const SHOWN: Shown = { kind: 'shown', meetingId: MEETING, blockId: BLOCK };

afterEach(() => vi.restoreAllMocks());

describe('the window that others see', () => {
  test('is a tab without an opener in a browser', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    expect((await createBrowserSecondWindow().open(MEETING)).ok).toBe(true);
    expect(open).toHaveBeenCalledWith(`/#/meetings/${MEETING}/read-back`, '_blank', 'noopener');
  });

  test('is opened by the main process in the desktop program, and says so when it is not', async () => {
    const asked: string[] = [];
    const bridge = (answer: unknown) =>
      Object({
        openReadBack: async (meeting: string) => {
          asked.push(meeting);
          return answer;
        },
      });
    expect(await createDesktopSecondWindow(bridge(ok(undefined))).open(MEETING)).toEqual(ok(undefined));
    const refused = await createDesktopSecondWindow(bridge(err({ code: 'refused', message: 'x' }))).open(MEETING);
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('could not be opened') } });
    expect(asked).toEqual([MEETING, MEETING]);
  });

  test('hears which decision is shown, in ids alone, until it stops listening', async () => {
    const [own, room] = [createBrowserSecondWindow(), createBrowserSecondWindow()];
    const heard: Shown[] = [];
    const stop = room.listen((shown) => heard.push(shown));
    own.say(SHOWN);
    await vi.waitFor(() => expect(heard).toEqual([SHOWN]));
    const stranger = new BroadcastChannel(SHOWN_CHANNEL);
    stranger.postMessage({ ...SHOWN, text: 'words' });
    stranger.postMessage('words');
    own.say({ kind: 'asks', meetingId: MEETING });
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    stop();
    own.say(SHOWN);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard.map(({ kind }) => kind)).toEqual(['shown', 'asks']);
    stranger.close();
  });

  test('has an address of its own', () => {
    expect(meetingOfReadBack(`#${readBackAddress(MEETING)}`)).toBe(MEETING);
    expect(
      ['', '#/', `#/meetings/${MEETING}/live`, `#/meetings/${MEETING}/read-back/x`].map(meetingOfReadBack),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
