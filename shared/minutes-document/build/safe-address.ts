const PATH = String.raw`[\w!#$%&'()*+,\-./:;=?@~[\]]*`;
const PORT = String.raw`(?::(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}))?`;
const WEB = new RegExp(`^https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?${PORT}(?:[/?#]${PATH})?$`, 'i');
const MAIL = /^mailto:[\w.!#$%&'*+/=?~-]+@[\w.-]+(?:\?[\w.!#$%&'*+/=?~@-]*)?$/i;

/**
 * An address that a document may link to, or undefined: web pages and mail only, nothing that could run, and
 * written in the characters that Word takes in an address.
 */
export const safeAddress = (href: string): string | undefined => {
  const address = href
    .trim()
    .toWellFormed()
    .replace(/[^\p{ASCII}]/gu, encodeURIComponent);
  return WEB.test(address) || MAIL.test(address) ? address : undefined;
};
