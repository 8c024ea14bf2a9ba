import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { PART_BYTES } from '../../shared/domain/paper-file.ts';
import { editIdSchema, type MakeId, type PaperFileId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Client } from '../api/client.ts';

/** So many characters of base64 say one part: four for each three bytes. */
const PART_CHARACTERS = (PART_BYTES / 3) * 4;

const partsOf = (base64: string): string[] =>
  Array.from({ length: Math.ceil(base64.length / PART_CHARACTERS) }, (_part, place) =>
    base64.slice(place * PART_CHARACTERS, (place + 1) * PART_CHARACTERS),
  );

/** How many bytes base64 says. */
export const sizeOf = (base64: string): number => {
  const padding = /={0,2}$/u.exec(base64)?.[0].length ?? 0;
  return (base64.length / 4) * 3 - padding;
};

type Port = {
  readonly client: Pick<Client, 'call'>;
  readonly makeId: MakeId;
  /** How many parts are in the book by now. */
  onSent(sent: number): void;
};

/** A file on its way into the book, part by part. */
export class FileInParts {
  readonly #port: Port;
  readonly #id: PaperFileId;
  readonly #parts: readonly string[];
  #sent = 0;
  #isStopped = false;

  constructor(port: Port, id: PaperFileId, base64: string) {
    this.#port = port;
    this.#id = id;
    this.#parts = partsOf(base64);
  }

  get count(): number {
    return this.#parts.length;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Sends what the book does not have yet: called again after a host was away, it goes on from there. */
  async send(): Promise<Result<undefined, ApiError>> {
    for (const base64 of this.#parts.slice(this.#sent)) {
      if (this.#isStopped) return err(apiError('refused', 'Stopped: nothing of this file was kept.'));
      const answer = await this.#sendPart(base64);
      if (!answer.ok) return answer;
      this.#sent += 1;
      this.#port.onSent(this.#sent);
    }
    return ok(undefined);
  }

  #sendPart(base64: string) {
    const editId = editIdSchema.parse(this.#port.makeId());
    return this.#port.client.call('paperFiles.sendPart', { editId, fileId: this.#id, place: this.#sent, base64 });
  }
}
