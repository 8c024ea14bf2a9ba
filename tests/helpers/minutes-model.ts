import { attrsOf, idOf } from '../../renderer/editor/attrs.ts';
import { contentOf, isBlank } from '../../renderer/editor/mapping.ts';
import type { OpenPage } from './open-session.ts';
import type { Touched } from './random-acts.ts';

/*
 * What must be true of minutes on a page, said without a word of how: a memory of how everything stood before and after
 * each act, and of all that was ever saved.
 */

/** A block as it stands on a page: where, what it says, who may read it. */
type Shown = { readonly itemId: string; readonly says: string; readonly blank: boolean };
/** All blocks by their ids, in order. */
export type Shot = ReadonlyMap<string, Shown>;

export const shotOf = ({ items, minutes }: OpenPage): Shot => {
  const shot = new Map<string, Shown>();
  for (const itemId of items) {
    for (const node of minutes.state(itemId).doc.content.content) {
      const id = idOf(node);
      if (id === null || shot.has(id)) throw new Error(`A block without an id of its own: ${String(id)}`);
      const says = JSON.stringify([contentOf(node), attrsOf(node).visibility]);
      shot.set(id, { itemId, says, blank: isBlank(node) });
    }
  }
  return shot;
};

const isSame = (a: Shown | undefined, b: Shown | undefined): boolean => a?.itemId === b?.itemId && a?.says === b?.says;

/** The blocks that stood there before and say something else now, stand elsewhere or are gone; an empty line may go. */
const changedIn = (before: Shot, after: Shot): string[] =>
  [...before].filter(([id, was]) => !isSame(was, after.get(id)) && !(was.blank && !after.has(id))).map(([id]) => id);

/** Two shots block by block, where they differ. */
const differences = (a: Shot, b: Shot): string[] => {
  const [one, two] = [[...a], [...b]];
  return Array.from({ length: Math.max(one.length, two.length) }, (_, index) => [one[index], two[index]])
    .map((pair) => pair.map((block) => JSON.stringify(block)))
    .flatMap(([left, right]) => (left === right ? [] : [`${left} / ${right}`]));
};

/** What can be seen of a shot: an action by its number, which goes by its id; nothing else by an id. */
const seenIn = (shot: Shot): string =>
  JSON.stringify(
    [...shot].map(([id, { itemId, says }]) => [
      itemId,
      says.replaceAll(/"decision":{[^}]*}/g, ''),
      says.startsWith('[{"kind":"action"') ? id : '',
    ]),
  );

type Entry = { readonly what: string; readonly before: Shot; readonly after: Shot };

/** The oracle of one window: no block changes but by what was done to it, and undo leads back through all that was. */
export class MinutesModel {
  #done: Entry[] = [];
  #undone: Entry[] = [];

  /** Something was done: only the blocks that it was done to may have changed. */
  did(what: string, before: Shot, after: Shot, touched: Touched): void {
    const strangers = changedIn(before, after).filter((id) => !touched.has(id));
    if (strangers.length > 0) throw new Error(`${what} changed ${strangers.map((id) => before.get(id)?.says)}`);
    this.#done.push({ what, before, after });
    this.#undone = [];
  }

  /** The last thing was taken back that is seen, with whatever was done since. */
  undid(now: Shot): void {
    const entry = this.#upToSeen(this.#done, this.#undone);
    if (entry) this.#assertIs(`Undo of ${entry.what}`, now, entry.before);
  }

  redid(now: Shot): void {
    const entry = this.#upToSeen(this.#undone, this.#done);
    if (entry) this.#assertIs(`Redo of ${entry.what}`, now, entry.after);
  }

  #upToSeen(from: Entry[], to: Entry[]): Entry | undefined {
    let last: Entry | undefined;
    for (let entry = from.pop(); entry; entry = from.pop()) {
      to.push(entry);
      last = entry;
      if (seenIn(entry.before) !== seenIn(entry.after)) break;
    }
    return last;
  }

  #assertIs(what: string, now: Shot, then: Shot): void {
    const found = differences(now, then);
    if (found.length > 0) throw new Error(`${what}: is / should be\n${found.join('\n')}`);
  }
}
