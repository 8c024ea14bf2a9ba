import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ActionBadge } from '../../shared/api/blocks.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { Block, BlockContent } from '../../shared/domain/block.ts';
import { isRecord } from '../../shared/domain/meeting.ts';
import type { Place } from '../../shared/domain/presence.ts';
import { type BlockId, editIdSchema, type ItemId } from '../../shared/ids.ts';
import type { CommandOf } from '../../shared/keys/commands.ts';
import { knownWords } from '../../shared/spelling/known-words.ts';
import { idOf } from './attrs.ts';
import { Badges } from './badges.ts';
import { indexOfBlock, positionOf } from './changed-range.ts';
import { CompletionPort } from './completion/completion-port.ts';
import { Earlier } from './earlier.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { Hiding } from './hiding/hiding.ts';
import { nodeViews } from './hiding/node-views.ts';
import { type LineContext, lineContextOf } from './line-context.ts';
import { contentOf } from './mapping.ts';
import { Minutes } from './minutes.ts';
import { type Landing, moveBlocks } from './move-blocks.ts';
import type { ItemOutline } from './outline.ts';
import { Overview } from './overview.ts';
import { editorPlugins } from './plugins/index.ts';
import { textCommands } from './plugins/keys.ts';
import { putBehind } from './put-behind.ts';
import { savedMinutes } from './saved-minutes.ts';
import { Saver } from './saver/saver.ts';
import { BlockSayer } from './say-block.ts';
import type { SessionOptions } from './session-options.ts';
import { Spelling } from './spelling/spelling.ts';
import { createTextView } from './text-view.ts';
import type { ActionChange } from './views/action-view.ts';
import { Portals } from './views/portals.ts';

/** A meeting being minuted in this window: its texts, the view on one of them, and the saver. */
export class Session {
  readonly badges = new Badges();
  readonly portals = new Portals();
  readonly completion = new CompletionPort();
  readonly earlier: Earlier;
  readonly spelling: Spelling;
  readonly #options: SessionOptions;
  readonly #minutes: Minutes;
  readonly #saver: Saver;
  readonly #overview: Overview;
  readonly #blockSayer: BlockSayer;
  readonly #scrolled = new Map<ItemId, number>();
  #context: LineContext;
  #isRecord: boolean;
  #marked: ReadonlySet<BlockId> = new Set();
  #marksCurrent = false;
  #drawn = 'all';
  readonly #hiding = new Hiding(() => this.#current !== undefined && this.#context.isConfidential(this.#current));
  readonly #actionPort = {
    portals: this.portals,
    set: (id: BlockId, change: ActionChange): void => this.#setAction(id, change),
    hides: this.#hiding.hides,
  };
  readonly #commands = textCommands(() => this.#context, this.#keyPort());
  #current: ItemId | undefined;
  #view: EditorView | undefined;
  #scroller: HTMLElement | undefined;

  constructor(options: SessionOptions) {
    const { client, sheet, list, clock, makeId, events, startSpeller } = options;
    this.#options = options;
    this.badges.put(list.badges, true);
    this.#isRecord = isRecord(sheet.meeting.state);
    this.#overview = new Overview(sheet.rules.forms, events);
    this.#context = this.#contextOf(sheet);
    this.spelling = new Spelling(this.#spellingScreen(), startSpeller);
    this.#blockSayer = new BlockSayer(this.badges, this.#hiding, (words) => events.onSaid(words));
    this.#minutes = new Minutes({
      items: sheet.items.map((item) => item.id),
      blocks: list.blocks,
      makeId,
      plugins: (registry) =>
        editorPlugins(registry, () => this.#context, this.#keyPort(), {
          completion: this.completion,
          spelling: this.spelling.plugins(clock),
          hiding: this.#hiding,
          openLine: list.openLine,
        }),
    });
    this.#checkBy(sheet);
    this.#current = sheet.items[0]?.id;
    this.#saver = new Saver(
      {
        meetingId: sheet.meeting.id,
        page: savedMinutes(this.#minutes),
        clock,
        makeEditId: () => editIdSchema.parse(makeId()),
        save: (input) => client.call('blocks.save', input),
        list: () => client.call('blocks.list', { meetingId: sheet.meeting.id }),
        onState: events.onSave,
        onBadges: (badges, complete) => this.#putBadges(badges, complete),
      },
      list.blocks,
    );
    this.earlier = new Earlier({
      minutes: this.#minutes,
      context: () => this.#context,
      isRecord: () => this.#isRecord,
      placeOf: (block) => this.#saver.placeOf(block),
    });
    this.#minutes.listen({
      onChange: (itemId, state, isEdit) => {
        // First of all, so that no fault in drawing keeps a word from being saved.
        if (isEdit) this.#saver.touch();
        if (itemId === this.#current) this.#view?.updateState(state);
        this.#overview.read(itemId, state.doc);
        this.#findPlace();
        if (itemId === this.#current) this.#sayBlock();
      },
      onGoTo: (itemId) => this.goTo(itemId),
    });
    this.#readAll();
    this.#findPlace();
  }

  get saver(): Saver {
    return this.#saver;
  }

  get due(): LineContext['due'] {
    return this.#context.due;
  }

  /** What each item holds, as a map that is not changed any more. */
  get outlines(): ReadonlyMap<ItemId, ItemOutline> {
    return this.#overview.outlines;
  }

  /** The texts of all items as they stand on the page, in the order of the agenda. */
  blocks(): Pick<Block, 'id' | 'itemId' | 'content'>[] {
    const blocks: Pick<Block, 'id' | 'itemId' | 'content'>[] = [];
    for (const [itemId, doc] of this.#minutes.docs()) {
      doc.forEach((node) => {
        const id = idOf(node);
        if (id) blocks.push({ id, itemId, content: contentOf(node) });
      });
    }
    return blocks;
  }

  get current(): ItemId | undefined {
    return this.#current;
  }

  /** The block that the caret is in, or the first of those that are selected. */
  get block(): BlockId | undefined {
    return this.#overview.block;
  }

  /** Where the caret stands, as far as it matters who is in the room. */
  get place(): Place | undefined {
    return this.#overview.place;
  }

  /** The meeting, its body, its people or the settings changed: lines are read by what is known now. */
  setSheet(sheet: MeetingSheet): void {
    this.#context = this.#contextOf(sheet);
    this.#isRecord = isRecord(sheet.meeting.state);
    this.#overview.setForms(sheet.rules.forms);
    this.#checkBy(sheet);
    // The view asks anew whether it may be written in, and what of it is hidden.
    this.#drawBlocks();
    const added = sheet.items.filter(({ id }) => !this.#minutes.has(id));
    for (const { id } of added) this.#minutes.addItem(id, []);
    // What is drawn at the words goes by what is known now.
    for (const itemId of this.#minutes.items) this.#minutes.dispatch(itemId, this.#minutes.state(itemId).tr);
    this.#readAll();
    // There may be words in it already.
    if (added.length > 0) this.#saver.refresh();
  }

  /** Shows the text in an element; `scroller` is the part of the page that scrolls it. */
  attach(mount: HTMLElement, scroller: HTMLElement, label: (itemId: ItemId) => string): void {
    if (!this.#current) return;
    this.#scroller = scroller;
    this.#view = createTextView({
      mount,
      state: this.#minutes.state(this.#current),
      actions: this.#actionPort,
      hiding: this.#hiding,
      isReadOnly: () => this.#isRecord,
      label: () => (this.#current ? label(this.#current) : ''),
      marked: () => this.#marked,
      dispatch: (tr) => this.#current && this.#minutes.dispatch(this.#current, tr),
      onBlur: () => this.#saver.hurry(),
    });
  }

  detach(): void {
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Shows another item. What was typed in the last one is saved at once. */
  goTo(itemId: ItemId, caret: 'keep' | 'end' = 'keep'): void {
    if (itemId !== this.#current) this.#swap(itemId);
    if (caret === 'end') this.#caretTo(itemId, Selection.atEnd(this.#minutes.state(itemId).doc));
    this.focus();
  }

  goToNeighbour(by: 1 | -1): void {
    const next = this.#neighbour(by);
    if (next) this.goTo(next);
  }

  /** Moves the blocks at the caret to another item, and goes there with them. */
  moveBlocks(to: ItemId, landing: Landing = 'end'): boolean {
    const from = this.#current;
    if (!from || from === to || this.#isRecord) return false;
    moveBlocks(this.#minutes, { from, to, landing }, this.#context);
    this.goTo(to);
    return true;
  }

  /** Moves the blocks at the caret to where the next item begins or the previous one ends. */
  moveToNeighbour(by: 1 | -1): boolean {
    const next = this.#neighbour(by);
    return next !== undefined && this.moveBlocks(next, by === 1 ? 'start' : 'end');
  }

  /** Puts the caret at the start of a block and brings it into sight. */
  goToBlock(itemId: ItemId, id: BlockId): void {
    this.goTo(itemId);
    const { doc } = this.#minutes.state(itemId);
    const index = indexOfBlock(doc, id);
    if (index !== -1) this.#caretTo(itemId, TextSelection.near(doc.resolve(positionOf(doc, index) + 1)));
  }

  /** Does what a key of the text does. */
  run(name: CommandOf<'text'>): void {
    this.change(this.#commands[name]);
  }

  /** Does something to the text at the caret, and goes on there. Says whether there was something to do. */
  change(command: Command): boolean {
    if (!this.#view || this.#isRecord) return false;
    this.#view.focus();
    return command(this.#view.state, this.#view.dispatch, this.#view);
  }

  /** Marks decisions that need to be ratified. */
  markForRatification(decisions: ReadonlySet<BlockId>): void {
    this.#marked = decisions;
    // The view draws its marks anew.
    this.#view?.setProps({});
  }

  /** Sets the block of the caret off from the others, or no more. */
  markCurrent(isWanted: boolean): void {
    this.#marksCurrent = isWanted;
    this.#view?.setProps({});
  }

  /** Hides what is confidential or private while the screen is shown to others, or shows it again. */
  hide(isOn: boolean): void {
    this.#hiding.isOn = isOn;
    this.#drawBlocks();
  }

  /** Whether what stands at a place of the meeting is hidden now. */
  hidesAt({ itemId, blockId }: { readonly itemId?: ItemId; readonly blockId?: BlockId }): boolean {
    if (!this.#hiding.isOn || itemId === undefined) return false;
    if (this.#context.isConfidential(itemId)) return true;
    const { doc } = this.#minutes.state(itemId);
    const index = blockId ? indexOfBlock(doc, blockId) : -1;
    return index !== -1 && this.#hiding.hides(doc.child(index));
  }

  /** Puts a block behind a place of the text, whatever the caret is at; it stays there. */
  putBehind(place: Place, content: BlockContent): void {
    if (!this.#isRecord)
      this.#minutes.dispatch(place.itemId, putBehind(this.#minutes.state(place.itemId), place, content));
  }

  /** Reads something from the open item and its caret; undefined when no item is open. */
  look<T>(read: (state: EditorState, context: LineContext) => T): T | undefined {
    return this.#current && read(this.#minutes.state(this.#current), this.#context);
  }

  focus(): void {
    this.#view?.focus();
    this.#sayBlock();
  }

  close(): void {
    this.detach();
    this.spelling.close();
    this.#saver.close();
  }

  #contextOf(sheet: MeetingSheet): LineContext {
    const settings = this.#options.writing();
    return lineContextOf(sheet, { badges: this.badges, settings, headings: () => this.#overview.headings() });
  }

  /** Draws all blocks anew when others of them are hidden now than were before. */
  #drawBlocks(): void {
    const drawn = this.#hiding.isOn ? `hidden ${this.#current && this.#context.isConfidential(this.#current)}` : 'all';
    this.#view?.setProps(drawn === this.#drawn ? {} : { nodeViews: nodeViews(this.#actionPort, this.#hiding) });
    this.#drawn = drawn;
  }

  #neighbour(by: 1 | -1): ItemId | undefined {
    const { items } = this.#minutes;
    return this.#current && items[items.indexOf(this.#current) + by];
  }

  #swap(itemId: ItemId): void {
    if (this.#current) {
      this.#minutes.leave(this.#current);
      this.#scrolled.set(this.#current, this.#scroller?.scrollTop ?? 0);
    }
    this.#current = itemId;
    this.#view?.updateState(this.#minutes.state(itemId));
    if (this.#scroller) this.#scroller.scrollTop = this.#scrolled.get(itemId) ?? 0;
    this.#saver.hurry();
    this.#options.events.onItem(itemId);
    this.#findPlace();
    this.#blockSayer.forget();
  }

  #caretTo(itemId: ItemId, selection: Selection): void {
    this.#minutes.dispatch(itemId, this.#minutes.state(itemId).tr.setSelection(selection).scrollIntoView());
  }

  #setAction(id: BlockId, change: ActionChange): void {
    const itemId = this.#minutes.itemOfBlock(id);
    if (!itemId) return;
    const { doc, tr } = this.#minutes.state(itemId);
    const at = positionOf(doc, indexOfBlock(doc, id));
    for (const [name, value] of Object.entries(change)) tr.setNodeAttribute(at, name, value);
    this.#minutes.dispatch(itemId, tr);
  }

  #readAll(): void {
    for (const itemId of this.#minutes.items) this.#overview.read(itemId, this.#minutes.state(itemId).doc);
  }

  #findPlace(): void {
    if (this.#current) this.#overview.findPlace(this.#current, this.#minutes.state(this.#current));
  }

  /** A text that nobody is in has no caret to speak of. */
  #sayBlock(): void {
    if (this.#current && this.#view?.hasFocus()) this.#blockSayer.look(this.#minutes.state(this.#current));
  }

  #putBadges(badges: readonly ActionBadge[], complete: boolean): void {
    const fresh = this.badges.put(badges, complete);
    if (fresh.length > 0) this.#options.events.onNumbered(fresh);
  }

  #keyPort() {
    return {
      changes: () => this.#options.keyChanges(),
      marksCurrent: () => this.#marksCurrent,
      undo: () => this.#minutes.undo(),
      redo: () => this.#minutes.redo(),
      moveToItem: (by: 1 | -1) => this.moveToNeighbour(by),
      enterFields: (from: 'start' | 'end') => this.#enterFields(from),
      say: (words: string) => this.#options.events.onSaid(words),
      earlierDecisions: () => earlierDecisions(this.#minutes, this.#current, this.#context),
    };
  }

  /** A record is not checked: it can't change. */
  #checkBy(sheet: MeetingSheet): void {
    this.spelling.setKnown(knownWords(sheet));
    this.spelling.setOn(this.#options.writing().spelling && !this.#isRecord);
  }

  #spellingScreen() {
    return {
      minutes: () => this.#minutes,
      current: () => this.#current,
      view: () => this.#view,
      goTo: (itemId: ItemId) => this.goTo(itemId),
    };
  }

  #enterFields(from: 'start' | 'end'): boolean {
    const { $from } = this.#view?.state.selection ?? {};
    const id: unknown = $from?.parent.attrs['id'];
    const view = this.portals.list().find((candidate) => candidate.attrs.id === id);
    return view?.focusField(from) ?? false;
  }
}
