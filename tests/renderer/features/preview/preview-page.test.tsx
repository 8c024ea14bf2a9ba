import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Order, Typesetter } from '../../../../electron/core/typesetting/typesetter.ts';
import { apiError } from '../../../../shared/api/errors.ts';
import type { MeetingState } from '../../../../shared/domain/meeting.ts';
import { blockIdSchema, type ItemId } from '../../../../shared/ids.ts';
import type { MeetingFile } from '../../../../shared/interchange/schema.ts';
import { err, ok } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

type Start = {
  readonly state?: MeetingState;
  readonly at?: string;
  readonly hasGap?: boolean;
  readonly typesetter?: Typesetter;
};

/** The small meeting with its action due, so that it has no gap. */
const dueMeeting = (): MeetingFile => {
  const file = smallMeeting();
  const agenda = file.agenda?.map((item) => ({
    ...item,
    blocks: item.blocks?.map((block) => (block.kind === 'action' ? { ...block, due: { none: true as const } } : block)),
  }));
  return { ...file, agenda };
};

/** The small meeting, which came with one fixed number and one gap, on the preview screen. */
const open = async ({ state = 'draft', at = 'preview', hasGap = true, ...tools }: Start = {}) => {
  const office = await openOffice(tools);
  const file = hasGap ? smallMeeting() : dueMeeting();
  const meetingId = await office.load({ ...file, meeting: { ...file.meeting, state } });
  const desk = office.desk();
  const elsewhere = office.desk();
  const clock = createFakeClock();
  const store = renderApp(office, desk, clock, `/meetings/${meetingId}/${at}`);
  const book = async () => unwrap(await elsewhere.client.call('blocks.list', { meetingId }));
  /** A new action at the end of the first item, typed in another window. */
  const typeAction = async (text: string, rank = 'z'): Promise<void> => {
    const { items } = unwrap(await elsewhere.client.call('meetings.get', { meetingId }));
    const itemId: ItemId | undefined = items[0]?.id;
    if (!itemId) throw new Error('The meeting has no items');
    const content = {
      kind: 'action' as const,
      owners: ['Orla Penhale'],
      due: { none: true as const },
      runs: [{ text }],
    };
    const block = { id: blockIdSchema.parse(office.makeId()), itemId, rank, content, baseRevision: 0 };
    unwrap(
      await elsewhere.client.call('blocks.save', {
        editId: office.makeEditId(),
        meetingId,
        blocks: [block],
        removed: [],
      }),
    );
  };
  return { office, meetingId, desk, elsewhere, clock, store, book, typeAction };
};

const panel = () => screen.findByRole('complementary', { name: 'Hand-out' });
/** What stands on the pages. */
const paper = (): string => {
  const host = document.querySelector('.preview-document');
  // A reference is kept on its line.
  return (host?.shadowRoot?.querySelector('article')?.textContent ?? '').replaceAll('\u00a0', ' ');
};
const handOutButton = (name: RegExp | string = /^Hand out .*\(Word\)$/) => screen.findByRole('button', { name });
/** Chooses a format, and gives the button that hands it out. */
const buttonAs = async (format: string, name: string): Promise<HTMLElement> => {
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Format' }), format);
  return handOutButton(name);
};
const question = (name: RegExp | string = /fix the numbers/) => screen.findByRole('dialog', { name });

describe('the preview', () => {
  test('shows the minutes as they will be printed', async () => {
    await open();
    await panel();
    expect(paper()).toContain('Harbour Works Group Meeting 7');
    expect(paper()).toContain('ACTION HWG 7/01: Orla Penhale to ask for three offers');
    expect(paper()).toContain('CONFIDENTIAL – not for publication');
  });

  test('says what is in it: the draft, the full version, its numbers', async () => {
    await open();
    const words = (await panel()).textContent;
    expect(words).toContain('Draft: every page says DRAFT.');
    expect(words).toContain('Full version, not for publication: 1 item confidential');
    expect(words).toContain('1 action, their numbers are fixed.');
  });

  test('lists the gaps, with the way to each', async () => {
    const { meetingId } = await open();
    const gaps = within(await screen.findByRole('region', { name: '1 gap' }));
    expect(gaps.getByRole('listitem').textContent).toBe('HWG 7/01 has no due date');
    await userEvent.click(gaps.getByRole('link', { name: 'HWG 7/01' }));
    expect(window.location.hash).toMatch(new RegExp(`^#/meetings/${meetingId}/live/[\\w-]+/[\\w-]+$`));
    expect(await screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' })).toBeTruthy();
  });

  test('follows what is typed elsewhere', async () => {
    const { typeAction } = await open();
    await panel();
    await act(() => typeAction('to paint the boathouse'));
    await waitFor(() => expect(paper()).toContain('ACTION HWG 7/02: Orla Penhale to paint the boathouse.'));
    expect((await panel()).textContent).toContain('2 actions, 1 number not fixed yet.');
  });

  test('says at a glance which version it shows, and shows another by the keyboard', async () => {
    await open();
    const words = () =>
      screen.findByText(/^(?:Full|Public) version: |^Confidential minutes alone: /, { selector: 'p' });
    expect((await words()).textContent).toBe('Full version: not for publication');
    expect(paper()).toContain('Terms were discussed.');
    await userEvent.click(screen.getByRole('radio', { name: 'Full' }));
    await userEvent.keyboard('{ArrowRight}');
    expect((await words()).textContent).toBe('Public version: for everybody');
    expect(paper()).toContain('2. Confidential item');
    expect(paper()).toContain('This item can be found in the confidential minutes.');
    expect(paper()).not.toMatch(/Terms were discussed|The lease|CONFIDENTIAL/);
    expect((await panel()).textContent).toContain('Public version: 1 item left out.');
    await userEvent.keyboard('{ArrowRight}');
    expect((await words()).textContent).toBe('Confidential minutes alone: not for publication');
    expect(paper()).toContain('Terms were discussed.');
    expect(paper()).not.toContain('slipway');
  });

  test('offers no confidential minutes where there are none', async () => {
    const { office, store } = await open();
    const { agenda, ...rest } = smallMeeting('8');
    const meetingId = await office.load({ ...rest, agenda: (agenda ?? []).slice(0, 1) });
    act(() => store.getState().showMinutesVersion('confidential'));
    act(() => {
      window.location.hash = `/meetings/${meetingId}/preview`;
    });
    await screen.findByText('Full version: nothing in it is confidential');
    expect(screen.getByRole('radio', { name: 'Confidential' })).toHaveProperty('disabled', true);
  });

  test.each([
    ['draft', 'Hand out draft (Word)', 'Draft: every page says DRAFT.'],
    ['circulated', 'Hand out draft (Word)', 'Draft: every page says DRAFT.'],
    ['approved', 'Hand out minutes (Word)', 'Final: these are the minutes as approved.'],
    ['cancelled', 'Hand out notice (Word)', 'The title says that the meeting was cancelled'],
  ] as const)('speaks of minutes that are %s as what they are', async (state, button, words) => {
    await open({ state });
    expect(await handOutButton(button)).toBeTruthy();
    expect((await panel()).textContent).toContain(words);
  });

  test('says that a meeting is not in the book', async () => {
    const office = await openOffice();
    renderApp(office, office.desk(), createFakeClock(), `/meetings/${office.makeId()}/preview`);
    expect(await screen.findByRole('heading', { name: "The minutes can't be shown" })).toBeTruthy();
  });

  test('says when the host does not answer, and tries again', async () => {
    const { desk, store, meetingId } = await open({ at: 'plan' });
    desk.line = 'request lost';
    act(() => {
      window.location.hash = `/meetings/${meetingId}/preview`;
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    desk.line = 'good';
    await userEvent.click(again);
    await panel();
    expect(store.getState().minutesError).toBeUndefined();
  });
});

describe('the hand-out', () => {
  test('saves a Word file at once when its numbers are fixed already and it has no gap', async () => {
    const { desk } = await open({ hasGap: false });
    await userEvent.click(await handOutButton());
    expect(await screen.findByText('Handed out as HWG 7 minutes draft - FULL - CONFIDENTIAL.docx.')).toBeTruthy();
    expect(desk.files.saved.map(({ name }) => name)).toEqual(['HWG 7 minutes draft - FULL - CONFIDENTIAL.docx']);
    expect(desk.files.saved[0]?.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    ['Public', 'public', 'HWG 7 minutes draft - PUBLIC.html'],
    ['Confidential', 'confidential', 'HWG 7 minutes draft - CONFIDENTIAL MINUTES ALONE.html'],
  ])('saves the version that is shown as a file of the chosen format: %s', async (choice, version, name) => {
    const { desk } = await open({ hasGap: false });
    await panel();
    await userEvent.click(screen.getByRole('radio', { name: choice }));
    await userEvent.click(await buttonAs('Web page', `Hand out ${version} draft (Web page)`));
    expect(await screen.findByText(`Handed out as ${name}.`)).toBeTruthy();
    const text = desk.files.saved[0]?.bytes.toString() ?? '';
    expect([text.includes('slipway'), text.includes('Terms')]).toEqual(
      version === 'public' ? [true, false] : [false, true],
    );
  });

  test.each([
    ['PDF', 'ua-1', 'HWG 7 minutes draft - FULL - CONFIDENTIAL.pdf'],
    ['archive PDF', 'a-2a', 'HWG 7 minutes draft - FULL - CONFIDENTIAL.archive.pdf'],
  ] as const)('saves a %s, which fixes the numbers as a Word file does', async (button, standard, name) => {
    const orders: Order[] = [];
    const typeset = async (order: Order) => {
      orders.push(order);
      return ok(Buffer.from('%PDF-'));
    };
    const { desk, typeAction, book } = await open({ hasGap: false, typesetter: { typeset, close: () => undefined } });
    await act(() => typeAction('to paint the boathouse'));
    await waitFor(() => expect(paper()).toContain('HWG 7/02'));
    await userEvent.click(await buttonAs(button.replace('archive', 'Archive'), `Hand out draft (${button})`));
    await userEvent.click(within(await question()).getByRole('button', { name: 'Fix numbers and hand out' }));
    expect(await screen.findByText(`Handed out as ${name}.`)).toBeTruthy();
    expect(desk.files.saved.map((file) => [file.name, file.bytes.toString()])).toEqual([[name, '%PDF-']]);
    expect(orders.map((order) => [order.standard, order.minutes.includes('HWG\u00a07/02')])).toEqual([
      [standard, true],
    ]);
    expect((await book()).badges.filter(({ frozen }) => frozen)).toHaveLength(2);
  });

  test('keeps the format that was chosen last, in every window', async () => {
    const { elsewhere, store } = await open({ hasGap: false });
    await buttonAs('Markdown', 'Hand out draft (Markdown)');
    await waitFor(async () => expect(unwrap(await elsewhere.client.call('settings.get', {})).handOutFormat).toBe('md'));
    expect(store.getState().settings.handOutFormat).toBe('md');
    expect(screen.getAllByRole('button', { name: /^Hand out/u })).toHaveLength(1);
  });

  test('says why there is no PDF, and still makes the Word file', async () => {
    const typeset = async () => err({ kind: 'lettersMissing' as const, id: 1, letters: ['☐'] });
    const { desk } = await open({ hasGap: false, typesetter: { typeset, close: () => undefined } });
    await userEvent.click(await buttonAs('PDF', 'Hand out draft (PDF)'));
    expect(await screen.findByText(/^No font of the PDF has “☐”/, { selector: '[role=alert]' })).toBeTruthy();
    expect(desk.files.saved).toEqual([]);
    await userEvent.click(await buttonAs('Word', 'Hand out draft (Word)'));
    expect(await screen.findByText(/^Handed out as .*\.docx/)).toBeTruthy();
  });

  test('asks before it fixes numbers, names them, and asks no second time', async () => {
    const { desk, typeAction, book } = await open({ hasGap: false });
    await act(() => typeAction('to paint the boathouse'));
    await waitFor(() => expect(paper()).toContain('HWG 7/02'));
    await userEvent.click(await handOutButton());
    const asked = within(await question());
    expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'HWG 7/02to paint the boathouse',
    ]);
    expect((await book()).badges.filter(({ frozen }) => frozen)).toHaveLength(1);
    await userEvent.click(asked.getByRole('button', { name: 'Fix numbers and hand out' }));
    await screen.findByText(/^Handed out as/);
    const button = await handOutButton();
    await waitFor(() => expect(document.activeElement, 'the keyboard goes on where it was').toBe(button));
    expect((await book()).badges.filter(({ frozen }) => frozen)).toHaveLength(2);
    await waitFor(async () => expect((await panel()).textContent).toContain('2 actions, their numbers are fixed.'));
    await userEvent.click(await handOutButton());
    await waitFor(() => expect(desk.files.saved).toHaveLength(2));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('asks before a gap goes out, and names it with the way there', async () => {
    const { desk, meetingId } = await open();
    await userEvent.click(await handOutButton());
    const asked = within(await question('Hand out the draft with 1 gap?'));
    expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['HWG 7/01no due date']);
    const way = asked.getByRole('link', { name: /HWG 7\/01/ });
    await waitFor(() => expect(document.activeElement).toBe(way));
    await userEvent.click(way);
    expect(window.location.hash).toMatch(new RegExp(`^#/meetings/${meetingId}/live/[\\w-]+/[\\w-]+$`));
    expect(await screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' })).toBeTruthy();
    expect(desk.files.offered).toEqual([]);
  });

  test('lets gaps go out all the same by a key of its own, which Enter is not', async () => {
    const { desk, typeAction } = await open();
    await act(() => typeAction('to paint the @@ colour'));
    await waitFor(() => expect(paper()).toContain('HWG 7/02'));
    await userEvent.click(await handOutButton());
    const asked = within(await question('Hand out the draft with 2 gaps and fix the numbers?'));
    const [first, second] = asked.getAllByRole('link');
    expect([first?.textContent, second?.textContent]).toEqual(['Item 1a gap: colour', 'HWG 7/01no due date']);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    expect(desk.files.offered).toEqual([]);
    await userEvent.keyboard('h');
    await waitFor(() => expect(desk.files.saved).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('fixes nothing when the answer is not yet, or when no place is chosen', async () => {
    const { desk, typeAction, book } = await open({ hasGap: false });
    await act(() => typeAction('to paint the boathouse'));
    await waitFor(() => expect(paper()).toContain('HWG 7/02'));
    await userEvent.click(await handOutButton());
    await userEvent.click(within(await question()).getByRole('button', { name: 'Not yet' }));
    expect(desk.files.offered).toEqual([]);
    desk.files.saves = false;
    await userEvent.click(await handOutButton());
    await userEvent.click(within(await question()).getByRole('button', { name: 'Fix numbers and hand out' }));
    await waitFor(() => expect(desk.files.offered).toHaveLength(1));
    expect((await book()).badges.filter(({ frozen }) => frozen)).toHaveLength(1);
    expect(desk.calls.filter(({ name }) => name === 'minutes.handOut')).toEqual([]);
  });

  test('says so when the numbers are fixed and the file could not be written, and can be done again', async () => {
    const { desk } = await open({ hasGap: false });
    desk.files.trouble = err(apiError('refused', "minutes.docx can't be written: the disk is full."));
    await userEvent.click(await handOutButton());
    const words = /^There is no file yet, though the numbers are fixed now\. minutes\.docx can't be written/;
    expect(await screen.findByText(words, { selector: '[role=alert]' })).toBeTruthy();
    desk.files.trouble = undefined;
    await userEvent.click(await handOutButton());
    expect(await screen.findByText(/^Handed out as/)).toBeTruthy();
  });

  test('says that the host does not answer', async () => {
    const { desk } = await open({ hasGap: false });
    const button = await handOutButton();
    desk.line = 'request lost';
    await userEvent.click(button);
    expect(await screen.findByText(/does not answer/, { selector: '[role=alert]' })).toBeTruthy();
    expect(desk.files.saved).toEqual([]);
  });

  test('shows the numbers that were settled on a live page that is open elsewhere', async () => {
    const office = await openOffice();
    const empty = smallMeeting();
    const [slipway, ...others] = empty.agenda ?? [];
    const agenda = [{ ...slipway, number: '1', title: 'The slipway', blocks: [] }, ...others];
    const meetingId = await office.load({ ...empty, agenda });
    const [typist, secretary] = [office.desk(), office.desk()];
    const { items } = unwrap(await typist.client.call('meetings.get', { meetingId }));
    const itemId = items[0]?.id;
    if (!itemId) throw new Error('The meeting has no items');
    const block = (rank: string, text: string) => ({
      id: blockIdSchema.parse(office.makeId()),
      itemId,
      rank,
      content: { kind: 'action' as const, runs: [{ text }] },
      baseRevision: 0,
    });
    for (const one of [block('b', 'to mend'), block('a', 'to paint')]) {
      unwrap(
        await typist.client.call('blocks.save', { editId: office.makeEditId(), meetingId, blocks: [one], removed: [] }),
      );
    }
    const clock = createFakeClock();
    renderApp(office, secretary, clock, `/meetings/${meetingId}/live`);
    const numbers = () =>
      screen.getAllByRole('group', { name: /^Action HWG/ }).map((card) => /HWG 7\/\d\d/.exec(card.textContent)?.[0]);
    await screen.findByRole('group', { name: 'Action HWG 7/01' });
    expect(numbers()).toEqual(['HWG 7/02', 'HWG 7/01']);
    unwrap(await typist.client.call('minutes.handOut', { editId: office.makeEditId(), meetingId, format: 'docx' }));
    await act(() => clock.advance(500));
    expect(numbers()).toEqual(['HWG 7/01', 'HWG 7/02']);
  });
});

describe('words that are not in the book yet', () => {
  /** Types a due on the live screen while nobody answers, and goes on to the preview. */
  const leaveUnsaved = async () => {
    const opened = await open({ at: 'live' });
    const { desk, meetingId } = opened;
    const card = await screen.findByRole('group', { name: 'Action HWG 7/01' });
    desk.line = 'request lost';
    await userEvent.type(within(card).getByRole('textbox', { name: 'Due' }), 'at low water{Enter}');
    act(() => {
      window.location.hash = `/meetings/${meetingId}/preview`;
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    desk.line = 'good';
    await userEvent.click(again);
    await panel();
    return opened;
  };

  test('keep the hand-out shut, with a sentence', async () => {
    const { desk, store } = await leaveUnsaved();
    expect(await handOutButton()).toHaveProperty('disabled', true);
    expect(screen.getByText(/^Some of what was entered is not saved yet/)).toBeTruthy();
    await act(() => store.getState().handOutMinutes('docx'));
    expect(desk.files.offered).toEqual([]);
    expect(screen.getByText(/is not saved yet and would be missing/, { selector: '[role=alert]' })).toBeTruthy();
  });

  test('are in the preview as soon as they are saved, and the hand-out is open again', async () => {
    const { clock } = await leaveUnsaved();
    expect((await panel()).textContent).toContain('1 gap');
    await act(() => clock.advance(5_000));
    await waitFor(async () => expect((await panel()).textContent).toContain('No gaps'));
    expect(await handOutButton()).toHaveProperty('disabled', false);
  });
});

test('saves the whole meeting as JSON, which fixes nothing', async () => {
  const { desk, typeAction, book } = await open();
  await act(() => typeAction('to paint the boathouse'));
  await userEvent.click(await screen.findByRole('button', { name: 'Save as JSON' }));
  expect(await screen.findByText('Saved as HWG 7 minutes draft - FULL - CONFIDENTIAL.json.')).toBeTruthy();
  expect(JSON.parse(desk.files.saved[0]?.bytes.toString() ?? '')).toMatchObject({ format: 'minutebook-meeting/1' });
  expect((await book()).badges.filter(({ frozen }) => frozen)).toHaveLength(1);
});
