import type { ApiError } from '../../shared/api/errors.ts';
import type { FileKind, OpenedBytes, OpenedFile, Place } from '../../shared/api/files.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Files of the person, which no method of the contract touches. A window of our own asks by native dialogs, a browser
 * in its own way; neither says to the page where a file lies.
 */
export type Files = {
  /** Lets the person choose a file of text; nothing when they think better of it. */
  open(): Promise<Result<OpenedFile | undefined, ApiError>>;
  /** Lets the person choose a file of a kind; nothing when they think better of it. */
  openBytes(kind: FileKind): Promise<Result<OpenedBytes | undefined, ApiError>>;
  /**
   * Lets the person choose where a file of this name is saved; nothing when they think better of it. To be asked before
   * anything is done that can't be undone, so that it is not done for a file without a place.
   */
  choosePlace(fileName: string): Promise<Result<Place | undefined, ApiError>>;
  /** Lets the person choose where a folder of this name is saved; nothing when they think better of it. */
  chooseFolder(folder: string): Promise<Result<Place | undefined, ApiError>>;
  /** Saves several files at a place, once; all of them or none. Gives the name that they lie under. */
  saveFolder(place: Place, folder: string, files: readonly DocumentFile[]): Promise<Result<string, ApiError>>;
  /** Saves a file at a place, once; whole or not at all. */
  save(place: Place, file: DocumentFile): Promise<Result<undefined, ApiError>>;
};
