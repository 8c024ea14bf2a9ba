import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { ActionBadge, SaveBlocks, SaveBlocksReply } from '../../shared/api/blocks.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { MeetingSheet } from '../../shared/api/meetings.ts';
import type { Block, BlockContent } from '../../shared/domain/block.ts';
import { itemsForOthers } from '../../shared/domain/items-for-others.ts';
import { isRecord } from '../../shared/domain/meeting.ts';
import { isTakenUpSince } from '../../shared/domain/moment.ts';
import type { Place } from '../../shared/domain/presence.ts';
import { type BlockId, editIdSchema, type ItemId } from '../../shared/ids.ts';
import type { CommandOf } from '../../shared/keys/commands.ts';
import { wallTimeAt } from '../../shared/local-day.ts';
import { confidentialItemIds } from '../../shared/minutes-document/build/visibility.ts';
import type { Result } from '../../shared/result.ts';
import { knownWords } from '../../shared/spelling/known-words.ts';
import { attrsOf, isKind } from './attrs.ts';
import { Badges } from './badges.ts';
import { indexOfBlock } from './changed-range.ts';
import { CompletionPort } from './completion/completion-port.ts';
import { Earlier } from './earlier.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { isInHiddenTable } from './hiding/visible-blocks.ts';
import { type LineContext, lineContextOf } from './line-context.ts';
import { blocksOf } from './mapping.ts';
import { Minutes } from './minutes.ts';
import { type Landing, moveBlocks } from './move-blocks.ts';
import { Navigation } from './navigation.ts';
import type { ItemOutline } from './outline.ts';
import { Overview } from './overview.ts';
import { editorPlugins } from './plugins/index.ts';
import { textCommands } from './plugins/keys.ts';
import { putBehind } from './put-behind.ts';
import { savedMinutes } from './saved-minutes.ts';
import { type BlockList, Saver } from './saver/saver.ts';
import { BlockSayer } from './say-block.ts';
import { type ActionFieldName, Screen } from './screen.ts';
import type { SessionOptions } from './session-options.ts';
import { setAction } from './set-action.ts';
import { Spelling } from './spelling/spelling.ts';

type Moments = MeetingSheet['moments'];

/** What tells of actions, or makes them confidential. */
const TELLING: ReadonlySet<string> = new Set<BlockContent['kind']>(['outstanding', 'action']);

/** The items that a screen which others see hides. */
const forFewOf = ({ items, overtaken }: MeetingSheet): ReadonlySet<string> =>
  confidentialItemIds(itemsForOthers(items, overtaken));

/** The tables of outstanding actions that tell of nothing which is confidential by now. */
const openTablesOf = ({ blocks, overtaken }: BlockList): BlockId[] =>
  blocks.filter(({ id, content }) => content.kind === 'outstanding' && !overtaken.includes(id)).map(({ id }) => id);

/** A meeting being minuted in this window: its texts, the view on one of them, and the saver. */
export class Session {
  readonly badges = new Badges();
  readonly completion = new CompletionPort();
  readonly screen = new Screen({
    current: () => this.current,
    state: (itemId) => this.#minutes.state(itemId),
    isConfidential: (itemId) => this.#isForFew(itemId),
    isReadOnly: () => this.#isRecord,
    dispatch: (itemId, tr) => this.#minutes.dispatch(itemId, tr),
    setAction: (id, change) => setAction(this.#minutes, id, change),
    onBlur: () => this.#saver.hurry(),
    onShared: () => this.#saver.refresh(),
  });
  readonly earlier: Earlier;
  readonly spelling: Spelling;
  readonly #options: SessionOptions;
  readonly #minutes: Minutes;
  readonly #saver: Saver;
  readonly #overview: Overview;
  readonly #blockSayer: BlockSayer;
  readonly #navigation: Navigation;
  readonly #commands = textCommands(() => this.#context, this.#keyPort());
  #context: LineContext;
  /** The items that others must not see. */
  #forFew: ReadonlySet<string>;
  #isRecord: boolean;
  #takenUp: { readonly itemId: ItemId; readonly after: Moments } | undefined;

  constructor(options: SessionOptions) {
    const { client, sheet, list, clock, makeId, events, startSpeller } = options;
    this.#options = options;
    this.badges.put(list.badges, true);
    this.#isRecord = isRecord(sheet.meeting.state);
    this.#overview = new Overview(sheet.rules.forms, events);
    this.#context = this.#contextOf(sheet);
    this.#forFew = forFewOf(sheet);
    this.spelling = new Spelling(this.#spellingScreen(), startSpeller);
    this.#blockSayer = new BlockSayer(this.badges, this.screen.hiding, (words) => events.onSaid(words));
    this.#minutes = new Minutes({
      items: sheet.items.map((item) => item.id),
      blocks: list.blocks,
      makeId,
      plugins: (registry) =>
        editorPlugins(registry, () => this.#context, this.#keyPort(), {
          completion: this.completion,
          spelling: this.spelling.plugins(clock),
          hiding: this.screen.hiding,
          openLine: list.openLine,
        }),
    });
    this.#checkBy(sheet);
    this.#navigation = new Navigation(this.#minutes, this.screen, {
      onItem: (itemId) => this.#onItem(itemId),
      onFocus: () => this.#sayBlock(),
    });
    this.#saver = new Saver(
      {
        meetingId: sheet.meeting.id,
        page: savedMinutes(this.#minutes),
        clock,
        makeEditId: () => editIdSchema.parse(makeId()),
        save: (input) => this.#save(input),
        list: () => client.call('blocks.list', { meetingId: sheet.meeting.id }),
        onState: events.onSave,
        onBadges: (badges, complete) => this.#putBadges(badges, complete),
        onList: (now) => this.screen.setOpenTables(openTablesOf(now)),
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
        if (itemId === this.current) this.screen.show(state);
        this.#overview.read(itemId, state.doc);
        this.#findPlace();
        if (itemId === this.current) this.#sayBlock();
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
    return blocksOf(this.#minutes.docs());
  }

  get current(): ItemId | undefined {
    return this.#navigation.current;
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
    if (this.itemTakenUp(sheet.moments) === undefined) this.#takenUp = undefined;
    this.#context = this.#contextOf(sheet);
    this.#forFew = forFewOf(sheet);
    this.#isRecord = isRecord(sheet.meeting.state);
    this.#overview.setForms(sheet.rules.forms);
    this.#checkBy(sheet);
    // The view asks anew whether it may be written in, and what of it is hidden.
    this.screen.draw();
    const added = sheet.items.filter(({ id }) => !this.#minutes.has(id));
    for (const { id } of added) this.#minutes.addItem(id, []);
    // What is drawn at the words goes by what is known now.
    for (const itemId of this.#minutes.items) this.#minutes.dispatch(itemId, this.#minutes.state(itemId).tr);
    this.#readAll();
    // There may be words in it already.
    if (added.length > 0) this.#saver.refresh();
    else this.askOvertaken();
  }

  /** Something became confidential, or may have: while others look on, the book is asked which tables tell of it. */
  askOvertaken(): void {
    if (this.screen.hiding.isOn && this.#hasTable()) this.#saver.refresh();
  }

  /** Shows another item. What was typed in the last one is saved at once. */
  goTo(itemId: ItemId, caret: 'keep' | 'end' = 'keep'): void {
    this.#navigation.goTo(itemId, caret);
  }

  goToNeighbour(by: 1 | -1): void {
    this.#navigation.goToNeighbour(by);
  }

  /** Puts the caret at the start of a block and brings it into sight. */
  goToBlock(itemId: ItemId, id: BlockId): void {
    this.#navigation.goToBlock(itemId, id);
  }

  /** Goes into a field of an action. */
  goToField(itemId: ItemId, id: BlockId, field: ActionFieldName): void {
    this.goToBlock(itemId, id);
    this.screen.awaitField(field);
  }

  focus(): void {
    this.#navigation.focus();
  }

  /** Moves the blocks at the caret to another item, and goes there with them. */
  moveBlocks(to: ItemId, landing: Landing = 'end'): boolean {
    const from = this.current;
    if (!from || from === to || this.#isRecord) return false;
    moveBlocks(this.#minutes, { from, to, landing }, this.#context);
    this.goTo(to);
    return true;
  }

  /** Moves the blocks at the caret to where the next item begins or the previous one ends. */
  moveToNeighbour(by: 1 | -1): boolean {
    const next = this.#navigation.neighbour(by);
    return next !== undefined && this.moveBlocks(next, by === 1 ? 'start' : 'end');
  }

  /** Does what a key of the text does, but to a table that is hidden. */
  run(name: CommandOf<'text'>): void {
    const isBack = name === 'undo' || name === 'redo';
    const isHidden = this.look((state) => isInHiddenTable(state, this.screen.hiding)) === true;
    if (isBack || !isHidden) this.change(this.#commands[name]);
  }

  /** Does something to the text at the caret, and goes on there. Says whether there was something to do. */
  change(command: Command): boolean {
    const { view } = this.screen;
    if (!view || this.#isRecord) return false;
    view.focus();
    return command(view.state, view.dispatch, view);
  }

  /**
   * Puts a block behind a place of the text, whatever the caret is at; it stays there. It is as confidential as the
   * blocks that it follows from.
   */
  putBehind(place: Place, content: BlockContent, because: readonly Place[] = []): void {
    if (this.#isRecord) return;
    const isConfidential = because.some((cause) => this.isConfidentialAt(cause));
    const state = this.#minutes.state(place.itemId);
    this.#minutes.dispatch(place.itemId, putBehind(state, place, content, isConfidential));
  }

  /** The clock is told of an item; `after` is what it was told before. */
  noteTakenUp(itemId: ItemId, after: Moments): void {
    this.#takenUp = { itemId, after };
  }

  /** The item that the clock is being told of, until these moments say so: what it was told before may be heard first. */
  itemTakenUp(moments: Moments): ItemId | undefined {
    const { itemId, after } = this.#takenUp ?? {};
    return itemId && after && !isTakenUpSince(after, moments, itemId) ? itemId : undefined;
  }

  /** Whether a block is confidential, or all of its item. */
  isConfidentialAt({ itemId, blockId }: Place): boolean {
    if (this.#context.isConfidential(itemId)) return true;
    const { doc } = this.#minutes.state(itemId);
    const index = blockId === undefined ? -1 : indexOfBlock(doc, blockId);
    return index !== -1 && attrsOf(doc.child(index)).visibility === 'confidential';
  }

  /** Reads something from the open item and its caret; undefined when no item is open. */
  look<T>(read: (state: EditorState, context: LineContext) => T): T | undefined {
    return this.current && this.lookIn(this.current, read);
  }

  /** Reads something from an item that need not be open. */
  lookIn<T>(itemId: ItemId, read: (state: EditorState, context: LineContext) => T): T {
    return read(this.#minutes.state(itemId), this.#context);
  }

  close(): void {
    this.screen.detach();
    this.spelling.close();
    this.#saver.close();
  }

  #contextOf(sheet: MeetingSheet): LineContext {
    const settings = this.#options.writing();
    return lineContextOf(sheet, {
      badges: this.badges,
      settings,
      itemTakenUp: (moments) => this.itemTakenUp(moments),
      now: () => wallTimeAt(this.#options.clock.now()),
      headings: () => this.#overview.headings(),
      landmarksIn: (itemId) => this.#overview.landmarksIn(itemId),
    });
  }

  /** What was typed in the item before is saved, and the first block of this one is said. */
  #onItem(itemId: ItemId): void {
    this.#saver.hurry();
    this.#options.events.onItem(itemId);
    this.#findPlace();
    this.#blockSayer.forget();
  }

  #isForFew(itemId: ItemId): boolean {
    return this.#forFew.has(itemId);
  }

  #readAll(): void {
    for (const itemId of this.#minutes.items) this.#overview.read(itemId, this.#minutes.state(itemId).doc);
  }

  #findPlace(): void {
    if (this.current) this.#overview.findPlace(this.current, this.#minutes.state(this.current));
  }

  /** A text that nobody is in has no caret to speak of. */
  #sayBlock(): void {
    if (this.current && this.screen.view?.hasFocus()) this.#blockSayer.look(this.#minutes.state(this.current));
  }

  async #save(input: SaveBlocks): Promise<Result<SaveBlocksReply, ApiError>> {
    const reply = await this.#options.client.call('blocks.save', input);
    // Words of the text alone make nothing confidential.
    const isAskDue = input.removed.length > 0 || input.blocks.some(({ content }) => TELLING.has(content.kind));
    if (reply.ok && isAskDue) this.askOvertaken();
    return reply;
  }

  /** Whether a table of outstanding actions stands in the text. */
  #hasTable(): boolean {
    return [...this.#minutes.docs().values()].some((doc) =>
      doc.content.content.some((block) => isKind(block, 'outstanding')),
    );
  }

  #putBadges(badges: readonly ActionBadge[], complete: boolean): void {
    const fresh = this.badges.put(badges, complete);
    if (fresh.length > 0) this.#options.events.onNumbered(fresh);
  }

  #keyPort() {
    return {
      changes: () => this.#options.keyChanges(),
      marksCurrent: () => this.screen.marksCurrent,
      undo: () => this.#minutes.undo(),
      redo: () => this.#minutes.redo(),
      moveToItem: (by: 1 | -1) => this.moveToNeighbour(by),
      enterFields: (from: 'start' | 'end') => this.screen.enterFields(from),
      say: (words: string) => this.#options.events.onSaid(words),
      earlierDecisions: () => earlierDecisions(this.#minutes, this.current, this.#context),
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
      current: () => this.current,
      view: () => this.screen.view,
      goTo: (itemId: ItemId) => this.goTo(itemId),
      hides: (itemId: ItemId, block: Node) => this.screen.hiding.hidesIn(() => this.#isForFew(itemId), block),
    };
  }
}
