import { TextSelection } from 'prosemirror-state';
import { CompletionPort } from '../../renderer/editor/completion/completion-port.ts';
import { Hiding } from '../../renderer/editor/hiding/hiding.ts';
import { textOfNode } from '../../renderer/editor/mapping.ts';
import { Minutes } from '../../renderer/editor/minutes.ts';
import { editorPlugins } from '../../renderer/editor/plugins/index.ts';
import { savedMinutes } from '../../renderer/editor/saved-minutes.ts';
import type { SaveState } from '../../renderer/editor/saver/save-state.ts';
import { type BlockList, Saver } from '../../renderer/editor/saver/saver.ts';
import { captureContext } from '../../shared/capture/context.ts';
import { textOf } from '../../shared/domain/block.ts';
import type { ItemId, MeetingId } from '../../shared/ids.ts';
import type { FakeClock } from './fake-clock.ts';
import type { Desk, Office } from './in-process.ts';
import { noScreen } from './no-screen.ts';
import { unwrap } from './unwrap.ts';

/** What an item reads like, one line for each block. */
const linesOf = ({ blocks }: BlockList, itemId: ItemId): string[] =>
  blocks
    .filter((block) => block.itemId === itemId)
    .map(({ content }) => ('runs' in content ? textOf(content.runs) : content.kind));

/** The text of a meeting on one page with its saver, on the real book; no screen. */
export const openPage = async (office: Office, desk: Desk, meetingId: MeetingId, clock: FakeClock) => {
  const sheet = unwrap(await desk.client.call('meetings.get', { meetingId }));
  const list = unwrap(await desk.client.call('blocks.list', { meetingId }));
  const context = {
    capture: captureContext(sheet.body, sheet.meeting, sheet.attendance),
    due: { meetingDate: sheet.meeting.date, shortName: sheet.body.shortName },
    isNextReference: () => false,
    isConfidential: () => false,
    people: sheet.attendance,
    roomAt: () => new Map(),
    votersIn: () => undefined,
    timeAt: () => undefined,
    modules: [],
    matters: sheet.matters,
    mattersInText: () => [],
    matterPatterns: sheet.body.matterPatterns,
  };
  const minutes: Minutes = new Minutes({
    items: sheet.items.map((item) => item.id),
    blocks: list.blocks,
    makeId: office.makeId,
    plugins: (registry) =>
      editorPlugins(
        registry,
        () => context,
        noScreen(() => minutes),
        { completion: new CompletionPort(), spelling: [], hiding: new Hiding(), openLine: list.openLine },
      ),
  });
  const states: SaveState[] = [];
  const saver = new Saver(
    {
      meetingId,
      page: savedMinutes(minutes),
      clock,
      makeEditId: office.makeEditId,
      save: (input) => desk.client.call('blocks.save', input),
      list: () => desk.client.call('blocks.list', { meetingId }),
      onState: (state) => states.push(state),
      onBadges: () => undefined,
      onList: () => undefined,
    },
    list.blocks,
  );
  minutes.listen({ onChange: (_itemId, _state, isEdit) => isEdit && saver.touch(), onGoTo: () => undefined });
  const stopChanged = desk.client.onChanged(() => saver.refresh());
  const items = sheet.items.map((item) => item.id);
  const [first] = items;
  if (!first) throw new Error('This meeting has no item');
  return {
    desk,
    minutes,
    saver,
    states,
    context,
    /** The page goes: it hears of nothing any more, and saves nothing. */
    close: (): void => {
      stopChanged();
      saver.close();
    },
    items,
    first,
    /** Puts text at the end of a block, or of the item. */
    write: (text: string, index?: number, itemId: ItemId = first): void => {
      const { doc, tr } = minutes.state(itemId);
      let at = 0;
      for (let before = 0; before <= (index ?? doc.childCount - 1); before += 1) at += doc.child(before).nodeSize;
      minutes.dispatch(itemId, tr.insertText(text, at - 1));
    },
    /** A new paragraph at the end of the item. */
    writeLine: (text: string, itemId: ItemId = first): void => {
      const { doc, tr, schema } = minutes.state(itemId);
      const node = schema.node('paragraph', { id: null, visibility: null }, schema.text(text));
      const next = tr.insert(doc.content.size, node);
      minutes.dispatch(itemId, next.setSelection(TextSelection.atEnd(next.doc)));
    },
    removeLine: (index: number, itemId: ItemId = first): void => {
      const { doc, tr } = minutes.state(itemId);
      let at = 0;
      for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize;
      minutes.dispatch(itemId, tr.delete(at, at + doc.child(index).nodeSize));
    },
    onPage: (itemId: ItemId = first): string[] =>
      minutes.state(itemId).doc.content.content.map((node) => (node.isTextblock ? textOfNode(node) : node.type.name)),
    inBook: async (itemId: ItemId = first): Promise<string[]> =>
      linesOf(unwrap(await office.desk().client.call('blocks.list', { meetingId })), itemId),
    saves: () => desk.calls.filter(({ name }) => name === 'blocks.save').map(({ input }) => input),
  };
};

export type OpenPage = Awaited<ReturnType<typeof openPage>>;
