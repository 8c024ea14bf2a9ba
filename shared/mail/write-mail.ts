import { strToU8 } from 'fflate';
import { toBase64 } from './base64.ts';
import { displayName, headerText, parameter } from './header-words.ts';

export type MailPerson = { readonly name: string; readonly email: string };

export type MailFile = { readonly fileName: string; readonly mediaType: string; readonly base64: string };

/** A letter that a person will send: to whom, about what, and what goes with it. */
export type Mail = {
  readonly to: readonly MailPerson[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly MailFile[];
};

const LINE = 76;
/** No base64 and no header has '=_' in it: what separates the parts stands in none of them. */
const BOUNDARY = '=_minutebook_part_=';

/** An address that can stand in a head as it is. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text);

const inLines = (base64: string): string => (base64.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');

/** A name and an address, which begins a line of its own where both would be too long for one. */
const addressee = ({ name, email }: MailPerson): string => {
  if (name.trim() === '') return email;
  const said = displayName(name);
  return `${said}${said.length + email.length > LINE - 10 ? '\r\n ' : ' '}<${email}>`;
};

const textPart = (text: string): string => {
  const lines = `${text
    .toWellFormed()
    .replace(/\r\n?|\n/g, '\r\n')
    .trimEnd()}\r\n`;
  return [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(toBase64(strToU8(lines))),
  ].join('\r\n');
};

/** The media type alone: a file that is attached says its characters by itself. */
const bareType = (mediaType: string): string => {
  const type = mediaType.split(';')[0]?.trim() || 'application/octet-stream';
  return type.length > LINE / 2 ? `\r\n ${type}` : ` ${type}`;
};

const filePart = ({ fileName, mediaType, base64 }: MailFile): string =>
  [
    `Content-Type:${bareType(mediaType)}${parameter('name', fileName)}`,
    `Content-Disposition: attachment${parameter('filename', fileName)}`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(base64),
  ].join('\r\n');

/**
 * A mail as an .eml file that a mail program opens to be sent ('X-Unsent'): without a date or a sender, which that
 * program knows, so that the same letter gives the same bytes. Addresses have to be good ones (`isMailAddress`).
 */
export const writeMail = ({ to, subject, text, files }: Mail): string => {
  const people = to.map(addressee).join(',\r\n ');
  const head = [
    ...(to.length === 0 ? [] : [`To: ${people}`]),
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${BOUNDARY}"`,
  ].join('\r\n');
  const parts = [textPart(text), ...files.map(filePart)].map((part) => `--${BOUNDARY}\r\n${part}\r\n`);
  return `${head}\r\n\r\n${parts.join('')}--${BOUNDARY}--\r\n`;
};
