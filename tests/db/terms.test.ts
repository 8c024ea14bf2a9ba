import { expect, it } from 'vitest';
import { saveBody } from '../../db/save-body.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import { listTerms } from '../../db/terms.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { aBody, aPerson, aSeat, rules } from '../helpers/registers.ts';

it('lists the seats that ask for somebody, of one body or of all of them', async () => {
  const book = await createBook();
  const [body, other] = [aBody(), aBody({ code: 'AAA', name: 'Another', shortName: 'Another' })];
  const ida = aPerson('Ida Quist');
  write(book, (db) => {
    savePerson(db, ida);
    for (const one of [body, other]) saveBody(db, { body: one, rules });
    saveSeats(db, { bodyId: body.id, seats: [aSeat({ personId: ida.id, validTo: '2026-04-01' })] });
    saveSeats(db, { bodyId: other.id, seats: [aSeat(), aSeat({ personId: ida.id })] });
  });
  const span = { today: '2026-03-12', upTo: '2026-09-12' };
  const listed = (bodyId?: typeof body.id) =>
    book.read((db) => listTerms(db, { ...span, bodyId })).map(({ bodyCode, kind, name }) => [bodyCode, kind, name]);
  const ending = [body.code, 'ending', 'Ida Quist'];
  expect(listed()).toEqual([['AAA', 'vacant', undefined], ending]);
  expect(listed(body.id)).toEqual([ending]);
  book.close();
});
