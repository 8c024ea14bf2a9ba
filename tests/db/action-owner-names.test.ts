import { beforeEach, describe, expect, it } from 'vitest';
import { listOwnerNames } from '../../db/action-owner-names.ts';
import type { Book } from '../../db/types.ts';
import { action, openSmallMeeting } from '../helpers/builders.ts';
import { createBook } from '../helpers/create-book.ts';

describe('listOwnerNames', () => {
  let book: Book;
  const names = (text: string) => book.read((db) => listOwnerNames(db, text));

  beforeEach(async () => {
    book = await createBook();
    const desk = openSmallMeeting(book);
    desk.put(desk.newId(), action('to dig', { owners: ['the plot warden', 'HC'] }));
    return () => book.close();
  });

  it('finds people, organisations and roles by a part of their names, in whatever case', () => {
    expect(names('')).toEqual(['Hester Crane', 'Otis Bell', 'Plot Holders', 'the plot warden']);
    expect(names('CRANE')).toEqual(['Hester Crane']);
    expect(names('nobody')).toEqual([]);
  });

  it('puts those first that begin with it', () => {
    expect(names('plot')).toEqual(['Plot Holders', 'the plot warden']);
    expect(names('o')).toEqual(['Otis Bell', 'Plot Holders', 'the plot warden']);
  });
});
