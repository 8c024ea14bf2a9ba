import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildMinutesDocument } from '../../../../../shared/minutes-document/build/build-minutes-document.ts';
import { finishPackage } from '../../../../../shared/minutes-document/writers/docx/finish-package.ts';
import { writeDocx } from '../../../../../shared/minutes-document/writers/docx/write-docx.ts';
import { harbourMeeting } from '../../harbour-meeting.ts';

const minutes = buildMinutesDocument(harbourMeeting);

/** What the library packs of itself: a link is enough to bring chance in. */
const packed = async (): Promise<Uint8Array> => {
  const link = new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('a')] });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] }));
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('finishPackage', () => {
  it('takes the chance out that the library brings in', async () => {
    const [first, second] = [await packed(), await packed()];
    expect(isSame(first, second)).toBe(false);
    expect(isSame(finishPackage(first, minutes), finishPackage(second, minutes))).toBe(true);
  });

  it('gives the same bytes on another day and in another time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const on = async (day: string, zone: string) => {
      vi.setSystemTime(new Date(day));
      vi.stubEnv('TZ', zone);
      return writeDocx(minutes);
    };
    const first = await on('2031-06-04T09:00:00Z', 'Europe/London');
    expect(isSame(first, await on('2044-12-31T23:59:59Z', 'America/New_York'))).toBe(true);
    expect(isSame(first, await on('1999-01-01T00:00:00Z', 'Pacific/Kiritimati'))).toBe(true);
  });

  it('gives other bytes for other words', async () => {
    expect(isSame(await writeDocx(minutes), await writeDocx({ ...minutes, title: 'Other' }))).toBe(false);
  });
});
