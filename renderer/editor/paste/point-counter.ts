import type { PointStyle } from '../../../shared/domain/block.ts';
import { pointNumber, styleAt } from '../../../shared/domain/point-number.ts';

/** How the points of a list are counted; without a style '1.', '2.'. */
export type Counting = { readonly style: PointStyle | undefined };

const COUNTINGS: readonly Counting[] = [{ style: undefined }, { style: 'letter' }, { style: 'roman' }];

/** A number without what stands around it: 'a' of '(a)' and of 'a.'. */
const bare = (number: string): string => number.replace(/^\(|[.)]$/g, '');

/** Counts points as our lists do: what is deeper begins anew, and a bullet ends the numbers of its own depth. */
export class PointCounter {
  readonly #counted = new Map<number, Counting & { readonly number: number }>();

  /** The counting in which our list shows this number next; undefined when it would show another one. */
  countingOf(depth: number, number: string): Counting | undefined {
    return COUNTINGS.find(
      ({ style }) =>
        (style ?? styleAt(depth)) === style && bare(pointNumber(style, this.#next(depth, style))) === bare(number),
    );
  }

  takeBullet(depth: number): void {
    for (const other of [...this.#counted.keys()]) if (other >= depth) this.#counted.delete(other);
  }

  takeNumber(depth: number, style: PointStyle | undefined): void {
    const number = this.#next(depth, style);
    this.takeBullet(depth);
    this.#counted.set(depth, { style, number });
  }

  restart(): void {
    this.#counted.clear();
  }

  #next(depth: number, style: PointStyle | undefined): number {
    const before = this.#counted.get(depth);
    return before && before.style === style ? before.number + 1 : 1;
  }
}
