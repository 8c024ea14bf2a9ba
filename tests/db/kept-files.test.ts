import { beforeEach, describe, expect, it } from 'vitest';
import { getBody, getBodySheet } from '../../db/bodies.ts';
import { findKeptFile, keepImage, logoOf } from '../../db/kept-files.ts';
import { loadMeeting } from '../../db/load-meeting.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { saveBody } from '../../db/save-body.ts';
import type { Book } from '../../db/types.ts';
import type { HouseStyle } from '../../shared/domain/house-style.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { logoHash, logoImage } from '../helpers/logo.ts';
import { aBody, refused, rules } from '../helpers/registers.ts';

const style: HouseStyle = {
  details: ['{venue}', '{date}'],
  logo: { image: logoHash, height: 12, align: 'left', description: 'A disc' },
};

describe('the files of a body', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const load = (file: MeetingFile) => write(book, (db) => loadMeeting(db, file)).reply.outcome;
  const save = (houseStyle: HouseStyle) =>
    write(book, (db) => {
      const body = { ...aBody(), houseStyle };
      saveBody(db, { body, rules });
      return body.id;
    });

  it('are kept byte for byte under their hash, and given with the body that names them', () => {
    expect(write(book, (db) => keepImage(db, logoImage)).reply).toBe(logoHash);
    expect(write(book, (db) => keepImage(db, logoImage)).reply, 'a second time').toBe(logoHash);
    const { reply: id } = save(style);
    book.read((db) => {
      expect(getBody(db, id).houseStyle).toEqual(style);
      expect(getBodySheet(db, id).logo).toEqual(logoImage);
      expect(Buffer.from(findKeptFile(db, logoHash)?.bytes ?? []).toString('base64')).toBe(logoImage.base64);
    });
  });

  it('are no others than images that a document can hold, and named by no style before they are there', () => {
    const text = { mediaType: 'image/png' as const, base64: Buffer.from('not an image at all').toString('base64') };
    expect(refused(() => write(book, (db) => keepImage(db, text)))?.message).toContain('Choose another one');
    expect(refused(() => save(style))?.path).toBe('body.houseStyle.logo');
    expect(book.read((db) => logoOf(db, style))).toBeUndefined();
  });

  it.each<readonly [string, HouseStyle]>([
    ['details[0]', { details: ['Kept in {cupboard}'] }],
    ['headingColour', { headingColour: '#ffee00' }],
    ['footer.left', { footer: { left: 'one\ntwo\nthree\nfour', centre: '', right: '' } }],
  ])('a style is refused with the path of what can’t be so: %s', (path, wrong) => {
    expect(refused(() => save(wrong))?.path).toBe(`body.houseStyle.${path}`);
  });

  it('travel with a meeting: a style and its logo come back byte for byte', async () => {
    const file = { ...smallFile(), format: 'minutebook-meeting/2' as const, logo: logoImage };
    const styled = { ...file, body: { ...file.body, houseStyle: style } };
    const meetingId = loadFile(book, styled);
    const text = book.read((db) => formatMeetingFile(meetingFileOf(readMeetingRecord(db, meetingId))));
    expect(text).toBe(formatMeetingFile(styled));
    expect(book.read((db) => readMeetingRecord(db, meetingId).logo)).toEqual(logoImage);
    expect(load(styled), 'again').toBe('already there');
  });

  it('leaves the style of the book alone where a file says nothing of it, and refuses another image than the one named', () => {
    const file = smallFile();
    const meetingId = loadFile(book, file);
    const { body } = book.read((db) => readMeetingRecord(db, meetingId));
    write(book, (db) => saveBody(db, { body: { ...body, houseStyle: { dateForm: 'ordinal' } }, rules }));
    expect(load(file)).toBe('already there');
    const wrong = {
      ...style,
      logo: { image: 'a'.repeat(64), height: 12, align: 'left' as const, description: 'A disc' },
    };
    const other = {
      ...file,
      format: 'minutebook-meeting/2' as const,
      logo: logoImage,
      body: { ...file.body, code: 'XYZ', houseStyle: wrong },
    };
    expect(refused(() => loadFile(book, other))?.path).toBe('body.houseStyle.logo.image');
  });
});
