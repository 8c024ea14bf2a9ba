import type { Result } from '../result.ts';
import type { CommandName } from './commands.ts';
import type { Envelope } from './envelope.ts';
import type { ApiError } from './errors.ts';
import type { Changed } from './events.ts';
import type { FileKind, OpenedBytes, OpenedFile, Place, SavedFolder } from './files.ts';

/** What the main process says by itself. */
export type BridgeEvents = {
  /** What other windows changed. */
  readonly changed: Changed;
  /** What the person chose in the menu. */
  readonly command: CommandName;
};

/** What the desktop host puts into its page as `window.minutebook`, and nothing else. */
export type Bridge = {
  /** Asks the main process. */
  call(method: string, input: unknown): Promise<Envelope>;
  /** Listens to the main process; gives the function that ends it. */
  on<Event extends keyof BridgeEvents>(event: Event, listener: (detail: BridgeEvents[Event]) => void): () => void;
  /** Lets the person choose a file of text and gives what is in it; nothing when they think better of it. */
  openFile(): Promise<Result<OpenedFile | undefined, ApiError>>;
  /** Lets the person choose a file of a kind and gives its bytes; nothing when they think better of it. */
  openBytes(kind: FileKind): Promise<Result<OpenedBytes | undefined, ApiError>>;
  /** Lets the person choose where a file is saved; nothing when they think better of it. */
  choosePlace(fileName: string): Promise<Result<Place | undefined, ApiError>>;
  /** Writes a file at a place that was chosen, whole or not at all. */
  saveFile(token: string, base64: string): Promise<Result<undefined, ApiError>>;
  /** Lets the person choose where a folder of this name is put; nothing when they think better of it. */
  chooseFolder(folder: string): Promise<Result<Place | undefined, ApiError>>;
  /** Writes a new folder at a place that was chosen, with all its files or not at all; gives the name that it got. */
  saveFolder(token: string, saved: SavedFolder): Promise<Result<string, ApiError>>;
  /** Opens the window that others see, with the decisions of a meeting. */
  openReadBack(meetingId: string): Promise<Result<undefined, ApiError>>;
};

/** The channel of requests: name and input as JSON text. */
export const CALL_CHANNEL = 'minutebook:call';
/** The channel of change events. */
export const CHANGED_CHANNEL = 'minutebook:changed';
/** The channel of the menu. */
export const COMMAND_CHANNEL = 'minutebook:command';
/** The channels of files: open one of text or of bytes, choose a place for one, write one there. */
export const OPEN_CHANNEL = 'minutebook:open-file';
export const BYTES_CHANNEL = 'minutebook:open-bytes';
export const PLACE_CHANNEL = 'minutebook:choose-place';
export const SAVE_CHANNEL = 'minutebook:save-file';
/** The channels of folders: choose a place for one, write one there. */
export const FOLDER_PLACE_CHANNEL = 'minutebook:choose-folder';
export const SAVE_FOLDER_CHANNEL = 'minutebook:save-folder';
/** The channel that opens the window which others see. */
export const READ_BACK_CHANNEL = 'minutebook:read-back';
