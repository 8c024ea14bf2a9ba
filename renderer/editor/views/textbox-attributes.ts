/**
 * What the text is to a browser and to a screen reader. Its words are looked up by the program alone: a browser would
 * underline them a second time, and some send what they check elsewhere.
 */
export const textboxAttributes = (label: string, isRecord: boolean): Record<string, string> => ({
  role: 'textbox',
  tabindex: '0',
  'aria-multiline': 'true',
  'aria-readonly': String(isRecord),
  'aria-label': label,
  lang: 'en-GB',
  spellcheck: 'false',
  writingsuggestions: 'false',
});
