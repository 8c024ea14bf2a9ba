import { apiError } from '../../shared/api/errors.ts';
import { type MeetingId, meetingIdSchema } from '../../shared/ids.ts';

export const noSuchMeeting = apiError(
  'notFound',
  'This address names no meeting. Go back to the list and open the meeting from there.',
);

/**
 * The meeting that a screen shows, and what is kept of it. One that was left is kept until another is shown, and longer
 * while something of it is on its way to the book: a field may say its last word when its screen is gone already.
 */
export class MeetingOnScreen<Kept extends { readonly isWaiting: boolean }> {
  readonly #kept = new Map<MeetingId, Kept>();
  #id: MeetingId | undefined;

  /** Goes to the meeting of an address; undefined when it names none. */
  goTo(address: string): MeetingId | undefined {
    this.#id = meetingIdSchema.safeParse(address).data;
    for (const [id, kept] of this.#kept) if (id !== this.#id && !kept.isWaiting) this.#kept.delete(id);
    return this.#id;
  }

  leave(): void {
    this.#id = undefined;
  }

  isAt(id: MeetingId): boolean {
    return this.#id === id;
  }

  find(id: MeetingId): Kept | undefined {
    return this.#kept.get(id);
  }

  keep(id: MeetingId, kept: Kept): Kept {
    this.#kept.set(id, kept);
    return kept;
  }
}
