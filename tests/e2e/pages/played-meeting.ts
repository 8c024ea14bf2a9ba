import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import type { TextModule } from '../../../shared/domain/body-forms.ts';
import { editIdSchema, meetingIdSchema } from '../../../shared/ids.ts';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { countPointer, pointerEvents } from '../../helpers/count-pointer.ts';
import { startHost } from '../../helpers/host.ts';
import { minutesScript, type Step } from '../../helpers/key-script/minutes-script.ts';
import { recurringTexts } from '../../helpers/key-script/recurring-texts.ts';
import { typeable, unminuted } from '../../helpers/key-script/typeable.ts';
import { quickTypist } from '../../helpers/key-script/words.ts';
import { quickKeys } from '../../helpers/quick-keys.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';
import { handsOn } from './hands.ts';
import { livePage } from './live-page.ts';
import { typedMinutes } from './typed-minutes.ts';

/** What one key press after the other is pressed, item by item. */
export type KeyScript = { readonly items: readonly (readonly Step[])[]; readonly modules: readonly TextModule[] };

/** The script of a whole meeting, with the best gestures of the live screen. */
export const keyScriptOf = (whole: MeetingFile): KeyScript => {
  const file = typeable(whole);
  const modules = recurringTexts(file);
  const { steps } = minutesScript(file, quickTypist(file, modules));
  return { modules, items: (file.agenda ?? []).map(({ blocks = [] }) => steps(blocks)) };
};

const keepModules = (data: string, id: string, modules: readonly TextModule[]): Promise<void> =>
  withBook(data, async (app) => {
    const { body, rules } = await ask(app, 'meetings.get', { meetingId: meetingIdSchema.parse(id) });
    const editId = editIdSchema.parse(v7());
    await ask(app, 'bodies.save', { editId, body, rules: { ...rules, modules: [...modules] } });
  });

const readBack = (data: string, id: string): Promise<MeetingFile> =>
  withBook(data, async (app) => {
    const { base64 } = await ask(app, 'minutes.preview', { meetingId: meetingIdSchema.parse(id), format: 'json' });
    return unwrap(readMeetingFile(JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))));
  });

/** Plays a script on the live screen in the real browser, and gives what the book then says and what a mouse did. */
export const playMeeting = async (browser: Browser, file: MeetingFile, script: KeyScript) => {
  const data = temporaryFolder();
  const meetingId = await loadInto(data, JSON.stringify(unminuted(file)));
  await keepModules(data, meetingId, script.modules);
  const host = await startHost({ data });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await countPointer(page);
  await livePage(page).open(host.url, meetingId);
  const minutes = typedMinutes({ ...handsOn(page), ...(await quickKeys(page)) });
  await minutes.live.text.focus();
  for (const [index, item] of (file.agenda ?? []).entries()) {
    if (index > 0) await minutes.goOn(item);
    await minutes.typeSteps(script.items[index] ?? []);
  }
  await minutes.live.saved();
  const pointers = await pointerEvents(page);
  await page.close();
  await host.stop();
  return { minutes: await readBack(data, meetingId), pointerEvents: pointers };
};
