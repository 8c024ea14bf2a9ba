import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, writeMail } from '../../../shared/mail/write-mail.ts';
import { readMail } from '../../helpers/read-mail.ts';

const PDF = Buffer.from('%PDF-1.7 \u0000 oil').toString('base64');

const read = (mail: Parameters<typeof writeMail>[0]) => readMail(Buffer.from(writeMail(mail)));

const letter = {
  to: [
    { name: 'Ottilie Marsh', email: 'o.marsh@example.org' },
    { name: 'Siân "Shy" Ó Briain, Chair', email: 'chair@example.org' },
  ],
  subject: 'Lamp Keepers Panel, meeting 7 – draft minutes and agenda of a long evening in June',
  text: 'Dear all,\n\nthe draft – with “marks” – is attached.\n',
  files: [
    { fileName: 'LKP 7 minutes draft.pdf', mediaType: 'application/pdf', base64: PDF },
    {
      fileName: 'Prüfbericht über die Lampen der nördlichen Küste – Auszug für Siân und alle anderen.docx',
      mediaType: 'text/plain; charset=utf-8',
      base64: PDF,
    },
  ],
} as const;

describe('a mail', () => {
  it('says to whom, about what and with which files, as an independent reader finds it', () => {
    const { headers, text, files } = read(letter);
    expect(headers.get('subject')).toBe(letter.subject);
    expect(headers.get('to')).toContain('Ottilie Marsh <o.marsh@example.org>');
    expect(headers.get('to')).toContain('Siân "Shy" Ó Briain, Chair <chair@example.org>');
    expect(text).toBe(letter.text.replaceAll('\n', '\r\n'));
    expect(files.map(({ name }) => name)).toEqual(letter.files.map(({ fileName }) => fileName));
    expect(files.map(({ type }) => type)).toEqual(['application/pdf', 'text/plain']);
    expect(files.map(({ bytes }) => bytes.toString('base64'))).toEqual([PDF, PDF]);
  });

  it('is a draft that nobody sent at any time: the same letter, the same bytes', () => {
    const { headers } = read(letter);
    expect(headers.get('x-unsent')).toBe('1');
    expect([...headers.keys()].toSorted()).toEqual(['content-type', 'mime-version', 'subject', 'to', 'x-unsent']);
    expect(writeMail(letter)).toBe(writeMail(letter));
  });

  it('can be read back whatever is written in it', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, anything, (subject, name, fileName) => {
        const mail = read({
          ...letter,
          subject,
          to: [{ name: `A${name}`, email: 'a@example.org' }],
          files: [{ ...letter.files[0], fileName: `f${fileName}` }],
        });
        const line = (text: string) =>
          text
            .toWellFormed()
            .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
            .trim();
        expect(mail.headers.get('subject')).toBe(line(subject));
        expect(mail.headers.size).toBe(5);
        expect(mail.files[0]?.name).toBe(line(`f${fileName}`));
      }),
    );
  });

  it('takes only addresses that can stand in a head', () => {
    expect(['a.b+c@example.org', "o'brien@x.co.uk"].map(isMailAddress)).toEqual([true, true]);
    const wrong = ['', 'a', 'a@', '@b', 'a b@c', 'a@b\r\nBcc: x@y', 'a@b>', 'é@x.org', 'a@b,c@d'];
    expect(wrong.filter(isMailAddress)).toEqual([]);
  });
});
