import { beforeEach, describe, expect, it } from 'vitest';
import { saveBody } from '../../db/save-body.ts';
import { savePerson } from '../../db/save-person.ts';
import { listSeats, saveSeats } from '../../db/seats.ts';
import type { Book } from '../../db/types.ts';
import type { Seat } from '../../shared/domain/seat.ts';
import { bodyIdSchema, personIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { aBody, aPerson, aSeat, refused, rules } from '../helpers/registers.ts';

describe('saveSeats', () => {
  let book: Book;
  const body = aBody();
  const ida = aPerson('Ida Quist');
  beforeEach(async () => {
    book = await createBook();
    write(book, (db) => saveBody(db, { body, rules }));
    write(book, (db) => savePerson(db, ida));
    return () => book.close();
  });

  const save = (seats: readonly Seat[], bodyId = body.id) => write(book, (db) => saveSeats(db, { bodyId, seats }));
  const list = () => book.read((db) => listSeats(db, body.id));

  it('keeps seats in their order, with the names of who has them', () => {
    const chair = aSeat({ personId: ida.id, role: 'chair', voting: false, validFrom: '2026-01-01' });
    const vacant = aSeat({ category: 'Keepers', validTo: '2028-12-31' });
    save([vacant, chair]);
    expect(list()).toEqual([vacant, { ...chair, name: 'Ida Quist' }]);
    save([chair, vacant]);
    expect(list().map(({ id }) => id)).toEqual([chair.id, vacant.id]);
  });

  it('takes out those that are left out, and says of each what became of it', () => {
    const [kept, gone] = [aSeat(), aSeat()];
    save([kept, gone]);
    const { changes } = save([{ ...kept, role: 'observer' }]);
    expect(changes).toMatchObject([
      { noun: 'seat', id: gone.id, after: null },
      { noun: 'seat', id: kept.id, before: { role: 'member' }, after: { role: 'observer' } },
    ]);
    expect(save([{ ...kept, role: 'observer' }]).changes).toEqual([]);
    save([]);
    expect(list()).toEqual([]);
  });

  it('takes what bodies do: two chairs, one person on two seats, a category that the body has no more', () => {
    const chair = () => aSeat({ personId: ida.id, role: 'chair', category: 'Of old' });
    save([chair(), chair()]);
    expect(list()).toHaveLength(2);
  });

  it.each<[string, () => readonly Seat[], string]>([
    ['dates in the wrong order', () => [aSeat({ validFrom: '2026-02-01', validTo: '2026-01-31' })], 'seats[0].validTo'],
    [
      'a person who is not there',
      () => [aSeat(), aSeat({ personId: personIdSchema.parse(countedIds(7)()) })],
      'seats[1].personId',
    ],
    [
      'a seat twice',
      () => {
        const seat = aSeat();
        return [seat, seat];
      },
      'seats[1].id',
    ],
  ])('refuses %s at its field, and changes nothing', (_what, seats, path) => {
    const before = aSeat();
    save([before]);
    expect(refused(() => save(seats()))).toMatchObject({ code: 'refused', path });
    expect(list()).toEqual([before]);
  });

  it('takes a seat of one day', () => {
    save([aSeat({ validFrom: '2026-02-01', validTo: '2026-02-01' })]);
    expect(list()).toHaveLength(1);
  });

  it('refuses the seat of another body, and a body that is not there', () => {
    const [other, seat] = [aBody({ code: 'OB' }), aSeat()];
    write(book, (db) => saveBody(db, { body: other, rules }));
    save([seat]);
    expect(refused(() => save([seat], other.id))).toMatchObject({ code: 'refused', path: 'seats[0].id' });
    expect(refused(() => save([], bodyIdSchema.parse(countedIds(9)())))).toMatchObject({ code: 'notFound' });
  });
});
