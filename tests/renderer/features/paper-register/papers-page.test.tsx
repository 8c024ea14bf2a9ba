import { randomBytes } from 'node:crypto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { MOST_PAPER_BYTES, PART_BYTES } from '../../../../shared/domain/paper-file.ts';
import { recommendationText } from '../../../../shared/domain/recommendation.ts';
import { paperIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import '../../../helpers/laid-out-list.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

/** The register, with a meeting that a paper can be put before. */
const open = async (titles: readonly string[] = []) => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  const reader = office.desk().client;
  for (const title of titles) {
    const id = paperIdSchema.parse(office.makeId());
    const paper = { id, title, attachments: [] };
    unwrap(await desk.client.call('papers.save', { editId: office.makeEditId(), paper }));
  }
  const clock = createFakeClock();
  const store = renderApp(office, desk, clock, '/papers');
  await screen.findByRole('textbox', { name: 'Title of a new paper' });
  const list = async () => unwrap(await reader.call('papers.register', { filter: {}, asOf: '2026-03-02' })).rows;
  const sheet = async () =>
    unwrap(await reader.call('papers.get', { paperId: (await list())[0]?.id ?? '', asOf: '2026-03-02' }));
  return { office, desk, clock, list, sheet, store, user: userEvent.setup() };
};

/** The register with one paper, open beside it. */
const openPaper = async () => {
  const opened = await open(['The slipway']);
  const { user } = opened;
  await screen.findByRole('link', { name: 'The slipway' });
  await user.keyboard('j{Enter}');
  const panel = within(await screen.findByRole('complementary', { name: 'Paper' }));
  await panel.findByRole('textbox', { name: 'Title' });
  const give = (name: string, bytes: Uint8Array): void => {
    opened.desk.files.bytesToOpen = { name, base64: Buffer.from(bytes).toString('base64') };
  };
  const takeIn = async (name: string, bytes: Uint8Array): Promise<void> => {
    give(name, bytes);
    await user.keyboard('f');
  };
  return { ...opened, panel, give, takeIn };
};

const focused = () => document.activeElement;

describe('the register of papers', () => {
  test('is gone through by keys, narrowed, and opens a paper beside it', async () => {
    const { user } = await open(['Bees', 'Compost', 'Water']);
    await screen.findByRole('link', { name: 'Bees' });
    expect(screen.getByText('3 papers')).toBeTruthy();
    await user.keyboard('jjk');
    expect(focused()?.textContent).toBe('Bees');
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Paper' });
    await within(panel).findByRole('heading', { name: 'Bees' });
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'Compost' });
    await user.keyboard('{Escape}/wat');
    await screen.findByText('1 paper');
    expect(screen.getByRole('link', { name: 'Water' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Without file' }));
    expect(await screen.findByText('1 paper')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Late' }));
    await screen.findByText('No paper fits');
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await screen.findByText('3 papers');
  });

  test('takes a new paper by the keyboard, with all that it says of itself and what a meeting says of it', async () => {
    const { user, sheet } = await open();
    await screen.findByText('No papers yet');
    await user.keyboard('n');
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Title of a new paper' }));
    await user.keyboard('Offers for the slipway{Enter}');
    const panel = within(await screen.findByRole('complementary', { name: 'Paper' }));
    await user.click(await panel.findByRole('textbox', { name: 'Date' }));
    await user.keyboard('1 March 2026{Tab}0.2{Tab}Orla Penhale{Tab}Green{Tab}Drawing{Tab}');
    await waitFor(async () =>
      expect(await sheet()).toMatchObject({
        title: 'Offers for the slipway',
        date: '2026-03-01',
        version: '0.2',
        author: 'Orla Penhale',
        classification: 'Green',
        attachments: [{ title: 'Drawing' }],
      }),
    );
    await user.keyboard('{Escape}p');
    expect(focused()).toBe(await panel.findByRole('combobox', { name: 'Put it before' }));
    await user.keyboard('HWG 7{ArrowDown}{Enter}');
    await user.click(await panel.findByRole('combobox', { name: 'Under item' }));
    await user.keyboard('slip{ArrowDown}{Enter}');
    await user.click(panel.getByRole('textbox', { name: 'Reference there' }));
    await user.keyboard('HWG_7_01{Enter}');
    const standing = within(await panel.findByRole('group', { name: 'Before HWG 7' }));
    await user.click(standing.getByRole('textbox', { name: /^Recommendations/ }));
    await user.keyboard('NOTE the offers{Enter}AGREE to the second{Tab}');
    await waitFor(async () => {
      const { presentations } = await sheet();
      expect(presentations.map(({ reference }) => reference)).toEqual(['HWG_7_01']);
      expect(presentations[0]?.recommendations.map(recommendationText)).toEqual([
        'NOTE the offers',
        'AGREE to the second',
      ]);
    });
    // Its class is none that the body has, so nobody but the secretary reads it.
    await panel.findByText(/Its class, or its item, keeps it from the public/);
    await user.click(standing.getByRole('button', { name: 'Take it off HWG 7' }));
    await screen.findByText('No papers yet');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await sheet()).presentations).toHaveLength(1));
  });

  test('lets a paper that no meeting has go, and has it again by undo', async () => {
    const { user, list, panel } = await openPaper();
    await user.click(panel.getByRole('button', { name: 'Take this paper out of the register' }));
    await screen.findByText('No papers yet');
    expect(await list()).toEqual([]);
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByRole('link', { name: 'The slipway' });
  });

  test('shows nothing of a paper that others may not read while they look on', async () => {
    const { store } = await openPaper();
    await store.getState().changeSettings(() => ({ isScreenShared: true }));
    await screen.findByText('Hidden while the screen is shared');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'The slipway' })).toBeNull());
    expect(document.body.textContent).not.toContain('The slipway');
  });
});

describe('the files of a paper in the register', () => {
  test('are taken in part by part, seen with their hash, and saved again byte for byte, by keys', async () => {
    const { desk, user, panel, takeIn, sheet } = await openPaper();
    const bytes = randomBytes(2 * PART_BYTES + 5);
    await takeIn('rates.pdf', bytes);
    await panel.findByRole('button', { name: 'Save a copy' });
    expect(desk.calls.filter(({ name }) => name === 'paperFiles.sendPart')).toHaveLength(3);
    const [file] = (await sheet()).files;
    expect(panel.getByText(file?.sha256.slice(0, 8) ?? 'none')).toBeTruthy();
    expect(panel.getByText(/6\.3 MB, came/)).toBeTruthy();
    await user.keyboard('s');
    await panel.findByText('Saved as rates.pdf.');
    expect(desk.files.saved[0]?.bytes.equals(bytes)).toBe(true);
    await user.click(panel.getByRole('button', { name: 'Take off rates.pdf' }));
    await waitFor(async () => expect((await sheet()).files).toEqual([]));
    await user.keyboard('{Control>}z{/Control}');
    await panel.findByRole('button', { name: 'Save a copy' });
  });

  test('are dropped on what they are of: the paper, or one of its attachments', async () => {
    const { user, panel, sheet } = await openPaper();
    await user.click(panel.getByRole('textbox', { name: /^Attachments/ }));
    await user.keyboard('Drawing{Tab}');
    const drop = async (group: string, name: string) => {
      const dataTransfer = { types: ['Files'], files: [new File([`bytes of ${name}`], name)] };
      const target = await panel.findByRole('group', { name: group });
      expect(fireEvent.dragOver(target, { dataTransfer }), 'the browser does not take it').toBe(false);
      fireEvent.drop(target, { dataTransfer });
      await panel.findByText(name);
    };
    await drop('The paper itself', 'rates.pdf');
    await drop('Attachment Drawing', 'drawing.png');
    const { files } = await sheet();
    expect(files.map(({ fileName, attachment }) => [fileName, attachment]).toSorted()).toEqual([
      ['drawing.png', 'Drawing'],
      ['rates.pdf', undefined],
    ]);
  });

  test('are refused with a sentence where there is nothing in them, they are too large or there already', async () => {
    const { panel, give, takeIn, user, sheet, desk } = await openPaper();
    await takeIn('empty.pdf', new Uint8Array());
    expect(await panel.findByText(/^empty\.pdf is empty: there is nothing to keep/)).toBeTruthy();
    await takeIn('rates.pdf', Buffer.from('rates'));
    await panel.findByRole('button', { name: 'Save a copy' });
    expect(panel.queryByText(/is empty/)).toBeNull();
    await takeIn('again.pdf', Buffer.from('rates'));
    expect(await panel.findByText(/^again\.pdf is with the paper already, byte for byte, as rates\.pdf/)).toBeTruthy();
    const huge = new File(['x'], 'huge.pdf');
    Object.defineProperty(huge, 'size', { value: MOST_PAPER_BYTES + 1 });
    const group = panel.getByRole('group', { name: 'The paper itself' });
    fireEvent.drop(group, { dataTransfer: { types: ['Files'], files: [huge] } });
    expect(await panel.findByText(/^huge\.pdf is larger than 40 MB/)).toBeTruthy();
    expect((await sheet()).files.map(({ fileName }) => fileName)).toEqual(['rates.pdf']);
    // Nothing is asked of the book where nobody chose a file.
    const before = desk.calls.length;
    give('x', Buffer.from('x'));
    desk.files.bytesToOpen = undefined;
    await user.keyboard('f');
    expect(desk.calls.slice(before).filter(({ name }) => name.startsWith('paperFiles.'))).toEqual([]);
  });

  test('wait for a host that goes away in the middle, and go on from there; what is stopped leaves nothing', async () => {
    const { desk, panel, user, takeIn, sheet } = await openPaper();
    const bytes = randomBytes(2 * PART_BYTES);
    desk.line = 'request lost';
    await takeIn('rates.pdf', bytes);
    await panel.findByText(/^Taking in rates\.pdf: 0 of 2 parts/);
    expect((await sheet()).files).toEqual([]);
    desk.line = 'good';
    desk.tell('connected');
    await panel.findByRole('button', { name: 'Save a copy' });
    expect((await sheet()).files[0]?.size).toBe(bytes.length);

    desk.line = 'request lost';
    await takeIn('other.pdf', randomBytes(PART_BYTES + 1));
    await user.click(await panel.findByRole('button', { name: 'Stop' }));
    desk.line = 'good';
    desk.tell('connected');
    await panel.findByText('Stopped: nothing of this file was kept.');
    expect((await sheet()).files).toHaveLength(1);
  });
});
