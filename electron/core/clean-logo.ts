import { sha256Of } from '../../db/kept-files.ts';
import { cleanImage } from '../../shared/domain/clean-image.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';

/** A record whose logo is its picture alone, named by the hash that it has then. */
export const withCleanLogo = (record: MeetingRecord): MeetingRecord => {
  const { logo, body } = record;
  const named = body.houseStyle?.logo;
  if (!logo || !named) return record;
  const clean = cleanImage(logo);
  if (clean === logo) return record;
  const image = sha256Of(Buffer.from(clean.base64, 'base64'));
  return { ...record, logo: clean, body: { ...body, houseStyle: { ...body.houseStyle, logo: { ...named, image } } } };
};
